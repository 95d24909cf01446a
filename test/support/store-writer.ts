import { openDatabase } from '../../mock/store/database'
import { migrate } from '../../mock/store/migrate'

/** Writes rows into the folder of PGlite that is named as its argument until it is killed; prints each that is committed. */
async function main(): Promise<void> {
  const { database } = await openDatabase({ kind: 'pglite', folder: process.argv[2] as string })
  await migrate(database)
  const { last } = await database
    .selectFrom('attempt')
    .select((select) => select.fn.max('count').as('last'))
    .executeTakeFirstOrThrow()
  for (let count = (last ?? 0) + 1; ; count++) {
    await database.transaction().execute(async (transaction) => {
      const until = '2026-11-20T02:30:00.000Z'
      await transaction
        .insertInto('attempt')
        .values({ caller: 'writer', bucket: String(count), count, until })
        .execute()
    })
    process.stdout.write(`${count}\n`)
  }
}

void main()

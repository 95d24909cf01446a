import type { PGlite } from '@electric-sql/pglite'
import { runClearing } from '../../../mock/functions/clearing/run'
import { reconcileDue } from '../../../mock/functions/reconciliation/reconcile-due'
import { onPglite, openPglite } from '../../../mock/store/database'
import { migratedImage } from '../../support/stores'
import { balances, batches, clear, differences, goTo, pay } from './support/clearing'
import { type CloudWorld, createCloudWorld } from './support/cloud-world'
import { Died, dyingBefore, killBeforeEach } from './support/dying-database'

const MONDAY = '2026-11-23'
/** Settled, swept and handed in; executed; received. */
const MOMENTS = ['10:35', '11:30', '18:30'] as const

describe('a process that is killed while it clears', () => {
  let client: PGlite
  let world: CloudWorld
  /** Three fines of both wallets lie at the bank and are reconciled; nothing of it is booked. */
  let before: Blob

  beforeAll(async () => {
    client = await openPglite({ image: await migratedImage() })
    world = await createCloudWorld(onPglite(client))
    await pay(world, 'onTime')
    await pay(world, 'general')
    await pay(world, 'pedestrian', 'alipay')
    goTo(world, MONDAY, MOMENTS[0])
    await reconcileDue(world.environment, 'trace-1')
    before = await client.dumpDataDir('none')
  })
  afterAll(() => client?.close())

  /** All three moments; at each of them one run is killed before its nth statement and another one follows. */
  async function clearedWithDeaths(nth: number | null) {
    const copy = await openPglite({ image: before })
    const database = onPglite(copy)
    const environment = { ...world.environment, database }
    let deaths = 0
    for (const moment of MOMENTS) {
      // Each life begins on the same Monday: the clock of the world goes back for it.
      goTo(world, MONDAY, moment)
      if (nth !== null) {
        const dying = dyingBefore(nth, database)
        const killed = runClearing({ ...environment, database: dying.database }, 'trace-1')
        await killed.catch((error: unknown) => {
          if (!(error instanceof Died)) throw error
        })
        if (dying.died()) deaths += 1
      }
      await runClearing(environment, 'trace-1')
    }
    const books = await booksOf({ ...world, environment })
    await copy.close()
    return { books, deaths }
  }

  async function booksOf(cleared: CloudWorld) {
    const { database } = cleared.environment
    return {
      balances: await balances(cleared),
      // How often it was asked is no part of the books.
      batches: (await batches(cleared)).map(({ tries, ...batch }) => batch),
      differences: await differences(cleared),
      items: await database.selectFrom('sweep_item').selectAll().orderBy('decision_id').execute(),
      credits: await database.selectFrom('bank_credit').selectAll().orderBy('channel').execute(),
      postings: (await database.selectFrom('ledger_posting').select('business_key').execute())
        .map(({ business_key }) => business_key)
        .sort(),
    }
  }

  it('before any of its statements, leaves the same books as one that lives', async () => {
    const { books } = await clearedWithDeaths(null)
    expect(books.balances).toMatchObject({ treasury: 201_000, 'fine-receivable': -201_000 })
    expect(books.balances).not.toHaveProperty('collection')
    expect(books.batches.map(({ state }) => state)).toEqual(['received', 'received'])
    const statements = await killBeforeEach(async (nth) => {
      const killed = await clearedWithDeaths(nth)
      expect({ nth, ...killed.books }).toEqual({ nth, ...books })
      return killed.deaths > 0
    })
    // Of the longest of the three runs.
    expect(statements).toBeGreaterThan(30)
  }, 900_000)

  it('and nothing is left to do afterwards', async () => {
    const copy = onPglite(await openPglite({ image: before }))
    await world.within({ database: copy }, async () => {
      const cleared = { ...world, environment: { ...world.environment, database: copy } }
      for (const moment of MOMENTS) {
        goTo(world, MONDAY, moment)
        await clear(cleared)
      }
      expect(await clear(cleared)).toEqual({
        statementLines: 2,
        settledDays: 0,
        batches: 0,
        followed: 0,
        found: 0,
        resolved: 0,
      })
    })
    await copy.destroy()
  })
})

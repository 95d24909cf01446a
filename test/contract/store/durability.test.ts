import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { openDatabase } from '../../../mock/store/database'

const WRITER = resolve('test/support/store-writer.ts')

/** A process that writes one attempt after the other and names each one that was committed. */
function startWriter(folder: string): ChildProcess {
  return spawn(process.execPath, ['--import', 'tsx', WRITER, folder], { stdio: ['ignore', 'pipe', 'inherit'] })
}

/** Kills it without warning in the middle of its work; the last row that it said was written. */
async function killAfter(rows: number, writer: ChildProcess): Promise<number> {
  let last = 0
  const ended = new Promise((done) => writer.once('exit', done))
  for await (const line of createInterface({ input: writer.stdout as NodeJS.ReadableStream })) {
    last = Number(line)
    if (last >= rows) writer.kill('SIGKILL')
  }
  await ended
  return last
}

test('what PGlite has committed survives the death of the host, again and again', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'mashang-pglite-'))
  try {
    let written = 0
    for (const target of [25, 60, 140]) {
      written = await killAfter(target, startWriter(folder))
      expect(written).toBeGreaterThanOrEqual(target)
    }
    const { database, close } = await openDatabase({ kind: 'pglite', folder })
    const rows = await database.selectFrom('attempt').select('count').orderBy('count').execute()
    await close()
    // One more may have been committed while the word of it was lost; none that we heard of is missing, none is torn.
    expect(rows.length - written).toBeGreaterThanOrEqual(0)
    expect(rows.length - written).toBeLessThanOrEqual(3)
    expect(rows.map((row) => row.count)).toEqual(rows.map((_, place) => place + 1))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
})

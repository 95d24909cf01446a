import type { OpenDatabase } from '../../../mock/store/database'
import { runMonths } from './months'
import type { MonthResult } from './run-month'

/** Months on each engine, and the first seed; together they are thousands of citizens. */
const SHARES = { postgres: { count: 200, first: 100 }, pglite: { count: 10, first: 310 } }
/** A test has minutes, not half an hour. */
const IN_ONE_TEST = 25

/**
 * Tests that live them on one engine; a failing month throws with its seed and trail. The same commit gets the same
 * verdict; other months are looked for with `npm run simulate -- --months 2000`.
 */
export function keepBooks(engine: OpenDatabase['engine'], open: () => Promise<OpenDatabase>): void {
  const { count, first } = SHARES[engine]
  const firstSeed = Number(process.env.WORLD_SEED ?? first)
  const met: MonthResult[] = []
  let store: OpenDatabase
  beforeAll(async () => {
    store = await open()
  })
  afterAll(() => store.close())

  for (let done = 0; done < count; done += IN_ONE_TEST) {
    const share = { firstSeed: firstSeed + done, count: Math.min(IN_ONE_TEST, count - done) }
    test(`${share.count} months from seed ${share.firstSeed} leave every fen in one place`, async () => {
      met.push(await runMonths({ database: store.database, ...share }))
    })
  }

  test('a run that met nothing would prove nothing', () => {
    const sum = (name: keyof MonthResult) => met.reduce((total, share) => total + share[name], 0)
    expect(sum('citizens')).toBeGreaterThan(count * 10)
    expect(sum('byCard')).toBeGreaterThan(count / 4)
    expect(sum('byCode')).toBeGreaterThan(count / 10)
    expect(sum('refunds')).toBeGreaterThan(count / 2)
    expect(sum('asked')).toBeGreaterThan(count / 4)
    expect(sum('granted')).toBeGreaterThan(count / 50)
    expect(sum('approved')).toBeGreaterThan(count / 10)
    expect(sum('crashes')).toBeGreaterThan(count)
    expect(sum('differences')).toBeGreaterThan(count)
    expect(sum('resolvedByRule')).toBeGreaterThan(count / 2)
    expect(sum('resolvedByPersons')).toBeGreaterThan(count / 100)
    expect(sum('batches')).toBeGreaterThan(count)
  })
}

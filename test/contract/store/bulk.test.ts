import { sql } from 'kysely'
import { growTo } from '../../../mock/data/bulk'
import { sealing, seedWorld, TODAY } from '../../support/store-rows'
import { describeOnBothEngines } from '../../support/stores'

describeOnBothEngines('a world of many records', (store) => {
  const grow = (records: number, progress: (done: number) => void = () => undefined) =>
    growTo(store.database(), records, { sealing, today: TODAY, seed: 1 }, progress)

  async function counts() {
    const { rows } = await sql<Record<'police' | 'mirrored' | 'behind' | 'strays' | 'cars' | 'unlicensed', number>>`
      select (select count(*) from police_record) as police, (select count(*) from surveillance_record) as mirrored,
        (select max(feed_position) from police_record) - (select cursor from police_feed) as behind,
        (select count(*) from police_record r where not exists (select 1 from police_vehicle v
          where v.plate_index = r.plate_index and v.plate_kind = r.plate_kind)) as strays,
        (select count(*) from police_vehicle) as cars,
        (select count(*) from police_vehicle v where v.owner_kind = 'person' and not exists (
          select 1 from police_licence l where l.number_index = v.owner_index)) as unlicensed`.execute(store.database())
    return rows[0]
  }

  test('grows to the wanted number, both at the police and in the mirror', async () => {
    await seedWorld(store.database())
    const before = await counts()
    const seen: number[] = []
    const growth = await grow(6_000, (done) => seen.push(done))
    expect(growth).toEqual({ before: before?.police, added: 6_000 - Number(before?.police) })
    expect(seen).toEqual([Number(before?.police) + 4_000, 6_000])
    // Besides one driver of the cast, who has no licence.
    expect(await counts()).toEqual({
      police: 6_000,
      mirrored: 6_000,
      behind: 0,
      strays: 0,
      cars: Number(before?.cars) + 200,
      unlicensed: before?.unlicensed,
    })
  })

  test('running it again adds what is missing, or nothing', async () => {
    await seedWorld(store.database())
    await grow(700)
    expect(await grow(1_100)).toEqual({ before: 700, added: 400 })
    expect(await grow(900)).toEqual({ before: 1_100, added: 0 })
    expect(await counts()).toMatchObject({ police: 1_100, mirrored: 1_100, behind: 0, strays: 0 })
  })

  test('refuses while the mirror is behind the feed', async () => {
    await seedWorld(store.database())
    await sql`update police_feed set cursor = cursor - 1`.execute(store.database())
    await expect(grow(1_000)).rejects.toThrow(/has not read all/)
    expect((await counts())?.police).toBeLessThan(200)
  })

  test('two at the same moment: one is turned away, and nothing is half there', async () => {
    await seedWorld(store.database())
    await Promise.allSettled([grow(800), grow(800)])
    const after = await counts()
    expect(after?.mirrored).toBe(after?.police)
    expect(after).toMatchObject({ police: 800, behind: 0, strays: 0 })
  })

  test('a wish beyond the numbers there are is an error', async () => {
    await seedWorld(store.database())
    await expect(grow(40_000_001)).rejects.toThrow('at most 40000000 records')
  })
})

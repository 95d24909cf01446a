import { describeOnBothEngines } from '../../support/stores'
import { createPoliceWorld, recordKey } from './support/police-world'

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
const sizeOf = (png: Uint8Array) => {
  const view = Buffer.from(png)
  return { width: view.readUInt32BE(16), height: view.readUInt32BE(20) }
}

describeOnBothEngines('the photos of a record', (store) => {
  let world: Awaited<ReturnType<typeof createPoliceWorld>>
  beforeEach(async () => {
    world = await createPoliceWorld(store.database())
  })
  const photos = (end: number) => world.platform.readPhotos(recordKey(end))

  it('are three PNGs, small enough for a phone, each with its words', async () => {
    const shown = await photos(10)
    expect(shown.map((photo) => photo.caption)).toEqual([
      '第 1 张：红灯亮，车在停止线内',
      '第 2 张：红灯亮，车越过停止线',
      '第 3 张：红灯亮，车继续前行',
    ])
    for (const { png } of shown) {
      expect([...png.subarray(0, 8)]).toEqual(PNG)
      expect(sizeOf(png)).toEqual({ width: 800, height: 600 })
      expect(png.length).toBeLessThan(60 * 1024)
    }
    expect(new Set(shown.map(({ png }) => Buffer.from(png).toString('base64'))).size).toBe(3)
  })

  it('are the same at every look, and show the plate: another plate is another picture', async () => {
    const [first] = await photos(11)
    const [again] = await photos(11)
    expect(Buffer.from(again?.png ?? []).equals(Buffer.from(first?.png ?? []))).toBe(true)
    await store
      .database()
      .updateTable('police_vehicle')
      .set({ plate_sealed: world.sealing.seal('晋N6K284') })
      .where('plate_index', '=', world.sealing.index('晋N6K283'))
      .execute()
    const [other] = await photos(11)
    expect(Buffer.from(other?.png ?? []).equals(Buffer.from(first?.png ?? []))).toBe(false)
  })

  it('come a day after they were asked for, or never where they are lost', async () => {
    expect(await photos(12)).toEqual([])
    for (const end of [12, 12, 19]) await world.platform.askForPhotos(recordKey(end))
    world.clock.advance(86399)
    await world.tick()
    expect(await photos(12)).toEqual([])
    world.clock.advance(1)
    await world.tick()
    await world.tick()
    expect(await photos(12)).toHaveLength(3)
    expect(await world.record(recordKey(12))).toMatchObject({ photos: 'shown', version: 2 })
    expect(await photos(19)).toEqual([])
  })

  it('of a record that does not exist are none, and nobody can ask for them', async () => {
    expect(await photos(99)).toEqual([])
    await expect(world.platform.askForPhotos(recordKey(99))).rejects.toMatchObject({ code: 'UNKNOWN' })
  })
})

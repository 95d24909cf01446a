import { matters } from '../../../mock/rules/guides/matters'
import type { OpenDatabase } from '../../../mock/store/database'
import { openMemoryStore } from '../../support/stores'
import { type CloudWorld, createCloudWorld, START } from './support/cloud-world'

jest.setTimeout(60_000)

const TAIYUAN = { latitude: 37.8, longitude: 112.56 }
const chinaTime = (text: string) => new Date(`${text.replace(' ', 'T')}:00+08:00`).toISOString()
const bytes = (answer: unknown) => Buffer.byteLength(JSON.stringify(answer))

describe('guides', () => {
  let store: OpenDatabase
  let world: CloudWorld
  beforeAll(async () => {
    store = await openMemoryStore()
    world = await createCloudWorld(store.database)
  }, 120_000)
  afterAll(() => store.close())
  afterEach(() => {
    world.setFaults({})
    world.pass((Date.parse(START) - Date.parse(world.now())) / 1000)
  })

  const at = (text: string) => world.pass((Date.parse(chinaTime(text)) - Date.parse(world.now())) / 1000)
  const offices = (input: { near?: typeof TAIYUAN; matterId?: string } = {}) =>
    world.nobody().call('guides', 'offices', input)

  it.each([
    ['list', {}],
    ['search', { words: '年审' }],
    ['matter', { matterId: 'licence-lost' }],
    ['offices', {}],
    ['classes', {}],
  ] as const)('%s is answered to anybody, signed in or not, and to everybody alike', async (action, input) => {
    const answers = await Promise.all(
      [world.nobody(), world.citizen('anna'), world.citizen('anna', 'alipay')].map((caller) =>
        caller.call('guides', action, input as never),
      ),
    )
    expect(answers[1]).toEqual(answers[0])
    expect(answers[2]).toEqual(answers[0])
    expect(await world.officer().refusal('guides', action, input)).toMatchObject({ code: 'FORBIDDEN' })
  })

  it.each([
    ['list', { all: true }, 'input.all'],
    ['search', { words: '' }, 'input.words'],
    ['search', { words: '   ' }, 'input.words'],
    ['search', { words: '年'.repeat(31) }, 'input.words'],
    ['search', {}, 'input.words'],
    ['matter', { matterId: '../etc' }, 'input.matterId'],
    ['matter', { matterId: 'A' }, 'input.matterId'],
    ['offices', { near: { latitude: 91, longitude: 0 } }, 'input.near.latitude'],
    ['offices', { near: { latitude: 37.8, longitude: 180.5 } }, 'input.near.longitude'],
    ['offices', { near: { latitude: 37.8 } }, 'input.near.longitude'],
    ['offices', { matterId: '' }, 'input.matterId'],
    ['classes', { code: 'C1' }, 'input.code'],
  ])('%s of %j is refused and the field is named', async (action, input, field) => {
    expect(await world.nobody().refusal('guides', action, input)).toMatchObject({ code: 'BAD_INPUT', field })
  })

  it.each(['matter', 'offices'])('%s knows no matter that is not in the list', async (action) => {
    for (const matterId of ['passport', 'constructor', 'to-string'])
      expect(await world.nobody().refusal('guides', action, { matterId })).toMatchObject({
        code: 'NOT_FOUND',
        field: 'matterId',
      })
  })

  it('lists all 24 matters in the order of the groups, in twelve kilobytes', async () => {
    const answer = await world.nobody().call('guides', 'list', {})
    expect(answer.matters).toHaveLength(24)
    expect([...new Set(answer.matters.map(({ group }) => group))]).toEqual(['vehicle', 'licence', 'violation'])
    expect(answer.matters.filter(({ here }) => here).map(({ matterId, here }) => [matterId, here])).toEqual([
      ['inspection-mark-lost', 'documents'],
      ['inspection-mark-damaged', 'documents'],
      ['camera-record', 'violations'],
      ['pay-fine', 'pay'],
    ])
    const known = answer.matters.map(({ matterId }) => matterId)
    expect(answer.popular.filter((id) => !known.includes(id))).toEqual([])
    expect(answer.popular.length).toBeGreaterThan(3)
    expect(answer.matters.find(({ matterId }) => matterId === 'inspection-booking')?.initials).toContain('ns')
    expect(bytes(answer)).toBeLessThan(12 * 1024)
  })

  it('tells each matter whole, in eight kilobytes', async () => {
    for (const { id } of matters) {
      const matter = await world.nobody().call('guides', 'matter', { matterId: id })
      expect(matter.matterId).toBe(id)
      for (const part of [
        'who',
        'materials',
        'steps',
        'where',
        'howLong',
        'fee',
        'delivery',
        'law',
        'elsewhere',
      ] as const)
        expect([id, part, matter[part].length > 0]).toEqual([id, part, true])
      expect([id, bytes(matter) < 8 * 1024]).toEqual([id, true])
    }
  })

  it('finds a matter by a misspelled word and says what it understood', async () => {
    expect(await world.nobody().call('guides', 'search', { words: ' 驾驶正 丢了 ' })).toEqual({
      hits: [{ matterId: 'licence-lost', by: 'near' }],
      understood: '驾驶证丢了',
    })
    expect(await world.nobody().call('guides', 'search', { words: '天气预报' })).toEqual({
      hits: [],
      understood: null,
    })
  })

  it('tells classes, vehicles and mistakes, in sixteen kilobytes', async () => {
    const answer = await world.nobody().call('guides', 'classes', {})
    expect(answer.classes).toHaveLength(17)
    expect(answer.vehicles.find(({ vehicleType }) => vehicleType === '小型轿车')).toMatchObject({
      classes: ['C1', 'C2', 'C5', 'A1', 'A2', 'A3', 'B1', 'B2'],
      conditions: [
        { code: 'C2', only: 'automatic' },
        { code: 'C5', only: 'adapted' },
      ],
    })
    expect(answer.mistakes.find(({ mistakeId }) => mistakeId === 'same-as-unlicensed')?.changed).toEqual({
      before: '那时准驾不符记 12 分',
      since: '2022-04-01',
    })
    expect(bytes(answer)).toBeLessThan(16 * 1024)
  })

  describe('offices', () => {
    it('come nearest first where a place is given, with the distance', async () => {
      const { offices: near } = await offices({ near: TAIYUAN })
      const distances = near.map(({ distance }) => distance ?? -1)
      expect(distances).toEqual([...distances].sort((one, other) => one - other))
      expect(near.slice(0, 2).map(({ name, distance }) => [name, distance])).toEqual([
        ['驾驶人体检医院', 760],
        ['违法处理大厅', 1698],
      ])
      expect(near.at(-1)).toMatchObject({ regionCode: '650102' })
    })

    it('do not tell places apart that lie within a hundredth of a degree', async () => {
      const house = { latitude: 37.80213, longitude: 112.56387 }
      expect(await offices({ near: house })).toEqual(await offices({ near: TAIYUAN }))
    })

    it('have no distance without a place and come by district', async () => {
      const { offices: all } = await offices()
      expect(all.every(({ distance }) => distance === null)).toBe(true)
      const regions = all.map(({ regionCode }) => regionCode)
      expect(regions).toEqual([...regions].sort())
    })

    it.each(matters.map(({ id }) => [id]))('%s is done at an office of every city', async (matterId) => {
      const { offices: found } = await offices({ matterId })
      expect(found.every(({ matterIds }) => matterIds.includes(matterId))).toBe(true)
      expect([...new Set(found.map(({ regionCode }) => regionCode))]).toHaveLength(6)
    })

    it.each([
      ['2026-11-20 10:30', '车辆管理所办事大厅', 'now', '12:00 午休'],
      ['2026-11-20 12:10', '车辆管理所办事大厅', 'today', '13:30 开门'],
      ['2026-11-20 17:00', '车辆管理所办事大厅', 'closed', '11月23日（周一）9:00 开门'],
      ['2026-11-20 17:00', '机动车检测站', 'closed', '明天 8:30 开门'],
      ['2026-11-21 10:00', '机动车检测站', 'now', '16:30 关门'],
      ['2026-11-21 10:00', '驾驶人体检医院', 'closed', '11月23日（周一）8:00 开门'],
    ])('at %s %s is %s: %s', async (time, name, open, turns) => {
      at(time)
      const { offices: all } = await offices({ near: TAIYUAN })
      expect(all.find((office) => office.name === name)).toMatchObject({ open, turns })
    })

    it('tell their queues while they are open, the same for the same moment', async () => {
      at('2026-11-20 10:30')
      const { offices: open } = await offices()
      expect(open.every(({ queue }) => queue !== null && queue.waiting >= 0)).toBe(true)
      expect(await offices()).toEqual({ offices: open })
      at('2026-11-20 23:00')
      expect((await offices()).offices.every(({ queue }) => queue === null)).toBe(true)
    })

    it('are found without their queues when the ticket machines do not tell', async () => {
      at('2026-11-20 10:30')
      const all = (await offices()).offices
      world.setFaults({ queues: { mode: 'some-unknown', times: 'until-reset' } })
      const some = (await offices()).offices
      const known = some.filter(({ queue }) => queue !== null)
      expect(known.length).toBe(Math.ceil(all.length / 2))
      world.setFaults({ queues: { mode: 'not-answering', times: 'until-reset' } })
      const none = (await offices()).offices
      expect(none.map(({ queue }) => queue)).toEqual(all.map(() => null))
      expect(none.map(({ officeId }) => officeId)).toEqual(all.map(({ officeId }) => officeId))
      expect(world.logs.at(-1)).toMatchObject({ event: 'guides.offices', level: 'warn' })
    })
  })
})

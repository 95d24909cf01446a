import { CHECKED_ON } from '../../mock/rules/guides/matter'
import { matters, popularMatters } from '../../mock/rules/guides/matters'
import { mistakes } from '../../mock/rules/guides/mistakes'

type Row = [group: string, name: string, ...matterIds: string[]]

/** 网上可办业务清单, Qingdao, January 2016. */
const QINGDAO: Row[] = [
  ['vehicle', '预选机动车号牌（限自编）', 'plate-choose'],
  ['vehicle', '补换领机动车号牌', 'plate-lost', 'plate-damaged'],
  ['vehicle', '补换领机动车行驶证', 'vehicle-licence-lost', 'vehicle-licence-damaged'],
  ['vehicle', '补换领检验合格标志', 'inspection-mark-lost', 'inspection-mark-damaged'],
  ['vehicle', '机动车检验预约', 'inspection-booking'],
  ['vehicle', '变更联系方式', 'owner-contact'],
  ['violation', '电子监控处理', 'camera-record'],
  ['violation', '缴纳罚款', 'pay-fine'],
  ['licence', '期满换证', 'licence-expiring'],
  ['licence', '超龄换证', 'licence-age'],
  ['licence', '损毁换证', 'licence-damaged'],
  ['licence', '遗失补证', 'licence-lost'],
  ['licence', '延期换证', 'renewal-deferral'],
  ['licence', '延期审验', 'review-deferral'],
  ['licence', '延期提交身体条件证明', 'medical-deferral'],
  ['licence', '考试预约', 'test-booking'],
  ['licence', '取消预约', 'test-cancel'],
  ['licence', '变更联系方式', 'driver-contact'],
]

/** 可办理业务类型一览表, Zhumadian, November 2015. */
const ZHUMADIAN: Row[] = [
  ['vehicle', '补领机动车号牌', 'plate-lost'],
  ['vehicle', '换领机动车号牌', 'plate-damaged'],
  ['vehicle', '补领机动车检验合格标志', 'inspection-mark-lost'],
  ['vehicle', '机动车安全技术检验预约', 'inspection-booking'],
  ['vehicle', '变更车主联系方式', 'owner-contact'],
  ['licence', '医院体检', 'hospital-check'],
  ['licence', '医院提交身体条件证明', 'hospital-certificate'],
  ['licence', '期满换领驾驶证', 'licence-expiring'],
  ['licence', '超龄换领驾驶证', 'licence-age'],
  ['licence', '遗失补领驾驶证', 'licence-lost'],
  ['licence', '损毁换领驾驶证', 'licence-damaged'],
  ['licence', '延期换证', 'renewal-deferral'],
  ['licence', '延期审验', 'review-deferral'],
  ['licence', '延期提交《身体条件证明》', 'medical-deferral'],
  ['licence', '变更驾驶人联系方式', 'driver-contact'],
  ['violation', '电子监控处理', 'camera-record'],
  ['violation', '罚款缴纳', 'pay-fine'],
]

/** 下一步上线业务, Zhumadian. */
const ZHUMADIAN_NEXT: Row[] = [
  ['vehicle', '申领机动车临时号牌', 'temporary-plate'],
  ['vehicle', '预选机动车号牌', 'plate-choose'],
  ['vehicle', '补领机动车行驶证', 'vehicle-licence-lost'],
  ['vehicle', '换领机动车行驶证', 'vehicle-licence-damaged'],
  ['licence', '考试预约', 'test-booking'],
  ['licence', '取消考试预约', 'test-cancel'],
]

const tables = { 青岛: QINGDAO, 驻马店: [...ZHUMADIAN, ...ZHUMADIAN_NEXT] }
const rows = Object.entries(tables).flatMap(([place, list]) => list.map((row) => [place, ...row] as const))
const idsOf = (list: Row[]) => list.flatMap(([, , ...ids]) => ids)

test('the lists are whole: 18 in Qingdao, 17 and the next 6 in Zhumadian', () => {
  expect([QINGDAO.length, ZHUMADIAN.length, ZHUMADIAN_NEXT.length]).toEqual([18, 17, 6])
})

test.each(rows)('%s: %s, %s is %s %s', (place, group, _name, ...matterIds) => {
  for (const id of matterIds) {
    const matter = matters.find((one) => one.id === id)
    expect([id, matter?.group]).toEqual([id, group])
    expect([id, matter?.elsewhere.some((other) => other.place === place)]).toEqual([id, true])
  }
})

test('merged they are 24 matters, none left out and none invented', () => {
  const merged = new Set([...idsOf(QINGDAO), ...idsOf(ZHUMADIAN), ...idsOf(ZHUMADIAN_NEXT)])
  expect([...merged].sort()).toEqual(matters.map(({ id }) => id).sort())
  expect(matters).toHaveLength(24)
})

test('a place is named only where its list has the matter; Shanxi and Nanning published no list', () => {
  for (const [place, list] of Object.entries(tables)) {
    const told = matters.filter(({ elsewhere }) => elsewhere.some((other) => other.place === place))
    const alsoOpen = place === '青岛' ? ['hospital-certificate'] : []
    expect(told.map(({ id }) => id).filter((id) => !idsOf(list).includes(id) && !alsoOpen.includes(id))).toEqual(
      place === '驻马店' ? ['inspection-mark-damaged'] : [],
    )
  }
})

/** Who had to register at a window then checks a face today; companies have accounts of their own. */
test.each([
  ['unit', ['temporary-plate', 'hospital-check', 'hospital-certificate']],
  ['web', ['inspection-booking', 'plate-choose', 'owner-contact', 'driver-contact', 'test-booking', 'test-cancel']],
  ['none', ['pay-fine']],
])('only these are of tier %s: %p', (tier, ids) => {
  expect(
    matters
      .filter((matter) => matter.tier === tier)
      .map(({ id }) => id)
      .sort(),
  ).toEqual([...ids].sort())
})

test('the tier of all others is the face check', () => {
  expect(matters.filter(({ tier }) => tier === 'face')).toHaveLength(24 - 3 - 6 - 1)
})

const SOURCE =
  /(道路交通安全法|机动车登记规定|机动车驾驶证申领和使用规定|处理程序规定|记分管理办法|行政处罚法|价格法|实施条例)第|公安部等四部门|交管12123|本应用的规则/

describe.each(matters.map((matter) => [matter.name, matter] as const))('%s', (_name, matter) => {
  test('every sentence names its law', () => {
    const { who, where, howLong, fee, delivery, law } = matter
    for (const { text, source } of [who, where, howLong, fee, delivery, law].flat()) {
      expect([text, SOURCE.test(source)]).toEqual([text, true])
      expect(text.length).toBeLessThan(90)
    }
  })

  test('every material can be ticked under an id of its own', () => {
    const ids = matter.materials.map(({ itemId }) => itemId)
    expect(ids).toEqual([...new Set(ids)])
    expect(ids.filter((id) => !/^[a-z0-9-]{1,40}$/.test(id))).toEqual([])
    expect(matter.materials.some(({ when }) => when === null)).toBe(true)
  })

  test('no sum of money is named that no law names', () => {
    const fees = matter.fee.map(({ text }) => text).join('')
    expect(fees).not.toMatch(/\d+ ?元/)
  })
})

test('what people call a matter belongs to it alone', () => {
  const words = matters.flatMap(({ name, synonyms, alsoTyped }) => [name, ...synonyms, ...alsoTyped])
  expect(words).toEqual([...new Set(words)])
})

test('what is asked for most is in the list', () => {
  expect(popularMatters.filter((id) => !matters.some((matter) => matter.id === id))).toEqual([])
})

/** Points: 记分管理办法 art. 9 since 2022-04-01; the answers of August 2018 said twelve. */
test('what the police of Shanxi answered in 2018 is answered under today’s law, and marked where that has changed', () => {
  expect(mistakes.map(({ mistakeId, changed }) => [mistakeId, changed?.since ?? null])).toEqual([
    ['same-as-unlicensed', '2022-04-01'],
    ['letters-in-order', '2022-04-01'],
    ['only-a-fine', '2022-04-01'],
    ['seats-decide', null],
    ['plate-colour', null],
    ['forged-licence', '2022-04-01'],
  ])
  for (const { mistakeId, answer, source, changed } of mistakes) {
    expect([mistakeId, answer.includes('记 12 分')]).toEqual([mistakeId, mistakeId === 'forged-licence'])
    expect(source).not.toBe('')
    expect(changed === null || changed.since <= CHECKED_ON).toBe(true)
  }
})

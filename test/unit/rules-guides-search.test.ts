import fc from 'fast-check'
import { matters } from '../../mock/rules/guides/matters'
import { initialsOf, syllablesOf } from '../../mock/rules/guides/pinyin'
import { searchMatters } from '../../mock/rules/guides/search'
import { property } from '../support/property'

/** What is typed, the first hit, how it was found, and what was understood when that is not what was typed. */
const TABLE: [typed: string, matterId: string, by: string, understood?: string][] = [
  // Names and what people call them.
  ['预约车辆检验', 'inspection-booking', 'name'],
  ['驾驶证遗失', 'licence-lost', 'name'],
  ['检验', 'inspection-booking', 'synonym'],
  ['年检', 'inspection-booking', 'synonym'],
  ['年审', 'inspection-booking', 'synonym'],
  ['审车', 'inspection-booking', 'synonym'],
  ['验车', 'inspection-booking', 'synonym'],
  ['换本', 'licence-expiring', 'synonym'],
  ['换驾照', 'licence-expiring', 'synonym'],
  ['补驾照', 'licence-lost', 'synonym'],
  ['挂失', 'licence-lost', 'synonym'],
  ['本子丢了', 'licence-lost', 'synonym'],
  ['罚单', 'pay-fine', 'synonym'],
  ['罚款', 'pay-fine', 'synonym'],
  ['滞纳金', 'pay-fine', 'synonym'],
  ['违章', 'camera-record', 'synonym'],
  ['违法', 'camera-record', 'synonym'],
  ['扣分', 'camera-record', 'synonym'],
  ['临牌', 'temporary-plate', 'synonym'],
  ['选号', 'plate-choose', 'synonym'],
  ['体检', 'hospital-check', 'synonym'],
  ['科目二', 'test-booking', 'synonym'],
  ['行车证', 'vehicle-licence-lost', 'synonym'],
  ['审验', 'review-deferral', 'synonym'],
  ['70岁换证', 'licence-age', 'synonym'],
  ['７０岁　换证', 'licence-age', 'synonym'],
  // Whole sentences, words in any order.
  ['驾驶证丢了怎么补办', 'licence-lost', 'synonym'],
  ['丢了驾照', 'licence-lost', 'synonym'],
  ['我的本子找不到了', 'licence-lost', 'synonym'],
  ['行驶证被偷了', 'vehicle-licence-lost', 'synonym'],
  ['车牌看不清了要换', 'plate-damaged', 'synonym'],
  ['出国了驾照过期怎么办', 'renewal-deferral', 'synonym'],
  ['老人驾照怎么换', 'licence-age', 'synonym'],
  ['罚金咋交', 'pay-fine', 'synonym'],
  ['审车要带什么', 'inspection-booking', 'synonym'],
  ['考试去不了', 'test-cancel', 'synonym'],
  ['车主的手机号换了', 'owner-contact', 'synonym'],
  // Pinyin, whole, begun, by first letters, mixed, with spaces.
  ['nianshen', 'inspection-booking', 'pinyin', '年审'],
  ['NianJian', 'inspection-booking', 'pinyin', '年检'],
  ['nian shen', 'inspection-booking', 'pinyin', '年审'],
  ['ns', 'inspection-booking', 'pinyin', '年审'],
  ['NJ', 'inspection-booking', 'pinyin', '年检'],
  ['bjz', 'licence-lost', 'pinyin', '补驾照'],
  ['hb', 'licence-expiring', 'pinyin', '换本'],
  ['fk', 'pay-fine', 'pinyin', '罚款'],
  ['wz', 'camera-record', 'pinyin', '违章'],
  ['jiazhaodiule', 'licence-lost', 'pinyin', '驾照丢了'],
  ['weizh', 'camera-record', 'pinyin', '违章'],
  ['驾zhao丢了', 'licence-lost', 'pinyin', '驾照丢了'],
  ['换jz', 'licence-expiring', 'pinyin', '换驾照'],
  ['tijian', 'hospital-check', 'pinyin', '体检'],
  // The same sound, an accent, a slip.
  ['驾驶正', 'licence-expiring', 'near', '换驾驶证'],
  ['换政', 'licence-expiring', 'near', '换证'],
  ['年神', 'inspection-booking', 'near', '年审'],
  ['审策', 'inspection-booking', 'near', '审车'],
  ['伪章', 'camera-record', 'near', '违章'],
  ['为章', 'camera-record', 'near', '违章'],
  ['交法款', 'pay-fine', 'near', '交罚款'],
  ['体减', 'hospital-check', 'near', '体检'],
  ['驾驶正丢了', 'licence-lost', 'near', '驾驶证丢了'],
  ['驾驶正丢了怎么办', 'licence-lost', 'near', '驾驶证丢了'],
  ['行使证丢了', 'vehicle-licence-lost', 'near', '行驶证丢了'],
  ['电子件控', 'camera-record', 'near', '电子监控'],
  ['考试予约', 'test-booking', 'near', '考试预约'],
  ['取消遇约', 'test-cancel', 'near', '取消预约'],
  ['临排', 'temporary-plate', 'near', '临牌'],
  ['变更车主连系方式', 'owner-contact', 'near', '变更车主联系方式'],
  ['身体条证明', 'hospital-certificate', 'near', '身体条件证明'],
  ['车主改地扯', 'owner-contact', 'near', '车主改地址'],
  ['nianshne', 'inspection-booking', 'near', '年审'],
  ['jiazhaodiue', 'licence-lost', 'near', '驾照丢了'],
  ['lianshen', 'inspection-booking', 'near', '年审'],
]

test('the table has more than sixty rows', () => {
  expect(TABLE.length).toBeGreaterThan(60)
})

test.each(TABLE)('%s finds %s (%s)', (typed, matterId, by, understood = undefined) => {
  const { hits, understood: told } = searchMatters(typed)
  expect([hits[0], told]).toEqual([{ matterId, by }, understood ?? null])
})

test.each([
  ['', 'nothing'],
  ['   ', 'spaces'],
  ['，。！？', 'marks only'],
  ['🚗🚓', 'pictures'],
  ['天气预报', 'another service'],
  ['火车票', 'one character in common'],
  ['护照', 'a document of another office'],
  ['结婚证', 'a document of another office'],
  ['居住证', 'a document of another office'],
  ['社保', 'another office'],
  ['公积金', 'another office'],
  ['打车', 'another use of the word'],
  ['停车费', 'another use of the word'],
  ['过户', 'a matter that is not in the list'],
  ['上牌', 'a matter that is not in the list'],
  ['abc', 'no first letters'],
  ['qwerty', 'no pinyin'],
  ['zzzzzzzz', 'no pinyin'],
  ['12345', 'digits'],
  ['hello world', 'another language'],
  ['привет', 'another script'],
])('%p finds nothing: %s', (typed) => {
  expect(searchMatters(typed)).toEqual({ hits: [], understood: null })
})

describe.each(matters.map((matter) => [matter.name, matter] as const))('%s is found first', (_name, matter) => {
  const shown = [matter.name, ...matter.synonyms]
  const found = (typed: string) => searchMatters(typed).hits.map(({ matterId }) => matterId)
  const first = (typed: string) => found(typed)[0]

  test.each([...shown, ...matter.alsoTyped])('by %s, as it is and in pinyin', (words) => {
    expect(first(words)).toBe(matter.id)
    expect(first(syllablesOf(words).join(''))).toBe(matter.id)
    expect(first(syllablesOf(words).join(' ').toUpperCase())).toBe(matter.id)
  })

  test.each(shown)('by the first letters of %s', (words) => {
    expect(first(initialsOf(words))).toBe(matter.id)
  })

  test('or among the others by its name with any one character left out', () => {
    const characters = Array.from(matter.name)
    for (const place of characters.keys())
      expect(found(characters.filter((_, other) => other !== place).join(''))).toContain(matter.id)
  })
})

test('of any text whatever there is an answer, at most eight different matters of the list', () => {
  const ids = matters.map(({ id }) => id)
  const characters = Array.from(`${matters.map(({ name, synonyms }) => name + synonyms.join('')).join('')}abcnszh 0 `)
  const texts = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.string({ unit: fc.constantFrom(...characters), maxLength: 60 }),
    fc.constantFrom('\ud800', '\udfff年审', 'ｎｓ', '年​审', 'ǖǘǚǜ', 'İ', 'ß', '㈱', '﷽'),
  )
  property(texts, (text) => {
    const { hits, understood } = searchMatters(text)
    expect(hits.length).toBeLessThanOrEqual(8)
    expect(hits.filter(({ matterId }) => !ids.includes(matterId))).toEqual([])
    expect(new Set(hits.map(({ matterId }) => matterId)).size).toBe(hits.length)
    if (hits.length === 0) expect(understood).toBeNull()
  })
})

test('the same text has the same answer, however it is spaced', () => {
  property(fc.constantFrom(...TABLE.map(([typed]) => typed)), (typed) => {
    expect(searchMatters(Array.from(` ${typed} `).join(' '))).toEqual(searchMatters(typed))
  })
})

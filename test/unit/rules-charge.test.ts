import { tariffFor, tariffs } from '../../mock/rules/tariffs/tariff-for'
import { pointsOn, violation, violationCodes } from '../../mock/rules/violation-codes'
import { chargeOf, knownCode } from '../../mock/rules/violations/charge'

const TODAY = '2026-11-20'
const BEFORE = '2022-03-31'
const SINCE = '2022-04-01'

/** code, points, fine in yuan or what else, warnable */
const TABLE = `
  10393 0 200 W | 10395 0 200 W | 1018 0 100 - | 1019 0 200 - | 1043 0 200 - | 10256 0 200 - | 6095 0 100 -
  6090 0 100 W | 60973 0 200 - | 7018 0 200 - | 70064 0 100 - | 10481 0 100 W | 1049 0 100 - | 1072 0 200 -
  6085 0 100 - | 6086 0 100 - | 6087 0 200 - | 6091 0 100 - | 6046 0 warning W | 6093 0 200 W | 6094 0 warning W
  4016 0 warning W | 60451 0 200 W | 6063 0 200 - | 6098 0 20-200 W | 11161 1 100 - | 11165 1 100 - | 1117 1 100 -
  1120 1 50 - | 4101 1 50 - | 1119 1 50 - | 11021 1 100 - | 1103 1 200 - | 11211 1 200 - | 1124 1 100 -
  11181 1 200 - | 1126 1 200 - | 11111 1 100 - | 11251 1 200 - | 1130 1 200 W | 1304 3 200 - | 13131 3 100 -
  1316 3 100 - | 13113 3 200 - | 1333 3 200 - | 1355 3 100 - | 4312 3 100 - | 1356 3 200 - | 1357 3 200 -
  1359 3 200 - | 1362 3 200 - | 1371 3 200 - | 13635 3 200 - | 1369 3 200 - | 1372 3 200 - | 1373 3 200 -
  1368 3 200 - | 43061 3 200 - | 1366 3 1800 - | 1625 6 200 - | 16221 6 200 - | 46081 6 200 - | 1649 6 200 -
  4616 6 200 - | 1650 6 1000-2000 - | 1645 6 1800 - | 16101 6 1800 - | 1644 6 200 - | 16431 6 1800 -
  19012 9 1800 - | 1902 9 200 - | 1903 9 200 - | 1905 9 200 - | 4901 9 200 - | 4902 9 200 - | 17121 12 1500 -
  1733 12 200 - | 47021 12 200 - | 4714 12 2000 - | 5704 12 5000 - | 57011 12 5000 - | 1740 12 gain:50000 -
  2007 0 20 - | 20041 0 20 - | 3001 0 10 -
`
const rows = TABLE.trim()
  .split(/[|\n]/)
  .map((cell) => cell.trim().split(' ') as [string, string, string, string])

function chargeInWords(code: string, tariff: string): string {
  const { charge } = chargeOf(code, TODAY, tariff)
  if (charge.kind === 'fine') return String(charge.fineFen / 100)
  if (charge.kind === 'range') return `${charge.fromFen / 100}-${charge.toFen / 100}`
  return charge.kind === 'by-gain' ? `gain:${charge.toFen / 100}` : 'warning'
}

test.each(rows)('%s: %s points, %s yuan, warning %s', (code, points, money, warnable) => {
  const charge = chargeOf(code, TODAY, 'beijing-2026')
  expect([charge.points, chargeInWords(code, 'beijing-2026'), charge.warnable ? 'W' : '-']).toEqual([
    Number(points),
    money,
    warnable,
  ])
})

test('the table here is the whole code table', () => {
  expect(rows.map(([code]) => code).sort()).toEqual(violationCodes.map(({ code }) => code).sort())
  expect(rows).toHaveLength(85)
})

test('since April 2022 the second digit of motor codes tells the points, in tiers 12, 9, 6, 3, 1', () => {
  for (const { code, points } of violationCodes.filter((row) => /^[145]/.test(row.code)))
    expect([code, points]).toEqual([code, code.charAt(1) === '7' ? 12 : Number(code.charAt(1))])
  expect([...new Set(violationCodes.map(({ points }) => points))].sort((a, b) => a - b)).toEqual([0, 1, 3, 6, 9, 12])
})

describe('the points of the day', () => {
  test.each([
    ['prohibition sign', '11161', '1344', 3, 1],
    ['prohibition marking', '1117', '1345', 3, 1],
    ['direction lane', '6095', '1208', 2, 0],
    ['hand-held phone', '1362', '1223', 2, 3],
    ['speeding 10–20 %', '6093', '1352', 3, 0],
    ['speeding 20–50 %', '1369', '1636', 6, 3],
    ['wrong way', '1373', '1301', 3, 3],
    ['red light', '1625', '1625', 6, 6],
    ['seat belt on a motorway', '4101', '4204', 2, 1],
    ['helmet', '1119', '1207', 2, 1],
    ['vehicle outside the class', '19012', '1709', 12, 9],
    ['vehicle licence not carried', '6085', '1109', 1, 0],
    ['driving licence not carried', '6086', '1110', 1, 0],
  ])('%s: %s, before April 2022 %s', (_act, code, oldCode, before, now) => {
    expect(chargeOf(oldCode, BEFORE, 'beijing-2026').points).toBe(before)
    expect(chargeOf(code, BEFORE, 'beijing-2026').points).toBe(before)
    expect(chargeOf(code, SINCE, 'beijing-2026').points).toBe(now)
    expect(chargeOf(oldCode, BEFORE, 'beijing-2026').act).toBe(chargeOf(code, SINCE, 'beijing-2026').act)
  })

  test('the tiers of the day: no 9 before, no 2 since', () => {
    const tiers = (day: string) => new Set(violationCodes.map((row) => pointsOn(row, day)))
    expect([...tiers(BEFORE)].sort((a, b) => a - b)).toEqual([0, 1, 2, 3, 6, 12])
    expect(tiers(SINCE).has(2)).toBe(false)
  })

  test('each names the law that it comes from', () => {
    expect(chargeOf('1625', BEFORE, 'beijing-2026').pointsSource).toContain('第123号')
    expect(chargeOf('1625', SINCE, 'beijing-2026').pointsSource).toBe(
      '道路交通安全违法行为记分管理办法（公安部令第163号）第十条',
    )
    expect(chargeOf('10393', SINCE, 'beijing-2026').pointsSource).toContain('不记分')
  })
})

describe('the fine of the place (道路交通安全法 art. 123)', () => {
  test.each([
    ['10393', 'beijing-2026', '200', '北京'],
    ['10393', 'guangzhou-2015', '200', '广州'],
    ['10393', 'hangzhou-2016', '150', '杭州'],
    ['10393', 'xinjiang-2025', '100', '新公规〔2025〕1号'],
    ['10393', 'nanjing-2016', '50', '南京'],
    ['1733', 'xinjiang-2025', '180', '新公规〔2025〕1号'],
    ['17333', 'xinjiang-2025', '180', '新公规〔2025〕1号'],
    ['10182', 'xinjiang-2025', '90', '新公规〔2025〕1号'],
    ['10184', 'xinjiang-2025', '150', '新公规〔2025〕1号'],
    ['10191', 'xinjiang-2025', '60', '新公规〔2025〕1号'],
    ['16431', 'xinjiang-2025', '1000', '新公规〔2025〕1号'],
    ['17121', 'xinjiang-2025', '1200-1800', '新公规〔2025〕1号'],
    ['1357', 'nanjing-2016', '200', '北京'],
  ])('%s at %s: %s', (code, tariff, money, source) => {
    expect(chargeInWords(code, tariff)).toBe(money)
    expect(chargeOf(code, TODAY, tariff).tariffSource).toContain(source)
  })

  test('every act has a charge at every place', () => {
    for (const { name } of tariffs)
      for (const { code } of violationCodes) expect(chargeOf(code, TODAY, name).tariffSource).toMatch(/\S{4,}/)
  })

  test('an unknown tariff is refused by name', () => {
    expect(() => tariffFor('atlantis')).toThrow(/atlantis.*known: beijing-2026/)
  })
})

describe('codes', () => {
  test('a bare national number, a local sub-case and an old number find their row', () => {
    expect(violation('1039').code).toBe('10393')
    expect(violation('11163').code).toBe('11161')
    expect(violation('1344').code).toBe('11161')
  })

  test.each(['9999', '', '136', '2099'])('%p is unknown', (code) => {
    expect(knownCode(code)).toBe(false)
    expect(() => chargeOf(code, TODAY, 'beijing-2026')).toThrow(`no violation code ${code}`)
  })

  test('each is there once, old and new numbers never mean two acts', () => {
    const numbers = violationCodes.flatMap(({ code, old }) =>
      old.code && old.code !== code ? [code, old.code] : [code],
    )
    expect(new Set(numbers).size).toBe(numbers.length)
  })

  test('each says what was done in full and in short, and by which articles', () => {
    for (const { code, act, shortAct, forbiddenBy, punishedBy } of violationCodes) {
      expect([code, forbiddenBy]).toEqual([code, expect.stringMatching(/第.+条/)])
      expect([code, punishedBy]).toEqual([code, expect.stringMatching(/第.+条/)])
      expect([code, act.length > 3, shortAct.length > 1 && shortAct.length <= 16]).toEqual([code, true, true])
    }
  })
})

test.each([
  ['一般程序：罚款超过二百元', '1366', 'general', null],
  ['二百元本身仍是简易程序', '1357', 'simple', null],
  ['可以吊销驾驶证', '1650', 'general', 'revoke'],
  ['吊销驾驶证', '4714', 'general', 'revoke'],
  ['暂扣驾驶证六个月', '17121', 'general', 'suspend'],
  ['十五日以下拘留', '16101', 'general', 'detain'],
  ['十五日以下拘留', '19012', 'general', 'detain'],
  ['五日以上十五日以下拘留', '57011', 'general', 'detain'],
  ['只有警告', '6094', 'simple', null],
  ['二十元到二百元', '6098', 'simple', null],
] as const)('%s: %s %s', (_law, code, procedure, sanction) => {
  expect(chargeOf(code, TODAY, 'beijing-2026')).toMatchObject({ procedure, sanction })
})

import { classCodes, covers, isClassCode, licenceClasses } from '../../mock/rules/licence-classes'

/** Row: what is held; column, in the order of the codes: whether its vehicles may be driven. */
const MAP = `
      A1 A2 A3 B1 B2 C1 C2 C3 C4 C5 C6 D  E  F  M  N  P
  A1  1  .  1  1  1  1  1  1  1  .  .  .  .  .  1  .  .
  A2  .  1  .  1  1  1  1  1  1  .  1  .  .  .  1  .  .
  A3  .  .  1  .  .  1  1  1  1  .  .  .  .  .  .  .  .
  B1  .  .  .  1  .  1  1  1  1  .  .  .  .  .  1  .  .
  B2  .  .  .  .  1  1  1  1  1  .  .  .  .  .  1  .  .
  C1  .  .  .  .  .  1  1  1  1  .  .  .  .  .  .  .  .
  C2  .  .  .  .  .  .  1  .  .  .  .  .  .  .  .  .  .
  C3  .  .  .  .  .  .  .  1  1  .  .  .  .  .  .  .  .
  C4  .  .  .  .  .  .  .  .  1  .  .  .  .  .  .  .  .
  C5  .  .  .  .  .  .  .  .  .  1  .  .  .  .  .  .  .
  C6  .  .  .  .  .  .  .  .  .  .  1  .  .  .  .  .  .
  D   .  .  .  .  .  .  .  .  .  .  .  1  1  1  .  .  .
  E   .  .  .  .  .  .  .  .  .  .  .  .  1  1  .  .  .
  F   .  .  .  .  .  .  .  .  .  .  .  .  .  1  .  .  .
  M   .  .  .  .  .  .  .  .  .  .  .  .  .  .  1  .  .
  N   .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  1  .
  P   .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  1
`

const [head = [], ...rows] = MAP.trim()
  .split('\n')
  .map((line) => line.trim().split(/\s+/))

test('there are 17 classes, in the order of the regulation', () => {
  expect(licenceClasses.map(({ code }) => code)).toEqual(head)
  expect(classCodes).toHaveLength(17)
})

describe.each(rows)('with %s', (held, ...marks) => {
  test.each(marks.map((mark, place) => [head[place] as string, mark === '1' ? 'may' : 'may not', mark === '1']))(
    '%s %s be driven',
    (wanted, _words, may) => {
      if (!isClassCode(wanted)) throw new Error(`no class ${wanted}`)
      expect(covers(held as string, wanted)).toBe(may)
    },
  )
})

test('the list of each class is whole: what a covered class covers is covered', () => {
  for (const held of classCodes)
    for (const between of classCodes)
      for (const wanted of classCodes)
        if (covers(held, between) && covers(between, wanted))
          expect([held, wanted, covers(held, wanted)]).toEqual([held, wanted, true])
})

test('letters that are no class cover nothing', () => {
  for (const held of ['', 'A', 'a1', 'C7', 'toString']) {
    expect(isClassCode(held)).toBe(false)
    for (const wanted of classCodes) expect(covers(held, wanted)).toBe(false)
  }
})

/** 机动车驾驶证申领和使用规定 art. 14 and 65 since 2025-01-01 (公安部令第172号): from, to, and the age at which driving ends. */
test.each([
  ['A1', '大型客车', 22, 63, 63],
  ['A2', '重型牵引挂车', 22, 63, 63],
  ['A3', '城市公交车', 20, 63, 63],
  ['B1', '中型客车', 20, 63, 63],
  ['B2', '大型货车', 20, 63, 63],
  ['C1', '小型汽车', 18, null, null],
  ['C2', '小型自动挡汽车', 18, null, null],
  ['C3', '低速载货汽车', 18, 63, 70],
  ['C4', '三轮汽车', 18, 63, 70],
  ['C5', '残疾人专用小型自动挡载客汽车', 18, null, null],
  ['C6', '轻型牵引挂车', 20, 70, 70],
  ['D', '普通三轮摩托车', 18, 70, 70],
  ['E', '普通二轮摩托车', 18, 70, 70],
  ['F', '轻便摩托车', 18, null, null],
  ['M', '轮式专用机械车', 18, 63, 63],
  ['N', '无轨电车', 20, 63, 63],
  ['P', '有轨电车', 20, 63, 63],
])('%s %s can be applied for from %p to %p and driven until %p', (code, name, from, to, endsAt) => {
  const found = licenceClasses.find((one) => one.code === code)
  expect(found).toMatchObject({ name, age: { from, to }, endsAt })
  expect(found?.source).toContain(to === null ? '第162号' : '第172号')
})

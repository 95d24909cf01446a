/** 准驾车型 by their codes, in the order of 机动车驾驶证申领和使用规定 art. 11. */
export const classCodes = [
  'A1',
  'A2',
  'A3',
  'B1',
  'B2',
  'C1',
  'C2',
  'C3',
  'C4',
  'C5',
  'C6',
  'D',
  'E',
  'F',
  'M',
  'N',
  'P',
] as const
export type ClassCode = (typeof classCodes)[number]

export interface LicenceClass {
  code: ClassCode
  name: string
  /** What it is made for, in spoken words. */
  drives: string
  /** Other classes whose vehicles it covers. The list is whole: what a covered class covers stands in it, too. */
  includes: readonly ClassCode[]
  /** In full years, both ends included; `to` null = no upper limit. */
  age: { from: number; to: number | null }
  /** From this age on nobody may drive by it; null = no such age. */
  endsAt: number | null
  source: string
}

/** Six years, then ten, then without an end (机动车驾驶证申领和使用规定 art. 13); the same for all classes. */
export const licenceTerms = { text: '有效期分 6 年、10 年和长期', source: '机动车驾驶证申领和使用规定第十三条' }

const REGULATION = '机动车驾驶证申领和使用规定'
/** 公安部令第172号, in force since 2025-01-01, moved the upper ages of art. 14. */
const CHANGED_IN_2025 = `${REGULATION}第十一条、第十四条第一项（公安部令第172号修改，2025年1月1日起）`
/** Without an upper age already in the text of 公安部令第162号, in force since 2022-04-01. */
const AS_IN_2022 = `${REGULATION}第十一条、第十四条第一项（公安部令第162号，2022年4月1日起）`

type Row = [ClassCode, string, string, string, number, number | null, number | null]

const row = ([code, name, drives, includes, from, to, endsAt]: Row): LicenceClass => ({
  code,
  name,
  drives,
  includes: includes === '' ? [] : (includes.split(' ') as ClassCode[]),
  age: { from, to },
  endsAt,
  source: to === null ? AS_IN_2022 : CHANGED_IN_2025,
})

/**
 * The 17 classes (机动车驾驶证申领和使用规定 annex 1). `endsAt` of the heavy classes is 63 since 2025-01-01 (公安部令第172号);
 * the 70 of C3, C4, C6, D and E is art. 65 as it stood in 2022. Students of a full-time vocational school may apply for
 * A1 and A2 from 19 on (art. 14).
 */
export const licenceClasses: readonly LicenceClass[] = (
  [
    ['A1', '大型客车', '大型载客汽车', 'A3 B1 B2 C1 C2 C3 C4 M', 22, 63, 63],
    ['A2', '重型牵引挂车', '总质量超过 4.5 吨的牵引车加挂车', 'B1 B2 C1 C2 C3 C4 C6 M', 22, 63, 63],
    ['A3', '城市公交车', '核载 10 人以上的城市公共汽车', 'C1 C2 C3 C4', 20, 63, 63],
    ['B1', '中型客车', '中型载客汽车，包括核载 10 到 19 人的城市公共汽车', 'C1 C2 C3 C4 M', 20, 63, 63],
    ['B2', '大型货车', '重型、中型货车和专项作业车', 'C1 C2 C3 C4 M', 20, 63, 63],
    ['C1', '小型汽车', '小型、微型客车，轻型、微型货车和专项作业车', 'C2 C3 C4', 18, null, null],
    ['C2', '小型自动挡汽车', '自动挡的小型、微型客车，轻型、微型货车和专项作业车', '', 18, null, null],
    ['C3', '低速载货汽车', '低速货车', 'C4', 18, 63, 70],
    ['C4', '三轮汽车', '三轮汽车（烧柴油的三轮农用车）', '', 18, 63, 70],
    ['C5', '残疾人专用小型自动挡载客汽车', '加装了操纵辅助装置的小型、微型自动挡客车', '', 18, null, null],
    ['C6', '轻型牵引挂车', '总质量不到 4.5 吨的牵引车加挂车，如拖挂房车', '', 20, 70, 70],
    ['D', '普通三轮摩托车', '排量超过 50 毫升或者时速超过 50 公里的三轮摩托车', 'E F', 18, 70, 70],
    ['E', '普通二轮摩托车', '排量超过 50 毫升或者时速超过 50 公里的二轮摩托车', 'F', 18, 70, 70],
    ['F', '轻便摩托车', '排量不超过 50 毫升、时速不超过 50 公里的摩托车', '', 18, null, null],
    ['M', '轮式专用机械车', '铲车、挖掘机等轮式机械', '', 18, 63, 63],
    ['N', '无轨电车', '无轨电车', '', 20, 63, 63],
    ['P', '有轨电车', '有轨电车', '', 20, 63, 63],
  ] satisfies Row[]
).map(row)

const byCode = new Map<string, LicenceClass>(licenceClasses.map((one) => [one.code, one]))

export function isClassCode(code: string): code is ClassCode {
  return byCode.has(code)
}

/** Whether `held` is good for vehicles of `wanted`. A class that is not in the table covers nothing. */
export function covers(held: string, wanted: ClassCode): boolean {
  return held === wanted || (byCode.get(held)?.includes.includes(wanted) ?? false)
}

import { type ClassCode, classCodes, covers } from './licence-classes'

/** What the type does not say and the class depends on: gearbox, aids for the disabled, use as a city bus. */
export type DrivingCondition = 'automatic' | 'adapted' | 'city-bus'

export interface Need {
  code: ClassCode
  /** Enough only for such a vehicle of this type; null = for every one. */
  only: DrivingCondition | null
}

export type PlateGround = 'blue' | 'yellow' | 'green' | 'yellow-green'

/** Types of vehicle (车辆类型) of the vehicle licence that need the same classes. */
export interface VehicleTypeGroup {
  /** As the vehicle licence prints them; the best known first. */
  types: readonly [string, ...string[]]
  /** In spoken words. */
  examples: string
  /** Of civil plates. */
  plates: readonly PlateGround[]
  /** Classes made for it; those that include them follow by the map. */
  needs: readonly Need[]
}

/** Every shape of one size, e.g. 重型 with 普通货车 → 重型普通货车. */
const of = (size: string, ...shapes: string[]) => shapes.map((shape) => `${size}${shape}`)
const LORRY_SHAPES = [
  '普通货车',
  '厢式货车',
  '仓栅式货车',
  '封闭货车',
  '罐式货车',
  '平板货车',
  '集装箱车',
  '自卸货车',
  '特殊结构货车',
]
const OTHER_BUSES = ['越野客车', '专用客车', '专用校车']
const CARRYING = ['非载货专项作业车', '载货专项作业车']

const need = (code: ClassCode, only: Need['only'] = null): Need => ({ code, only })
const SMALL_CAR = [need('C1'), need('C2', 'automatic'), need('C5', 'adapted')]
const SMALL_LORRY = [need('C1'), need('C2', 'automatic')]

/**
 * Types by the words of GA 802-2019, and the general words that people and older licences use for them; classes by annex
 * 1 of 机动车驾驶证申领和使用规定. Trailers are not in it: nobody drives one by itself, and what its train weighs decides.
 */
export const vehicleTypeGroups: readonly VehicleTypeGroup[] = [
  {
    types: [
      '小型轿车',
      ...of('小型', '普通客车', '越野客车', '面包车', '专用客车', '专用校车', '客车', '汽车'),
      ...of('微型', '轿车', '普通客车', '越野客车', '面包车', '客车'),
    ],
    examples: '家用轿车、SUV、7 座商务车、面包车',
    plates: ['blue'],
    needs: SMALL_CAR,
  },
  {
    types: ['小型新能源轿车', '小型新能源汽车', '小型新能源客车'],
    examples: '电动车、插电混动车',
    plates: ['green'],
    needs: SMALL_CAR,
  },
  {
    types: ['轻型货车', ...of('轻型', ...LORRY_SHAPES), '微型货车', ...of('微型', ...LORRY_SHAPES)],
    examples: '皮卡、4 米 2 的小货车',
    plates: ['blue', 'green'],
    needs: SMALL_LORRY,
  },
  {
    types: ['轻型专项作业车', ...of('轻型', ...CARRYING), ...of('微型', '专项作业车', ...CARRYING)],
    examples: '小型清障车、小型洒水车',
    plates: ['blue', 'green'],
    needs: SMALL_LORRY,
  },
  {
    types: ['中型普通客车', '中型客车', ...of('中型', ...OTHER_BUSES)],
    examples: '考斯特一类的中巴，10 到 19 座',
    plates: ['yellow', 'yellow-green'],
    needs: [need('B1'), need('A3', 'city-bus')],
  },
  {
    types: ['大型普通客车', '大型客车', ...of('大型', '双层客车', '卧铺客车', '铰接客车', ...OTHER_BUSES)],
    examples: '大巴、旅游车，20 座以上或者车长 6 米以上',
    plates: ['yellow', 'yellow-green'],
    needs: [need('A1'), need('A3', 'city-bus')],
  },
  {
    types: ['重型货车', ...of('重型', ...LORRY_SHAPES), '中型货车', ...of('中型', ...LORRY_SHAPES), '大型货车'],
    examples: '渣土车、6 米 8 和 9 米 6 的货车（不拉挂车）',
    plates: ['yellow', 'yellow-green'],
    needs: [need('B2')],
  },
  {
    types: ['重型专项作业车', ...of('重型', ...CARRYING), ...of('中型', '专项作业车', ...CARRYING)],
    examples: '吊车、混凝土泵车、大型洒水车',
    plates: ['yellow', 'yellow-green'],
    needs: [need('B2')],
  },
  {
    types: ['重型半挂牵引车', '重型全挂牵引车', '中型半挂牵引车', '中型全挂牵引车'],
    examples: '拉挂车的半挂车头',
    plates: ['yellow', 'yellow-green'],
    needs: [need('A2')],
  },
  {
    types: ['轻型半挂牵引车', '轻型全挂牵引车'],
    examples: '总质量不到 4.5 吨、拉挂车的小牵引车',
    plates: ['blue'],
    needs: [need('C6')],
  },
  {
    types: ['低速货车', ...of('低速', ...LORRY_SHAPES)],
    examples: '四轮农用车',
    plates: ['yellow'],
    needs: [need('C3')],
  },
  { types: ['三轮汽车'], examples: '烧柴油的三轮农用车', plates: ['yellow'], needs: [need('C4')] },
  {
    types: ['普通正三轮摩托车', '普通三轮摩托车', '正三轮载客摩托车', '正三轮载货摩托车', '侧三轮摩托车'],
    examples: '三轮摩托、边三轮',
    plates: ['yellow'],
    needs: [need('D')],
  },
  { types: ['普通二轮摩托车'], examples: '踏板、跨骑摩托车，电动摩托车', plates: ['yellow'], needs: [need('E')] },
  {
    types: ['轻便二轮摩托车', '轻便摩托车', '轻便正三轮摩托车'],
    examples: '小踏板、电动轻便摩托车（不是电动自行车）',
    plates: ['blue'],
    needs: [need('F')],
  },
  {
    types: ['轮式装载机械', '轮式挖掘机械', '轮式平地机械', '轮式专用机械车'],
    examples: '铲车、轮式挖掘机、平地机',
    plates: ['yellow'],
    needs: [need('M')],
  },
  { types: ['无轨电车'], examples: '带辫子的公共电车', plates: ['yellow', 'yellow-green'], needs: [need('N')] },
  { types: ['有轨电车'], examples: '在轨道上走的电车', plates: [], needs: [need('P')] },
]

const groupOf = new Map(vehicleTypeGroups.flatMap((group) => group.types.map((type) => [type, group] as const)))

/** Null for a type that the table does not hold: it is not guessed from its parts. */
export function vehicleTypeGroup(vehicleType: string): VehicleTypeGroup | null {
  return groupOf.get(vehicleType.trim()) ?? null
}

/** All classes by which vehicles of this group may be driven: those made for it first, each with what it is bound to. */
export function classesFor({ needs }: VehicleTypeGroup): Need[] {
  const made = needs.map(({ code }) => code)
  const codes = [...made, ...classCodes.filter((code) => !made.includes(code))]
  return codes.flatMap((code) => {
    const enough = needs.filter((needed) => covers(code, needed.code))
    const always = enough.find(({ only }) => only === null)
    const best = always ?? enough[0]
    return best ? [{ code, only: best.only }] : []
  })
}

export interface MayDrive {
  /** `only-if`: the type does not tell; right for a vehicle of this `only`, wrong for others. */
  may: 'yes' | 'only-if' | 'no'
  only: DrivingCondition | null
  /** Classes made for every vehicle of the type, to say what is missing. */
  needed: ClassCode[]
}

/**
 * Whether somebody with the classes `held` may drive a vehicle of this type (道路交通安全法 art. 19: 按照驾驶证载明的准驾车型).
 * Null for a type that is not in the table. Neither the licence's state
 * nor age, probation or a school-bus driver's qualification is looked at.
 */
export function mayDriveType(held: readonly string[], vehicleType: string): MayDrive | null {
  const group = vehicleTypeGroup(vehicleType)
  if (!group) return null
  const needed = group.needs.flatMap(({ code, only }) => (only === null ? [code] : []))
  const good = classesFor(group).filter(({ code }) => held.includes(code))
  if (good.some(({ only }) => only === null)) return { may: 'yes', only: null, needed }
  const [first] = good
  return first ? { may: 'only-if', only: first.only, needed } : { may: 'no', only: null, needed }
}

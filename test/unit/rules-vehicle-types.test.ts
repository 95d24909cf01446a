import { citizens } from '../../mock/data/citizens'
import { driverCrowd } from '../../mock/data/driver-crowd'
import { classCodes } from '../../mock/rules/licence-classes'
import { classesFor, mayDriveType, vehicleTypeGroup, vehicleTypeGroups } from '../../mock/rules/vehicle-types'

/** Classes made for the type first; `?` = only when the vehicle is such a one. */
const BY_GROUP: Record<string, string> = {
  小型轿车: 'C1 C2?automatic C5?adapted A1 A2 A3 B1 B2',
  小型新能源轿车: 'C1 C2?automatic C5?adapted A1 A2 A3 B1 B2',
  轻型货车: 'C1 C2?automatic A1 A2 A3 B1 B2',
  轻型专项作业车: 'C1 C2?automatic A1 A2 A3 B1 B2',
  中型普通客车: 'B1 A3?city-bus A1 A2',
  大型普通客车: 'A1 A3?city-bus',
  重型货车: 'B2 A1 A2',
  重型专项作业车: 'B2 A1 A2',
  重型半挂牵引车: 'A2',
  轻型半挂牵引车: 'C6 A2',
  低速货车: 'C3 A1 A2 A3 B1 B2 C1',
  三轮汽车: 'C4 A1 A2 A3 B1 B2 C1 C3',
  普通正三轮摩托车: 'D',
  普通二轮摩托车: 'E D',
  轻便二轮摩托车: 'F D E',
  轮式装载机械: 'M A1 A2 B1 B2',
  无轨电车: 'N',
  有轨电车: 'P',
}

test('every group of types is in the table below', () => {
  expect(vehicleTypeGroups.map(({ types }) => types[0])).toEqual(Object.keys(BY_GROUP))
})

test.each(Object.entries(BY_GROUP))('%s may be driven with %s', (type, classes) => {
  const group = vehicleTypeGroup(type)
  expect(
    group &&
      classesFor(group)
        .map(({ code, only }) => (only ? `${code}?${only}` : code))
        .join(' '),
  ).toBe(classes)
})

test.each([
  ['小型普通客车', '小型轿车'],
  ['小型越野客车', '小型轿车'],
  ['小型面包车', '小型轿车'],
  ['微型轿车', '小型轿车'],
  ['轻型厢式货车', '轻型货车'],
  ['轻型自卸货车', '轻型货车'],
  ['微型普通货车', '轻型货车'],
  ['微型专项作业车', '轻型专项作业车'],
  ['中型专用校车', '中型普通客车'],
  ['大型专用校车', '大型普通客车'],
  ['大型卧铺客车', '大型普通客车'],
  ['重型自卸货车', '重型货车'],
  ['中型厢式货车', '重型货车'],
  ['重型载货专项作业车', '重型专项作业车'],
  ['中型半挂牵引车', '重型半挂牵引车'],
  ['低速普通货车', '低速货车'],
  ['侧三轮摩托车', '普通正三轮摩托车'],
  ['轻便正三轮摩托车', '轻便二轮摩托车'],
  ['轮式挖掘机械', '轮式装载机械'],
  [' 小型轿车 ', '小型轿车'],
])('%s needs what %s needs', (type, known) => {
  expect(vehicleTypeGroup(type)).toBe(vehicleTypeGroup(known))
})

test('no type stands in two groups', () => {
  const types = vehicleTypeGroups.flatMap((group) => group.types)
  expect(types).toHaveLength(new Set(types).size)
})

test.each(['', '重型普通半挂车', '电动自行车', '轿车', '小型', '飞机', 'constructor'])('%p is not guessed', (type) => {
  expect(vehicleTypeGroup(type)).toBeNull()
  expect(mayDriveType([...classCodes], type)).toBeNull()
})

test('every vehicle of the sample world is of a known type', () => {
  const cars = [...Object.values(citizens), ...driverCrowd(20261119)].flatMap(({ vehicles }) => vehicles)
  expect(cars.filter(({ vehicleType }) => !vehicleTypeGroup(vehicleType))).toEqual([])
  expect(cars.length).toBeGreaterThan(20)
})

test.each([
  [['C1'], '小型轿车', 'yes', null, ['C1']],
  [['C2'], '小型轿车', 'only-if', 'automatic', ['C1']],
  [['C2', 'B2'], '小型轿车', 'yes', null, ['C1']],
  [['C5'], '小型越野客车', 'only-if', 'adapted', ['C1']],
  [['E'], '小型轿车', 'no', null, ['C1']],
  [['C1'], '重型半挂牵引车', 'no', null, ['A2']],
  [['B2'], '重型半挂牵引车', 'no', null, ['A2']],
  [['A1'], '重型半挂牵引车', 'no', null, ['A2']],
  [['A2'], '大型普通客车', 'no', null, ['A1']],
  [['A3'], '大型普通客车', 'only-if', 'city-bus', ['A1']],
  [['B1', 'A3'], '中型普通客车', 'yes', null, ['B1']],
  [['C1', 'D'], '轻便二轮摩托车', 'yes', null, ['F']],
  [['A1', 'A2'], '普通二轮摩托车', 'no', null, ['E']],
  [[], '小型轿车', 'no', null, ['C1']],
] as const)('%p in a %s: %s', (held, type, may, only, needed) => {
  expect(mayDriveType(held, type)).toEqual({ may, only, needed })
})

import { mayDrive, type VehicleAtRoadside } from '../../mock/rules/checks/may-drive'
import { classCodes, covers } from '../../mock/rules/licence-classes'
import { vehicleTypeGroups } from '../../mock/rules/vehicle-types'

const TODAY = '2026-11-20'
const licence = (...classes: string[]) => ({ classes, usable: true, firstIssuedOn: '2012-03-07' })
const vehicle = (vehicleType: string, change: Partial<VehicleAtRoadside> = {}): VehicleAtRoadside => ({
  vehicleType,
  use: null,
  usable: true,
  ...change,
})

describe('may this driver drive this vehicle', () => {
  test.each([
    ['C1 a car', licence('C1'), vehicle('小型轿车'), { may: 'yes', why: 'class-covers' }],
    ['C2 a car: only an automatic one', licence('C2'), vehicle('小型轿车'), { may: 'only-if', only: 'automatic' }],
    ['C1 a lorry', licence('C1'), vehicle('重型普通货车'), { may: 'no', why: 'class-does-not', needed: ['B2'] }],
    [
      'A1 a combination: the alphabet is no order',
      licence('A1'),
      vehicle('重型半挂牵引车'),
      { may: 'no', needed: ['A2'] },
    ],
    ['A2 a coach', licence('A2'), vehicle('大型普通客车'), { may: 'no', needed: ['A1'] }],
    ['A1 a motorcycle', licence('A1'), vehicle('普通二轮摩托车'), { may: 'no', needed: ['E'] }],
    [
      'A3 a middle-sized bus: only a city bus',
      licence('A3'),
      vehicle('中型普通客车'),
      { may: 'only-if', only: 'city-bus' },
    ],
    ['two classes: either may do', licence('C1', 'E'), vehicle('普通二轮摩托车'), { may: 'yes' }],
    [
      'a type that nobody knows is not guessed',
      licence('A1'),
      vehicle('飞行汽车'),
      { may: 'unknown', why: 'type-unknown' },
    ],
    ['no class at all', licence(), vehicle('小型轿车'), { may: 'no', why: 'class-does-not' }],
    [
      'the licence’s own state comes first',
      { ...licence('C1'), usable: false },
      vehicle('重型普通货车', { usable: false }),
      { may: 'no', why: 'licence-not-usable' },
    ],
    [
      'then the class, then the vehicle',
      licence('C1'),
      vehicle('重型普通货车', { usable: false }),
      { why: 'class-does-not' },
    ],
    [
      'a vehicle that may not be on the road',
      licence('C1'),
      vehicle('小型轿车', { usable: false }),
      { may: 'no', why: 'vehicle-not-usable' },
    ],
    [
      'a vehicle that is not on file any more',
      licence('C1'),
      vehicle('', { usable: false }),
      { why: 'vehicle-not-usable' },
    ],
  ])('%s', (_name, driver, car, answer) => {
    const told = mayDrive(driver, car, TODAY)
    expect(told).toMatchObject(answer)
    expect(told.source).toMatch(/第.+条/)
    expect(told.held).toEqual(driver.classes)
  })

  it('in the first year: no operating bus, no dangerous goods, no trailer; to the day', () => {
    const beginner = (firstIssuedOn: string) => ({ classes: ['A1', 'A2'], usable: true, firstIssuedOn })
    const bus = vehicle('大型普通客车', { use: 'operating-passenger' })
    const cases: [string, VehicleAtRoadside, string][] = [
      ['2025-11-21', bus, 'probation'],
      ['2025-11-20', bus, 'class-covers'],
      ['2025-11-21', vehicle('大型普通客车', { use: 'company-non-operating' }), 'class-covers'],
      ['2025-11-21', vehicle('重型半挂牵引车'), 'probation'],
      ['2025-11-21', vehicle('重型普通货车', { use: 'dangerous-goods' }), 'probation'],
      ['2025-11-21', vehicle('小型轿车', { use: 'taxi' }), 'probation'],
      ['2025-11-21', vehicle('小型轿车', { use: 'non-operating' }), 'class-covers'],
    ]
    for (const [since, car, why] of cases) expect(mayDrive(beginner(since), car, TODAY).why).toBe(why)
  })

  it('follows the flat map for all 17 classes and every type of vehicle', () => {
    for (const { types, needs } of vehicleTypeGroups)
      for (const held of classCodes) {
        const enough = needs.filter(({ code }) => covers(held, code))
        const always = enough.some(({ only }) => only === null)
        const may = always ? 'yes' : enough.length > 0 ? 'only-if' : 'no'
        for (const type of types)
          expect([held, type, mayDrive(licence(held), vehicle(type), TODAY).may]).toEqual([held, type, may])
      }
  })
})

import {
  type AskedVehicle,
  type DriverFacts,
  refusalsToAsk,
  refusalsToAskFor,
} from '../../mock/rules/violations/asking'
import { MOMENT, type PlaceName, policyOf } from '../support/violation-facts'

const driver = (change: Partial<DriverFacts> = {}): DriverFacts => ({
  tier: 'face',
  hasLicence: true,
  borrowedVehicles: 0,
  requestsToday: 0,
  requestsThisYear: 0,
  othersVehiclesThisYear: 0,
  ...change,
})
const vehicle = (change: Partial<AskedVehicle> = {}): AskedVehicle => ({
  known: true,
  plate: '晋N6K283',
  plateKind: '02',
  use: 'non-operating',
  ownerKind: 'person',
  own: false,
  asked: false,
  given: false,
  drivers: 0,
  driversThisYear: 0,
  ...change,
})
const toAsk = (place: PlaceName, change: Partial<DriverFacts> = {}) =>
  refusalsToAsk(driver(change), policyOf(place), MOMENT)
const codesFor = (place: PlaceName, change: Partial<AskedVehicle> = {}) =>
  refusalsToAskFor(driver(), vehicle(change), policyOf(place), MOMENT).map(({ code }) => code)

describe('before anything is typed', () => {
  test.each([
    ['national', {}, []],
    ['national', { tier: 'web' }, ['needs-face']],
    ['national', { tier: 'none', hasLicence: false }, ['needs-face', 'needs-licence']],
    ['national', { borrowedVehicles: 2 }, []],
    ['national', { borrowedVehicles: 3 }, ['too-many-vehicles']],
    ['national', { requestsToday: 3 }, ['too-many-today']],
    ['national', { requestsThisYear: 500 }, []],
    ['national', { othersVehiclesThisYear: 2 }, []],
    ['national', { othersVehiclesThisYear: 3 }, ['driver-trades-points']],
    ['shandong-2016', { borrowedVehicles: 3 }, ['too-many-vehicles']],
    ['shandong-2016', { requestsToday: 30 }, []],
    ['zhumadian-2015', {}, ['not-allowed-here']],
    ['zhumadian-2015', { borrowedVehicles: 3 }, ['not-allowed-here']],
    ['nanning-2019', { borrowedVehicles: 3 }, ['too-many-vehicles']],
  ] as [PlaceName, Partial<DriverFacts>, string[]][])('%s, %p: %p', (place, change, codes) => {
    expect(toAsk(place, change).map(({ code }) => code)).toEqual(codes)
  })

  test('tells how many, the limit, and when it is possible again', () => {
    expect(toAsk('national', { borrowedVehicles: 4 })[0]?.facts).toEqual({ count: 4, limit: 3 })
    expect(toAsk('national', { requestsToday: 3 })[0]?.facts).toEqual({
      count: 3,
      limit: 3,
      again: '2026-11-20T16:00:00.000Z',
    })
    const yearly = { ...policyOf('national'), requestsPerYear: 5 }
    expect(refusalsToAsk(driver({ requestsThisYear: 5 }), yearly, MOMENT)).toMatchObject([
      { code: 'too-many-this-year', facts: { count: 5, limit: 5, again: '2026-12-31T16:00:00.000Z' } },
    ])
  })
})

describe('as soon as the plate is there', () => {
  test.each([
    ['national', {}, []],
    ['national', { plateKind: '52' }, []],
    ['national', { plateKind: '01' }, ['plate-kind']],
    ['national', { use: 'company-non-operating', ownerKind: 'company' }, []],
    ['national', { use: 'taxi' }, ['operating-vehicle']],
    ['national', { use: 'ride-hailing' }, ['operating-vehicle']],
    ['national', { own: true }, ['own-vehicle']],
    ['national', { asked: true }, ['already-asked']],
    ['national', { given: true }, ['already-given']],
    ['national', { drivers: 2 }, []],
    ['national', { drivers: 3 }, ['too-many-drivers']],
    ['national', { driversThisYear: 3 }, ['vehicle-trades-points']],
    ['national', { known: false }, ['unknown-vehicle']],
    ['national', { known: false, plateKind: '15', own: true, drivers: 9 }, ['plate-kind', 'unknown-vehicle']],
    ['shandong-2016', { plateKind: '01', use: 'freight', drivers: 9 }, []],
    ['nanning-2019', { plate: '桂A6K283', drivers: 1 }, []],
    ['nanning-2019', { plate: '桂A6K283', drivers: 2 }, ['too-many-drivers']],
    ['nanning-2019', {}, ['not-local']],
    ['nanning-2019', { plate: '桂A6K283', use: 'company-non-operating', ownerKind: 'company' }, ['owner-kind']],
  ] as [PlaceName, Partial<AskedVehicle>, string[]][])('%s, %p: %p', (place, change, codes) => {
    expect(codesFor(place, change)).toEqual(codes)
  })

  test('what stands against the driver comes first, and every refusal names its rule', () => {
    const all = refusalsToAskFor(
      driver({ tier: 'web', borrowedVehicles: 3 }),
      vehicle({ plateKind: '01', use: 'freight', given: true }),
      policyOf('national'),
      MOMENT,
    )
    expect(all.map(({ code }) => code)).toEqual([
      'needs-face',
      'too-many-vehicles',
      'plate-kind',
      'already-given',
      'operating-vehicle',
    ])
    for (const { source } of all) expect(source).toMatch(/[\u4e00-\u9fff]{4,}/)
    expect(all.find(({ code }) => code === 'plate-kind')?.facts).toEqual({ kinds: ['02', '52'] })
    expect(all.find(({ code }) => code === 'operating-vehicle')?.facts).toEqual({ use: '货运' })
  })
})

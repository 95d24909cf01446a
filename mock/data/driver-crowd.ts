import { type Citizen, carOf } from './citizens'
import { fictionalIdNumber } from './identifiers'
import { inventPerson } from './persons'
import { createPick } from './random'
import type { RecordPlan } from './record-rows'
import { recordNumber } from './sample-records'
import { spotOf } from './spots'

const DRIVERS = 30
const REGION = '140105'
/** What cameras see every day. */
const CODES = ['10393', '6095', '1117', '11161', '1357', '1625', '1019', '10256']

type Choose = (limit: number) => number

export interface Driver extends Citizen {
  records: readonly RecordPlan[]
}

/** The rest of the world: ordinary drivers with a car and up to four records, the same for the same seed. */
export function driverCrowd(seed: number): Driver[] {
  // Other numbers than those of the decisions' crowd.
  const pick = createPick(seed ^ 0x5eed)
  return Array.from({ length: DRIVERS }, (_, index) => driver(index, pick))
}

function driver(index: number, pick: Choose): Driver {
  const { name, plate } = inventPerson(index, '晋N', pick)
  const car = carOf({ plate }, 300 + index)
  return {
    name,
    idNumber: fictionalIdNumber(`${1958 + pick(46)}${two(1 + pick(12))}${two(1 + pick(28))}`, 400 + index),
    fileNumber: `9901${27000031 + index * 577}`,
    phone: `139000001${two(index)}`,
    licence: {
      classes: [(['C1', 'C1', 'C2', 'B2'] as const)[pick(4)] as string],
      states: 'A',
      points: [0, 0, 1, 3, 6, 9][pick(6)] as number,
      cycleEndsInDays: 1 + pick(360),
      years: 1 + pick(12),
    },
    vehicles: [car],
    records: Array.from({ length: pick(5) }, (_, place) => ({
      regionCode: REGION,
      number: recordNumber(REGION, 400000 + index * 1000 + place * 100 + pick(100)),
      plate: car.plate,
      plateKind: car.plateKind,
      code: CODES[pick(CODES.length)] as string,
      spot: spotOf(REGION, pick(80)),
      happenedDaysAgo: 4 + pick(30),
      minute: 6 * 60 + pick(960),
      status: pick(6) === 0 ? (1 as const) : (0 as const),
    })),
  }
}

const two = (value: number) => String(value).padStart(2, '0')

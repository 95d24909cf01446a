import { addDays } from '@/domain/dates'
import { type Citizen, carOf } from './citizens'
import { fictionalIdNumber } from './identifiers'
import type { RecordPlan } from './record-rows'
import { recordNumber } from './sample-records'
import { spotOf } from './spots'

/** Enough for more than a page of open records of every vehicle. */
const RECORDS_PER_VEHICLE = 40
/** Records of these vehicles come mixed, so that those of one lie apart in the tables, as they do in life. */
export const VEHICLES_PER_BLOCK = 100
export const RECORDS_PER_BLOCK = RECORDS_PER_VEHICLE * VEHICLES_PER_BLOCK
/** Running numbers of bulk records; nothing else is above. */
const FIRST_SERIAL = 50_000_000
export const MOST_BULK_RECORDS = 40_000_000
/** What follows the district in a bulk record's number. */
export const BULK_MARK = '795'

const REGIONS = ['140105', '370202', '411702', '450103', '320102', '650102']
const CODES = ['10393', '6095', '1117', '11161', '1357', '1625', '1019', '10256', '1018']
const LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZ'

/** The `index`th vehicle of a large world, with its owner. Fictional as all others: 晋N is no office, 990101 no district. */
export function bulkCitizen(index: number): Citizen {
  const birth = addDays('1955-01-01', Math.floor(index / 500)).replaceAll('-', '')
  return {
    name: `试${'甲乙丙丁戊己庚辛壬癸'.charAt(index % 10)}${'子丑寅卯辰巳午未申酉戌亥'.charAt(index % 12)}`,
    idNumber: fictionalIdNumber(birth, 500 + (index % 500)),
    fileNumber: `9902${String(index).padStart(8, '0')}`,
    phone: `13900${String(index % 1_000_000).padStart(6, '0')}`,
    licence: {
      classes: ['C1'],
      states: 'A',
      points: index % 4,
      cycleEndsInDays: 1 + (index % 360),
      years: 1 + (index % 12),
    },
    vehicles: [carOf({ plate: bulkPlate(index) }, 2000 + (index % 50_000))],
  }
}

/** Whose vehicle the `index`th record is of. */
export function bulkVehicleOf(index: number): number {
  return Math.floor(index / RECORDS_PER_BLOCK) * VEHICLES_PER_BLOCK + (index % VEHICLES_PER_BLOCK)
}

/** The `index`th record of a large world. Three of four wait; the others need nothing or were deleted. */
export function bulkRecord(index: number): RecordPlan {
  const vehicle = bulkVehicleOf(index)
  const place = Math.floor((index % RECORDS_PER_BLOCK) / VEHICLES_PER_BLOCK)
  const regionCode = REGIONS[vehicle % REGIONS.length] as string
  return {
    regionCode,
    number: recordNumber(regionCode, FIRST_SERIAL + index),
    plate: bulkPlate(vehicle),
    plateKind: '02',
    code: CODES[(vehicle + place) % CODES.length] as string,
    spot: spotOf(regionCode, (vehicle * 7 + place) % 200),
    happenedDaysAgo: 4 + place * 9 + (vehicle % 9),
    minute: 360 + ((vehicle * 31 + place * 67) % 960),
    status: place % 4 < 3 ? 0 : place % 8 === 3 ? 9 : -1,
  }
}

/** Five letters in the serial, where GA 36 allows two. */
function bulkPlate(index: number): string {
  const letters = Array.from({ length: 5 }, (_, place) => LETTERS.charAt(Math.floor(index / 24 ** place) % 24))
  return `晋N${letters.reverse().join('')}`
}

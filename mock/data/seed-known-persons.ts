import type { Insertable, Transaction } from 'kysely'
import type { ObjectionGround } from '@/contract/objections'
import { addDays, addSeconds, type ChinaDate, chinaDate, type Instant, startOfChinaDate } from '@/domain/dates'
import { maskDocument, maskName, maskPhone, maskPlate } from '@/domain/mask'
import type { Sealing } from '../functions/environment'
import { addWorkingDays } from '../rules/calendar'
import type { Tables } from '../store/tables'
import { type Car, type CitizenName, citizen } from './citizens'
import { fixedId } from './identifiers'
import { type RecordName, sampleRecord } from './sample-records'

interface Options {
  sealing: Sealing
  today: ChinaDate
}

const CONSENT_DAYS_AGO = 19
const ANSWER_WORKING_DAYS = 5

interface Objecting {
  by: CitizenName
  to: RecordName
  daysAgo: number
  ground: ObjectionGround
  words: string
}

const objecting: readonly Objecting[] = [
  {
    by: 'shen',
    to: 'shenRedLight',
    daysAgo: 3,
    ground: 'yielding-to-emergency',
    words: '下班高峰，后面来了救护车，一直在鸣笛。我往右前方挪过停止线让它先过，等变绿灯才走。请核对前后的照片。',
  },
  {
    by: 'luo',
    to: 'luoParking',
    daysAgo: 7,
    ground: 'punished-already',
    words: '当天民警已经在现场开过罚单，我也交了。',
  },
  { by: 'yu', to: 'yuSign', daysAgo: 4, ground: 'plate-misread', words: '照片里的车不是我的，号牌末位应当是 3。' },
  {
    by: 'weiMing',
    to: 'weiPedestrian',
    daysAgo: 3,
    ground: 'photo-unclear',
    words: '照片看不清行人在不在人行横道上。',
  },
  { by: 'yin', to: 'yinParking', daysAgo: 1, ground: 'vehicle-stolen', words: '这几天车被盗，我已经报案，有回执。' },
]

/**
 * Persons whom a face check or a counter has confirmed before: a driver and the owner who trusts her with his car, and
 * those who object. Their wallet accounts are not there: whoever registers as one of them becomes that person.
 */
export async function seedKnownPersons(transaction: Transaction<Tables>, options: Options): Promise<void> {
  const { sealing, today } = options
  const names: CitizenName[] = ['lin', 'zhou', ...objecting.map(({ by }) => by)]
  const owners = names.filter((name) => name !== 'lin')
  const consentedAt = atNine(today, CONSENT_DAYS_AGO)
  await transaction
    .insertInto('person')
    .values(names.map((name) => personRow(name, options)))
    .execute()
  await transaction
    .insertInto('vehicle')
    .values(owners.map((name) => vehicleRow(name, options)))
    .execute()
  await transaction
    .insertInto('vehicle_binding')
    .values(
      owners.map((name) => ({
        person_id: personIdOf(name),
        vehicle_id: vehicleIdOf(carOf(name)),
        bound_at: atNine(today, CONSENT_DAYS_AGO + 1),
      })),
    )
    .execute()
  await transaction
    .insertInto('consent')
    .values({
      id: sampleConsentId,
      vehicle_id: vehicleIdOf(carOf('zhou')),
      driver_id: personIdOf('lin'),
      owner_index: sealing.index(citizen('zhou').idNumber),
      method: 'face',
      purpose: 'family',
      state: 'given',
      asked_at: addSeconds(consentedAt, -3600),
      expires_at: addSeconds(consentedAt, 47 * 3600),
      answered_at: consentedAt,
      ended_at: null,
      code_hash: null,
      token_id: null,
    })
    .execute()
  await transaction
    .insertInto('objection')
    .values(objecting.map((one) => objectionRow(one, options)))
    .execute()
}

const carOf = (name: CitizenName) => citizen(name).vehicles[0] as Car
const personIdOf = (name: CitizenName) => fixedId(`person ${citizen(name).idNumber}`)
const vehicleIdOf = (car: Car) => fixedId(`vehicle ${car.plateKind} ${car.plate}`)

/** 周建生 lets 林晓岚 handle the records of his car. */
export const sampleConsentId = fixedId('consent zhou lin')

/** By whom the objection was raised. */
export const sampleObjectionId = (name: CitizenName) => fixedId(`objection ${name}`)

function personRow(name: CitizenName, { sealing, today }: Options): Insertable<Tables['person']> {
  const known = citizen(name)
  return {
    id: personIdOf(name),
    document_index: sealing.index(known.idNumber),
    name_sealed: sealing.seal(known.name),
    name_masked: maskName(known.name),
    document_sealed: sealing.seal(known.idNumber),
    document_masked: maskDocument(known.idNumber),
    phone_sealed: sealing.seal(known.phone),
    phone_masked: maskPhone(known.phone),
    verified_at: atNine(today, CONSENT_DAYS_AGO + 2),
  }
}

function vehicleRow(name: CitizenName, { sealing, today }: Options): Insertable<Tables['vehicle']> {
  const owner = citizen(name)
  const car = carOf(name)
  return {
    id: vehicleIdOf(car),
    plate_kind: car.plateKind,
    plate_index: sealing.index(car.plate),
    plate_sealed: sealing.seal(car.plate),
    plate_masked: maskPlate(car.plate),
    owner_index: sealing.index(owner.idNumber),
    owner_kind: 'person',
    owner_masked: maskName(owner.name),
    vehicle_type: car.vehicleType,
    use_nature: car.use,
    states: 'A',
    as_of: atNine(today, CONSENT_DAYS_AGO + 1),
  }
}

function objectionRow({ by, to, daysAgo, ground, words }: Objecting, { sealing, today }: Options) {
  const submittedAt = atNine(today, daysAgo)
  const { regionCode, recordId } = sampleRecord(to)
  return {
    region_code: regionCode,
    id: sampleObjectionId(by),
    record_id: recordId,
    person_id: personIdOf(by),
    vehicle_id: vehicleIdOf(carOf(by)),
    ground,
    words_sealed: sealing.seal(words),
    phone_sealed: null,
    state: 'submitted' as const,
    submitted_at: submittedAt,
    due_on: addWorkingDays(chinaDate(submittedAt), ANSWER_WORKING_DAYS),
    outcome: null,
    reason: null,
    reply_sealed: null,
    proposed_by: null,
    proposed_at: null,
    sent_back_sealed: null,
    decided_by: null,
    decided_at: null,
    delete_by: null,
    deleted_at: null,
  }
}

const atNine = (today: ChinaDate, daysAgo: number): Instant =>
  addSeconds(startOfChinaDate(addDays(today, -daysAgo)), 9 * 3600)

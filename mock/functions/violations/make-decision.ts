import type { Insertable } from 'kysely'
import { addSeconds, chinaDate, type Instant } from '@/domain/dates'
import { yuanInCapitals, ZERO_FEN } from '@/domain/money'
import { dueDate } from '../../rules/surcharge'
import { outcomeOf } from '../../rules/violations/conditions'
import type { LicenceRow } from '../../store/licences'
import type { Tables } from '../../store/tables'
import type { Environment } from '../environment'
import type { VerifiedPerson } from '../people/who-is'
import type { RecordCase } from './cases'
import { howToPay, remedies, surchargeWords, TITLE } from './decision-words'
import { lawOf } from './row-view'
import type { DecisionContent } from './served-view'

/** 临界告知: from so many points on the document says what happens at twelve. */
const NEAR_FULL = 9

interface Making {
  id: string
  number: { number15: string; checkDigit: string }
  person: VerifiedPerson
  licence: LicenceRow
  /** Of the cycle, with those of decisions that are served together with it and come before. */
  pointsBefore: number
  now: Instant
}

/** The row of a decision on a record that the person has just acknowledged, and its document. */
export function makeDecision(
  { sealing }: Pick<Environment, 'sealing'>,
  one: RecordCase,
  making: Making,
): Insertable<Tables['decision']> & { demerit_points: number } {
  const { row, held, policy } = one
  const { id, number, person, licence, now } = making
  const today = chinaDate(now)
  const { charge, points } = outcomeOf(one.record)
  const fineFen = charge.kind === 'fine' ? charge.fineFen : ZERO_FEN
  const provisional = policy.handleMode === 'pay-to-confirm' && fineFen > 0
  const lapsesAt = provisional ? addSeconds(now, policy.payToConfirmMinutes * 60) : null
  const dueOn = fineFen > 0 && !provisional ? dueDate({ decided_on: today, served_on: today }, policy) : null
  const law = lawOf(one)
  const content: DecisionContent = {
    decisionId: id,
    number: `${number.number15}${number.checkDigit}`,
    title: TITLE,
    authority: { regionCode: row.region_code, name: row.authority_name, hotline: row.authority_hotline },
    penalty: fineFen > 0 ? 'fine' : 'warning',
    person: sealing.open(person.name_sealed),
    licenceNumber: sealing.open(person.document_sealed),
    fileNumber: sealing.open(licence.file_number_sealed),
    licenceIssuer: licence.issuer,
    classes: licence.classes,
    plate: held.plate,
    plateKind: row.plate_kind,
    vehicleType: held.row.vehicle_type,
    happenedAt: row.happened_at,
    place: row.place_in_full,
    act: law.act,
    code: row.code,
    forbiddenBy: law.forbiddenBy,
    punishedBy: law.punishedBy,
    fineFen,
    fineInCapitals: yuanInCapitals(fineFen),
    points,
    nearFull: making.pointsBefore + points >= NEAR_FULL,
    servedAt: now,
    dueOn,
    lapsesAt,
    howToPay: howToPay({ dueOn, lapsesAt }),
    surcharge: dueOn ? surchargeWords(policy) : null,
    remedies: remedies(policy, row.authority_name),
  }
  return {
    region_code: row.region_code,
    id,
    number15: number.number15,
    check_digit: number.checkDigit,
    procedure: 'simple',
    act_code: row.code,
    act: law.act,
    fine_fen: fineFen,
    demerit_points: points,
    surcharge_applies: content.surcharge !== null,
    payer_masked: person.name_masked,
    plate_masked: held.row.plate_masked,
    payer_sealed: person.name_sealed,
    plate_sealed: held.row.plate_sealed,
    licence_index: person.document_index,
    plate_index: row.plate_index,
    decided_on: today,
    served_on: today,
    status: provisional ? 'provisional' : 'in-force',
    withdrawn_at: null,
    record_id: row.id,
    person_id: person.id,
    penalty: content.penalty,
    served_at: now,
    lapses_at: lapsesAt,
    document_sealed: sealing.seal(JSON.stringify(content)),
    held_reason: null,
    held_since: null,
    paid_elsewhere_at: null,
  }
}

import { addDays, type ChinaDate } from '@/domain/dates'
import { because, type LetterMeaning, readLetters, type Standing, standingOf } from './stand'

/**
 * The letters of a vehicle's states in the police's register (机动车状态). Of a vehicle that is locked, laid up or
 * deregistered nothing is shown: its licence and plates are handed in or void (机动车登记规定, 停驶 and 注销登记).
 */
export const vehicleLetters: Readonly<Record<string, LetterMeaning>> = {
  /** 正常 */
  A: { means: 'normal' },
  /** 转出 */
  B: { means: 'not-usable', reason: 'transferred' },
  /** 被盗抢 */
  C: { means: 'not-usable', reason: 'stolen' },
  /** 停驶 */
  D: { means: 'not-shown', reason: 'stopped' },
  /** 注销 */
  E: { means: 'not-shown', reason: 'cancelled' },
  /** 违法未处理 */
  G: { means: 'note', note: 'violation-open' },
  /** 海关监管: it may be driven, and not sold. */
  H: { means: 'note', note: 'customs' },
  /** 事故未处理 */
  I: { means: 'note', note: 'accident-open' },
  /** 嫌疑车 */
  J: { means: 'not-usable', reason: 'suspected' },
  /** 查封 */
  K: { means: 'not-usable', reason: 'sealed' },
  /** 暂扣 */
  L: { means: 'not-usable', reason: 'detained' },
  /** 强制注销 */
  M: { means: 'not-shown', reason: 'cancelled' },
  /** 事故逃逸 */
  N: { means: 'not-usable', reason: 'suspected' },
  /** 锁定 */
  O: { means: 'not-shown', reason: 'locked' },
  /** 逾期未检验 */
  Q: { means: 'not-usable', reason: 'not-inspected' },
}

export interface VehicleFacts {
  /** One letter per state. */
  states: string
  /** Last day of the inspection's validity; null = the register does not say. */
  inspectionUntil: ChinaDate | null
}

/**
 * Whether a vehicle's licence and its inspection mark can be used and shown on `today`: both go with the vehicle, which
 * may not be on the road without an inspection in time (道路交通安全法 art. 13).
 */
export function vehicleStanding({ states, inspectionUntil }: VehicleFacts, today: ChinaDate): Standing {
  const read = readLetters(vehicleLetters, states)
  const late =
    inspectionUntil !== null && inspectionUntil < today ? [because('not-inspected', addDays(inspectionUntil, 1))] : []
  return standingOf({ ...read, blocked: [...read.blocked, ...late], deferred: null })
}

/** First and last day of a compulsory policy (交强险), both included. */
export interface PolicyFacts {
  startsOn: ChinaDate
  endsOn: ChinaDate
}

/** A policy is in force or it is not, whatever the police say of the vehicle (交强险条例 art. 4). */
export function insuranceStanding({ startsOn, endsOn }: PolicyFacts, today: ChinaDate): Standing {
  const over = endsOn < today ? [because('insurance-over', addDays(endsOn, 1))] : []
  const early = today < startsOn ? [because('insurance-over')] : []
  return standingOf({ hidden: [], blocked: [...over, ...early], notes: [], deferred: null })
}

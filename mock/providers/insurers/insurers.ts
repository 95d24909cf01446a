import type { ChinaDate } from '@/domain/dates'

/** A compulsory policy (交强险) as its insurer tells it; the first and the last day count. */
export interface CompulsoryPolicy {
  insurer: string
  number: string
  startsOn: ChinaDate
  endsOn: ChinaDate
}

/** The insurers' common platform. Every question may fail with InsurersUnavailable. */
export interface Insurers {
  /** The policy in force today; else the last one that ended, or one that is still to begin. Null: none is known. */
  findPolicy(plateKind: string, plate: string): Promise<CompulsoryPolicy | null>
}

/** No answer, or none in time. */
export class InsurersUnavailable extends Error {
  override name = 'InsurersUnavailable'
}

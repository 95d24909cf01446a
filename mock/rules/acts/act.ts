import type { ChinaDate } from '@/domain/dates'

/** The points of 公安部令第163号 apply to acts from this day on; before it those of 公安部令第123号, annex 2. */
export const NEW_POINTS_FROM: ChinaDate = '2022-04-01'

/**
 * A row of the code table (违法代码): four digits of the nation and, for some, a fifth of the place. When the points of
 * an act changed in 2022, it got a new number; records of earlier days still carry the old one.
 */
export interface ViolationAct {
  code: string
  /** The act in the words of the table. */
  act: string
  /** The same in spoken words, for lists. */
  shortAct: string
  /** Since 2022-04-01. */
  points: number
  /** Before that day; `code` is null where the number was the same or there was none. */
  old: { code: string | null; points: number }
  /** The table allows a warning instead of a fine. */
  warnable: boolean
  /** What else the law threatens with. */
  sanction: 'suspend' | 'revoke' | 'detain' | null
  /** Where it is noticed as a rule. */
  capture: 'camera' | 'scene'
  by: 'vehicle' | 'cycle' | 'pedestrian'
  /** A local code of this city; absent = used everywhere. */
  only?: string
  forbiddenBy: string
  punishedBy: string
  /** First day of this number; null = older than all records. */
  validFrom: ChinaDate | null
}

type More = Partial<Omit<ViolationAct, 'code' | 'act' | 'shortAct' | 'points' | 'forbiddenBy' | 'old'>> & {
  /** Old number and points; a number alone means the same points, points alone the same number or none. */
  old?: [code: string | null, points: number]
}

/** Makes the rows of one tier of points. Without more: seen by cameras, of motor vehicles, fined by the frame of art. 90. */
export const rowsWith =
  (points: number) =>
  (code: string, act: string, shortAct: string, forbiddenBy: string, more: More = {}): ViolationAct => {
    const { old = [null, points], ...rest } = more
    return {
      code,
      act,
      shortAct,
      points,
      old: { code: old[0], points: old[1] },
      warnable: false,
      sanction: null,
      capture: 'camera',
      by: 'vehicle',
      forbiddenBy,
      punishedBy: '道路交通安全法第九十条',
      validFrom: old[0] !== null || old[1] !== points ? NEW_POINTS_FROM : null,
      ...rest,
    }
  }

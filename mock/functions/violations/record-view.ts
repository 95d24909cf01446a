import type { RecordView } from '@/contract/violations'
import { chinaDate, type Instant } from '@/domain/dates'
import { latestObjectionOf } from '../../store/record-objections'
import type { Environment } from '../environment'
import { counterViews } from '../views/counter-view'
import type { RecordCase, Standing } from './cases'
import { allConditions, lawOf, rowView } from './row-view'

/** One record with everything that its screen shows. */
export async function recordView(
  environment: Pick<Environment, 'database' | 'clock'>,
  one: RecordCase,
  standing: Standing,
): Promise<RecordView> {
  const { row, held } = one
  const now = environment.clock.now()
  const conditions = allConditions(one, standing, now)
  const law = lawOf(one)
  const counters = await counterViews(environment, [row.region_code, row.region_code.slice(0, 2)])
  const objection = await latestObjectionOf(environment.database, row, standing.person.id)
  return {
    ...rowView(one, standing, now, conditions),
    number: row.number,
    plate: held.plate,
    plateKind: row.plate_kind,
    ...relationOf(one),
    authority: { regionCode: row.region_code, name: row.authority_name, hotline: row.authority_hotline },
    code: row.code,
    actInFull: law.act,
    forbiddenBy: law.forbiddenBy,
    punishedBy: law.punishedBy,
    tariffSource: law.tariffSource,
    pointsSource: law.pointsSource,
    placeInFull: row.place_in_full,
    direction: row.direction,
    latitude: row.latitude,
    longitude: row.longitude,
    device: row.device,
    notifiedOn: row.notified_on,
    conditions,
    counters,
    extensionMonthsLeft: extensionMonthsLeft(one, now),
    photosCanBeShown: row.photos === 'shown',
    objectionId: objection,
    decisionId: row.decided_for === standing.person.id ? row.decision_id : null,
  }
}

const relationOf = ({ held }: Pick<RecordCase, 'held'>): Pick<RecordView, 'relation' | 'ownerMasked'> =>
  held.row.given_at === null
    ? { relation: 'own', ownerMasked: null }
    : { relation: 'borrowed', ownerMasked: held.row.owner_masked }

/** Once, and only while the record waits and its days run (处理程序规定 art. 53). */
export function extensionMonthsLeft({ row, policy }: RecordCase, now: Instant): number {
  const waits = row.handling_status === 0 && row.stand === 'open' && row.extended_months === 0
  return waits && row.come_by >= chinaDate(now) ? policy.extensionMonths : 0
}

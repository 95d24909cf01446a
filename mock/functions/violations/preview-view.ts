import type { SettlementPreview } from '@/contract/violations'
import { formatInstant, type Instant } from '@/domain/dates'
import type { RecordCase } from './cases'
import { lawOf, rowView } from './row-view'
import type { Weighed } from './weigh'

/** What the person is shown before they agree; also the answer when it has changed since. */
export function previewView(weighed: Weighed, now: Instant): SettlementPreview {
  const { accepted, refused, standing } = weighed
  const all = [...accepted, ...refused.map(({ item }) => item)]
  const toPay = all.filter(({ policy }) => policy.handleMode === 'pay-to-confirm')
  const least = (of: (one: RecordCase) => number) => Math.min(...all.map(of))
  return {
    mode: toPay.length > 0 ? 'pay-to-confirm' : 'decide-then-pay',
    records: accepted.map((one) => ({
      ...rowView(one, standing, now),
      plate: one.held.plate,
      plateKind: one.row.plate_kind,
      fact: factOf(one),
      authorityName: one.row.authority_name,
    })),
    refused: refusedViews(weighed),
    pointsNow: weighed.pointsNow,
    pointsAdded: weighed.pointsAdded,
    pointsAfter: weighed.pointsAfter,
    totalFen: weighed.totalFen,
    warnings: weighed.warnings,
    payDays: least(({ policy }) => policy.termDays),
    payMinutes: toPay.length > 0 ? Math.min(...toPay.map(({ policy }) => policy.payToConfirmMinutes)) : null,
    objectionWorkingDays: least(({ policy }) => policy.objectionWorkingDays),
    reconsiderationDays: least(({ policy }) => policy.reconsiderationDays),
  }
}

export const refusedViews = ({ refused }: Pick<Weighed, 'refused'>): SettlementPreview['refused'] =>
  refused.map(({ item, conditions }) => ({ recordId: item.row.id, act: lawOf(item).shortAct, conditions }))

/** When, which vehicle, where, what: the sentence that is acknowledged. */
const factOf = (one: RecordCase) =>
  `${formatInstant(one.row.happened_at, 'YYYY年M月D日HH:mm')}，${one.held.plate}在${one.row.place_in_full}，${lawOf(one).act}。`

import type { ActView } from '@/contract/finance-views'
import type { FinanceOutput } from '../../../mock/web/desk/desk-cloud'
import { at, idOf, REGION, yuan } from './cast'
import { ORDER_NO } from './fen-life'

type Refund = FinanceOutput<'refunds'>['rows'][number]
const refund = (change: Partial<Refund>): Refund => ({
  kind: 'automatic',
  subjectId: 'TK261119000001',
  regionCode: REGION,
  orderNo: ORDER_NO,
  refundNo: 'TK261119000001',
  channel: 'wechat',
  amountFen: yuan(200),
  reason: 'paid-twice',
  route: 'wallet',
  state: 'submitted',
  waits: false,
  waitsForMe: false,
  at: at('11:20:00'),
  doneAt: null,
  ...change,
})
export const refundRows: Refund[] = [
  refund({
    kind: 'requested',
    subjectId: idOf(400),
    reason: 'paid-elsewhere',
    state: 'asked',
    route: null,
    waits: true,
  }),
  refund({
    kind: 'return-order',
    subjectId: 'TF20261120-0001',
    reason: 'decision-revoked',
    state: 'asked',
    route: 'treasury',
    waits: true,
    waitsForMe: true,
  }),
  refund({
    subjectId: 'TK261117000009',
    refundNo: 'TK261117000009',
    orderNo: 'MJ261117W01B8R4T6Y2',
    reason: 'withdrawn',
    state: 'abnormal',
    waits: true,
    at: at('09:12:00', '2026-11-17'),
  }),
  refund({}),
  refund({ subjectId: 'TK261119000002', reason: 'paid-late', state: 'done', doneAt: at('11:25:00') }),
]
export const tabOf = (one: Refund) => (one.doneAt ? 'done' : one.waits ? 'waiting' : 'under-way')

type File = Pick<FinanceOutput<'refund'>, 'events' | 'note' | 'acts'>
const told = (
  at: string | null,
  event: File['events'][number]['event'],
  detail = {},
  byMasked: string | null = null,
) => ({
  at,
  event,
  byMasked,
  detail,
})
const allowed = (act: string, recommended = false): ActView => ({ act, allowed: true, recommended, because: null })

/** What became of each, and what may be done about it. */
export function fileOf(row: Refund): File {
  const begun = told(row.at, 'begun', { refundNo: row.refundNo ?? '' })
  if (row.kind === 'requested')
    return {
      events: [told(row.at, 'asked')],
      note: '11 月 18 日在银行柜台交过一次，今天手机上又交了。',
      acts: [allowed('grant', true), allowed('refuse:no-second-payment')],
    }
  if (row.kind === 'return-order')
    return {
      events: [begun, told(row.at, 'return-asked', { returnNo: row.subjectId, batchNo: 'QF20261119-W' })],
      note: null,
      acts: [allowed('approve-return', true)],
    }
  if (row.state !== 'abnormal')
    return { events: row.doneAt ? [begun, told(row.doneAt, 'arrived')] : [begun], note: null, acts: [] }
  const act = 'to-merchant-account'
  return {
    events: [
      begun,
      told(at('15:20:11', '2026-11-18'), 'proposed', { act, note: '银行回复卡已注销' }, '林*清'),
      told(at('15:31:40', '2026-11-18'), 'proposal-approved', { act, note: '' }, '何*平'),
      told(at('15:31:40', '2026-11-18'), 'to-merchant-account'),
      told(null, 'at-merchant-account'),
    ],
    note: null,
    acts: [
      { act, allowed: false, recommended: false, because: 'asked-already' },
      { ...allowed('paid-by-hand', true), needs: 'transfer-number' },
    ],
  }
}

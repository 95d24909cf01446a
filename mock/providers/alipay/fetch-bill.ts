import * as v from 'valibot'
import type { ChinaDate } from '@/domain/dates'
import type { FetchedBill } from '../bills/bill'
import { lateBill } from '../bills/late-bill'
import { BILL_HOURS, billReadyAt } from '../bills/time-rules'
import { ProviderError } from '../payment-channel'
import type { AlipayDeps } from './account'
import { type CallAlipay, readAnswer } from './call'

const billAnswer = v.object({ bill_download_url: v.pipe(v.string(), v.url()) })

/** The trade bill of a day. The link dies after 30 seconds, so it is used at once. */
export function createFetchBill({ clock, download }: AlipayDeps, call: CallAlipay) {
  return async (day: ChinaDate): Promise<FetchedBill> => {
    const readyAt = billReadyAt(day, BILL_HOURS.alipay)
    if (clock.now() < readyAt) return { kind: 'not-yet', retryAfter: readyAt }
    try {
      const query = { bill_type: 'trade', bill_date: day }
      const body = await call('alipay.data.dataservice.bill.downloadurl.query', query)
      const url = readAnswer(billAnswer, body).bill_download_url
      const answer = await download({ method: 'GET', url, headers: {}, body: '' }).catch((cause: unknown) => {
        throw new ProviderError('unreachable', 'NO_ANSWER', `no answer to a download: ${String(cause)}`)
      })
      if (answer.status !== 200) throw new ProviderError('unreachable', `HTTP_${answer.status}`)
      return { kind: 'file', format: 'alipay-zip', bytes: answer.bytes }
    } catch (error) {
      // Before the hour it would mean "not yet"; after it there was nothing to tell.
      if (error instanceof ProviderError && error.code === 'isp.bill_not_exist') return { kind: 'no-trades' }
      return lateBill(error, clock.now())
    }
  }
}

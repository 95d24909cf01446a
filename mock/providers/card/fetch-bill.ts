import type { ChinaDate } from '@/domain/dates'
import type { FetchedBill } from '../bills/bill'
import { lateBill } from '../bills/late-bill'
import { askAgainAt, BILL_HOURS, billReadyAt } from '../bills/time-rules'
import { header } from '../http-wire'
import { type FileAnswer, ProviderError } from '../payment-channel'
import type { CardDeps } from './account'
import { common } from './call'
import { fieldsOf, signed } from './signing'

/** An error is a few words; more is none. */
const LONGEST_ERROR = 4096

/** The acquirer's file of a day; an error is a form with a response code instead. */
export function createFetchBill(deps: CardDeps) {
  const { account, clock, gateway, download } = deps
  return async (day: ChinaDate): Promise<FetchedBill> => {
    const readyAt = billReadyAt(day, BILL_HOURS.card)
    if (clock.now() < readyAt) return { kind: 'not-yet', retryAfter: readyAt }
    try {
      const answer = await ask(day)
      if (!header(answer.headers, 'content-type')?.includes('form'))
        return { kind: 'file', format: 'card-csv', bytes: answer.bytes }
      const { respCode = '' } = fieldsOf(await textOf(answer))
      if (respCode === '98') return { kind: 'no-trades' }
      if (respCode === '04') return { kind: 'not-yet', retryAfter: askAgainAt(clock.now()) }
      throw new ProviderError('rejected', `RESP_${respCode}`)
    } catch (error) {
      return lateBill(error, clock.now())
    }
  }

  async function ask(day: ChinaDate): Promise<FileAnswer> {
    const fields = { ...common(deps), txnType: '76', fileType: '00', settleDate: day.replaceAll('-', '') }
    const answer = await download({
      method: 'POST',
      url: `${gateway}/fileTransfer.do`,
      headers: { 'Content-Type': 'application/x-www-form-urlencoded;charset=utf-8' },
      body: new URLSearchParams(await signed(fields, account.merchantKey)).toString(),
    }).catch((cause: unknown) => {
      throw new ProviderError('unreachable', 'NO_ANSWER', `no answer to a download: ${String(cause)}`)
    })
    if (answer.status !== 200) throw new ProviderError('unreachable', `HTTP_${answer.status}`)
    return answer
  }
}

async function textOf({ bytes }: FileAnswer): Promise<string> {
  let text = ''
  for await (const piece of bytes) {
    text += Buffer.from(piece).toString()
    if (text.length > LONGEST_ERROR) break
  }
  return text
}

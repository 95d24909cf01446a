import * as v from 'valibot'
import type { ChinaDate } from '@/domain/dates'
import type { FetchedBill } from '../bills/bill'
import { lateBill } from '../bills/late-bill'
import { askAgainAt, BILL_HOURS, billReadyAt } from '../bills/time-rules'
import { header, parseJson } from '../http-wire'
import { type DownloadHttp, type FileAnswer, ProviderError } from '../payment-channel'
import type { NontaxDeps } from './account'
import { codeOf } from './errcodes'

/** An error is a few words; more is none. */
const LONGEST_ERROR = 4096

const errorAnswer = v.looseObject({ errcode: v.number() })

/**
 * The bill of a day (`nontax/downloadbill`): the file is the answer itself, an error is JSON.
 * @param addressOf the address of an interface with the app's access token
 */
export function createFetchBill(
  { account, clock, download }: Pick<NontaxDeps, 'account' | 'clock'> & { download: DownloadHttp },
  addressOf: (path: string) => Promise<string>,
) {
  return async (day: ChinaDate): Promise<FetchedBill> => {
    const readyAt = billReadyAt(day, BILL_HOURS.nontax)
    if (clock.now() < readyAt) return { kind: 'not-yet', retryAfter: readyAt }
    try {
      const answer = await ask(day)
      if (!header(answer.headers, 'content-type')?.includes('json'))
        return { kind: 'file', format: 'nontax-csv', bytes: answer.bytes }
      const code = `ERRCODE_${await errcodeOf(answer)}`
      if (code === codeOf('noBill')) return { kind: 'no-trades' }
      if (code === codeOf('billNotReady')) return { kind: 'not-yet', retryAfter: askAgainAt(clock.now()) }
      throw new ProviderError('rejected', code)
    } catch (error) {
      return lateBill(error, clock.now())
    }
  }

  async function ask(day: ChinaDate): Promise<FileAnswer> {
    const body = { appid: account.appId, bill_date: day.replaceAll('-', ''), bill_type: 'ALL' }
    const answer = await download({
      method: 'POST',
      url: await addressOf('/nontax/downloadbill'),
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    }).catch(() => {
      // The address holds the token.
      throw new ProviderError('unreachable', 'NO_ANSWER')
    })
    if (answer.status !== 200) throw new ProviderError('unreachable', `HTTP_${answer.status}`)
    return answer
  }
}

async function errcodeOf({ bytes }: FileAnswer): Promise<number> {
  let text = ''
  for await (const piece of bytes) {
    text += Buffer.from(piece).toString()
    if (text.length > LONGEST_ERROR) break
  }
  const parsed = v.safeParse(errorAnswer, parseJson(text))
  if (parsed.success) return parsed.output.errcode
  throw new ProviderError('unreachable', 'ANSWER_NOT_UNDERSTOOD')
}

import * as v from 'valibot'
import type { Instant } from '@/domain/dates'
import type { Fen } from '@/domain/money'
import { parseJson, pathAndQuery } from '../http-wire'
import { type NoticeFields, ProviderError } from '../payment-channel'
import type { NontaxDeps } from './account'
import { signLines } from './sealing'

/** One payment notice (缴费通知书) as the finance bureau records it; what it says of a notice is authoritative. */
export interface Notice extends NoticeFields {
  noticeNo: string
  totalFen: Fen
  payUntil: Instant
}

const answerSchema = v.object({
  errcode: v.number(),
  state: v.optional(v.picklist(['unpaid', 'paid', 'void'])),
})

/** Writes notices into the bureau's record and voids them there: a void notice is taken by no channel. */
export function createBureau({ account, bureauUrl, send, clock }: NontaxDeps) {
  async function post(path: string, content: object): Promise<v.InferOutput<typeof answerSchema>> {
    const url = `${bureauUrl}${path}`
    const body = JSON.stringify(content)
    const timestamp = clock.now()
    const headers = {
      'Content-Type': 'application/json',
      'X-App-Id': account.appId,
      'X-Timestamp': timestamp,
      'X-Signature': signLines(account.bureauKey, pathAndQuery(url), timestamp, body),
    }
    const answer = await send({ method: 'POST', url, headers, body }).catch(() => {
      throw new ProviderError('unreachable', 'NO_ANSWER', `no answer to ${path}`)
    })
    if (answer.status !== 200) throw new ProviderError('unreachable', `HTTP_${answer.status}`)
    const parsed = v.safeParse(answerSchema, parseJson(answer.body))
    if (!parsed.success) throw new ProviderError('unreachable', 'ANSWER_NOT_UNDERSTOOD')
    return parsed.output
  }

  return {
    /** The same notice again changes nothing. @throws ProviderError */
    async record(notice: Notice): Promise<void> {
      const { errcode } = await post('/notices', notice)
      if (errcode !== 0) throw new ProviderError('rejected', `ERRCODE_${errcode}`)
    },
    /** A notice that the bureau never got is void from now on, too. @throws ProviderError */
    async void(noticeNo: string): Promise<'void' | 'paid'> {
      const { errcode, state } = await post('/notices/void', { noticeNo })
      if (errcode !== 0) throw new ProviderError('rejected', `ERRCODE_${errcode}`)
      return state === 'paid' ? 'paid' : 'void'
    },
  }
}

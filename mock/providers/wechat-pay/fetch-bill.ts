import { createHash } from 'node:crypto'
import { pipeline, Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import * as v from 'valibot'
import type { ChinaDate } from '@/domain/dates'
import { BillRefused, type FetchedBill } from '../bills/bill'
import { lateBill } from '../bills/late-bill'
import { askAgainAt, BILL_HOURS, billReadyAt } from '../bills/time-rules'
import { pathAndQuery } from '../http-wire'
import { ProviderError } from '../payment-channel'
import type { WechatPayDeps } from './account'
import { type CallWechat, readAnswer } from './call'
import { authorizationOf, unixSeconds } from './signing'

const billAnswer = v.object({
  hash_type: v.literal('SHA1'),
  hash_value: v.pipe(v.string(), v.regex(/^[0-9a-f]{40}$/i)),
  download_url: v.pipe(v.string(), v.url()),
})

/** The trade bill of a day: asked for, downloaded as GZIP, and compared with its announced hash while it is read. */
export function createFetchBill({ account, baseUrl, clock, download, nonce }: WechatPayDeps, call: CallWechat) {
  return async (day: ChinaDate): Promise<FetchedBill> => {
    const readyAt = billReadyAt(day, BILL_HOURS.wechat)
    if (clock.now() < readyAt) return { kind: 'not-yet', retryAfter: readyAt }
    try {
      const path = `/v3/bill/tradebill?bill_date=${day}&bill_type=ALL&tar_type=GZIP`
      const link = readAnswer(billAnswer, await call('GET', path))
      const packed = await packedBill(link.download_url)
      return { kind: 'file', format: 'wechat-csv', bytes: unpacked(packed, link.hash_value) }
    } catch (error) {
      if (error instanceof ProviderError && error.code === 'NO_STATEMENT_EXIST') return { kind: 'no-trades' }
      if (error instanceof ProviderError && error.code === 'STATEMENT_CREATING')
        return { kind: 'not-yet', retryAfter: askAgainAt(clock.now()) }
      return lateBill(error, clock.now())
    }
  }

  /** Signed like every request, so the link must lead to WeChat's own host. */
  async function packedBill(url: string): Promise<AsyncIterable<Uint8Array>> {
    if (new URL(url).origin !== new URL(baseUrl).origin) throw new ProviderError('rejected', 'FOREIGN_DOWNLOAD_LINK')
    const signed = { method: 'GET', pathAndQuery: pathAndQuery(url), body: '' }
    const headers = {
      Authorization: await authorizationOf(account, signed, unixSeconds(clock.now()), nonce()),
      Accept: 'application/json',
      'User-Agent': 'mashang-jiaoguan',
    }
    const answer = await download({ method: 'GET', url, headers, body: '' }).catch((cause: unknown) => {
      throw new ProviderError('unreachable', 'NO_ANSWER', `no answer to a download: ${String(cause)}`)
    })
    if (answer.status === 200) return answer.bytes
    throw new ProviderError(answer.status === 403 ? 'rejected' : 'unreachable', `HTTP_${answer.status}`)
  }
}

/** Unpacks while it is read and not before: where nobody reads, nobody would hear that the file is broken. */
async function* unpacked(packed: AsyncIterable<Uint8Array>, announced: string): AsyncGenerator<Uint8Array> {
  const hash = createHash('sha1')
  for await (const piece of pipeline(Readable.from(packed), createGunzip(), () => {})) {
    hash.update(piece)
    yield piece
  }
  if (hash.digest('hex') !== announced.toLowerCase())
    throw new BillRefused('cut', null, 'the file is not the one that was announced')
}

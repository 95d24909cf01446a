import * as v from 'valibot'
import { fen } from '@/domain/money'
import { header, jsonAnswer, parseJson, pathAndQuery } from '../../http-wire'
import type { OutsideStore } from '../../outside-store'
import type { HttpAnswer, HttpRequest } from '../../payment-channel'
import { errcodes } from '../errcodes'
import { isSigned } from '../sealing'
import type { NontaxParts } from './parts'
import type { NoticeRecord } from './records'

const text = v.pipe(v.string(), v.minLength(1), v.maxLength(64))
const amount = (least: number) => v.pipe(v.number(), v.safeInteger(), v.minValue(least), v.transform(fen))

const noticeSchema = v.strictObject({
  noticeNo: text,
  regionCode: v.pipe(v.string(), v.regex(/^\d{6}$/)),
  unitCode: text,
  unitName: text,
  itemCode: text,
  surchargeFen: amount(0),
  totalFen: amount(1),
  payUntil: v.pipe(v.string(), v.isoTimestamp()),
})
const voidSchema = v.strictObject({ noticeNo: text })

export const findNotice = (store: OutsideStore, noticeNo: string) => store.get<NoticeRecord>('notice', noticeNo)
export const saveNotice = (store: OutsideStore, notice: NoticeRecord) => store.put('notice', notice.noticeNo, notice)

/** The finance bureau's door for offices: `/notices` and `/notices/void`. */
export async function handleBureau(request: HttpRequest, { side, store }: NontaxParts): Promise<HttpAnswer> {
  const refuse = (code: keyof typeof errcodes) => jsonAnswer(200, { errcode: errcodes[code] })
  const timestamp = header(request.headers, 'x-timestamp') ?? ''
  const signature = header(request.headers, 'x-signature') ?? ''
  const path = pathAndQuery(request.url)
  if (!isSigned(signature, side.bureauKey, path, timestamp, request.body)) return refuse('badSignature')
  return path.endsWith('/notices/void') ? voidNotice() : record()

  async function record(): Promise<HttpAnswer> {
    const input = v.safeParse(noticeSchema, parseJson(request.body))
    if (!input.success) return refuse('badData')
    const notice = input.output
    return store.exclusively('notice', notice.noticeNo, async () => {
      const known = await findNotice(store, notice.noticeNo)
      if (known?.state === 'paid') return refuse('noticePaid')
      if (known?.state === 'void') return refuse('noticeVoid')
      if (known && known.totalFen !== notice.totalFen) return refuse('badData')
      if (!known) await saveNotice(store, { ...notice, state: 'unpaid' })
      return jsonAnswer(200, { errcode: 0, state: 'unpaid' })
    })
  }

  async function voidNotice(): Promise<HttpAnswer> {
    const input = v.safeParse(voidSchema, parseJson(request.body))
    if (!input.success) return refuse('badData')
    const { noticeNo } = input.output
    return store.exclusively('notice', noticeNo, async () => {
      const known = await findNotice(store, noticeNo)
      if (known?.state === 'paid') return jsonAnswer(200, { errcode: 0, state: 'paid' })
      const unknown = { noticeNo, regionCode: '', unitCode: '', unitName: '', itemCode: '' }
      const base = known ?? { ...unknown, surchargeFen: fen(0), totalFen: fen(0), payUntil: timestamp }
      await saveNotice(store, { ...base, state: 'void' })
      return jsonAnswer(200, { errcode: 0, state: 'void' })
    })
  }
}

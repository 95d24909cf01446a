import type { RefundPageEnd } from '../../store/refund-pages'
import { Refusal } from '../runtime/refusal'

/** Where a page ended, as the client hands it back; it says nothing to anybody but us. */
export const toCursor = ({ askedAt, key }: RefundPageEnd) =>
  Buffer.from(`${Date.parse(askedAt).toString(36)} ${key}`).toString('base64url')

/** @throws Refusal BAD_INPUT for what is no cursor of ours */
export function fromCursor(before: string): RefundPageEnd {
  const [at = '', key = ''] = Buffer.from(before, 'base64url').toString().split(' ')
  const moment = Number.parseInt(at, 36)
  if (!/^[0-9a-z]{1,9}$/.test(at) || Number.isNaN(new Date(moment).getTime()) || !/^[0-9A-Za-z:_-]{6,100}$/.test(key))
    throw new Refusal('BAD_INPUT', 'before must be the `next` of a page', { field: 'input.before' })
  return { askedAt: new Date(moment).toISOString(), key }
}

import { isUuid } from '../../store/ids'
import type { PageEnd } from '../../store/records'
import { Refusal } from '../runtime/refusal'

/** Where a page ended as the client hands it back; it says nothing to anybody but us. */
export const toCursor = ({ happenedAt, id }: PageEnd) =>
  Buffer.from(`${Date.parse(happenedAt).toString(36)} ${id}`).toString('base64url')

/** @throws Refusal BAD_INPUT for what is no cursor of ours */
export function fromCursor(after: string): PageEnd {
  const [at = '', id = ''] = Buffer.from(after, 'base64url').toString().split(' ')
  const moment = Number.parseInt(at, 36)
  if (!isUuid(id) || !/^[0-9a-z]{1,9}$/.test(at) || Number.isNaN(new Date(moment).getTime()))
    throw new Refusal('BAD_INPUT', 'after must be the `next` of a page', { field: 'input.after' })
  return { happenedAt: new Date(moment).toISOString(), id }
}

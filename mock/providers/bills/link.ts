import type { Instant } from '@/domain/dates'
import { jsonAnswer } from '../http-wire'
import type { FileAnswer } from '../payment-channel'
import type { BillPlan } from './billing'

/** An address under which a simulator hands a bill out for a short while. */
export interface BillLink<Kind = null> {
  plan: BillPlan
  kind: Kind
  until: Instant
}

const OCTETS = { 'Content-Type': 'application/octet-stream' }

export const fileAnswer = (bytes: AsyncIterable<Uint8Array>): FileAnswer => ({ status: 200, headers: OCTETS, bytes })

/** An error where a file was asked for. */
export function refusedFile(status: number, code: string, message: string): FileAnswer {
  const { headers, body } = jsonAnswer(status, { code, message })
  return { status, headers, bytes: once(Buffer.from(body)) }
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}

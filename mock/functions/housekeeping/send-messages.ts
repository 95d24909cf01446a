import { addSeconds } from '@/domain/dates'
import { ProviderError } from '../../providers/payment-channel'
import { claimDueMessages, type MessageRow, removeMessage, retryMessage } from '../../store/messages'
import type { Environment } from '../environment'
import { placeOf } from '../runtime/fault-place'
import { nextMessageTry } from '../settling/schedule'

const BATCH = 20
/** Longer than a batch takes when its first message runs into its time-out. */
const LEASE_SECONDS = 120

/** Hands what waits to the message service. One that does not answer is left alone until later. */
export async function sendMessages(environment: Environment, traceId: string): Promise<void> {
  const now = environment.clock.now()
  const leaseUntil = addSeconds(now, LEASE_SECONDS)
  const messages = await claimDueMessages(environment.database, { now, leaseUntil, limit: BATCH })
  for (const [place, message] of messages.entries())
    if (!(await send(environment, message, traceId))) return putOff(environment, messages.slice(place))
}

/** False when the service did not answer: the same reference may be sent again, and arrives once. */
async function send({ messenger, sealing, database, log }: Environment, row: MessageRow, traceId: string) {
  const { reference, template } = row
  const values = JSON.parse(sealing.open(row.values_sealed)) as string[]
  try {
    await messenger.send({ reference, template, values, phone: sealing.open(row.phone_sealed) })
  } catch (error) {
    if (!(error instanceof ProviderError)) throw error
    log({ level: 'warn', event: 'housekeeping.message-not-taken', traceId, detail: { ...placeOf(error), template } })
    // A definite no stays one.
    if (error.kind !== 'rejected') return false
  }
  await removeMessage(database, reference)
  return true
}

async function putOff({ database, clock }: Environment, messages: readonly MessageRow[]): Promise<void> {
  for (const { reference, tries } of messages)
    await retryMessage(database, reference, nextMessageTry(tries, clock.now()))
}

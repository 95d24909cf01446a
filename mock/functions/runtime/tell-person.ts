import type { MessageTemplate } from '../../providers/messenger/messenger'
import { ProviderError } from '../../providers/payment-provider'
import { findPerson } from '../../store/persons'
import type { Environment } from '../environment'
import { placeOf } from './fault-place'

interface Telling {
  reference: string
  template: MessageTemplate
  values: readonly string[]
}

/**
 * A short message to a verified person's phone. False when the messenger did not answer: the same `reference` may be
 * tried again at any time, and is not sent twice.
 */
export async function tellPerson(
  environment: Environment,
  personId: string,
  message: Telling,
  traceId: string,
): Promise<boolean> {
  const person = await findPerson(environment.database, personId)
  if (!person) throw new Error('a message to a person who does not exist')
  return tellPhone(environment, person.phone_sealed, message, traceId)
}

/** The same to a phone that a row keeps sealed. */
export async function tellPhone(
  environment: Environment,
  phoneSealed: string,
  message: Telling,
  traceId: string,
): Promise<boolean> {
  try {
    await environment.messenger.send({ ...message, phone: environment.sealing.open(phoneSealed) })
    return true
  } catch (error) {
    if (!(error instanceof ProviderError)) throw error
    const detail = { ...placeOf(error), template: message.template }
    environment.log({ level: 'warn', event: 'message-not-taken', traceId, detail })
    // A definite no stays one.
    return error.kind === 'rejected'
  }
}

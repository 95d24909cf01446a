import type { MessageTemplate } from '../../providers/messenger/messenger'
import type { Executor } from '../../store/database'
import { enqueueMessage } from '../../store/messages'
import { findPerson } from '../../store/persons'
import type { Environment } from '../environment'

interface Telling {
  /** What it tells of: the same is told once. */
  reference: string
  template: MessageTemplate
  values: readonly string[]
}

type Parts = Pick<Environment, 'sealing' | 'clock'>

/**
 * A short message to a verified person's phone. It is put down in the transaction that does what it tells of;
 * housekeeping sends it, again if need be.
 */
export async function tellPerson(
  environment: Parts,
  executor: Executor,
  personId: string,
  message: Telling,
): Promise<void> {
  const person = await findPerson(executor, personId)
  if (!person) throw new Error('a message to a person who does not exist')
  await tellPhone(environment, executor, person.phone_sealed, message)
}

/** The same to a phone that a row keeps sealed. */
export async function tellPhone(
  { sealing, clock }: Parts,
  executor: Executor,
  phoneSealed: string,
  { reference, template, values }: Telling,
): Promise<void> {
  await enqueueMessage(executor, {
    reference,
    template,
    phone_sealed: phoneSealed,
    values_sealed: sealing.seal(JSON.stringify(values)),
    next_try_at: clock.now(),
  })
}

import { pendingMutations } from '../idempotency'
import { type CloudInput, type CloudOutput, cloud, type OperationName } from './cloud'
import { asCloudFailure } from './cloud-failure'

/** Failures after which nobody knows whether the cloud did it: the next attempt uses the same key. */
const UNSURE: readonly string[] = ['OFFLINE', 'TIMED_OUT', 'BAD_ANSWER']

/**
 * A mutation whose key is stored before the first send and lives until an answer was seen. A key left over from an
 * attempt with other words is thrown away.
 * @param purpose names the mutation without telling about a person; by default the operation's name
 * @throws CloudFailure
 */
export async function callOnce<Name extends OperationName>(
  name: Name,
  input: CloudInput<Name>,
  purpose: string = name,
): Promise<CloudOutput<Name>> {
  try {
    return await attempt(name, input, purpose)
  } catch (error) {
    if (asCloudFailure(error).code !== 'IDEMPOTENCY_CONFLICT') throw error
    return attempt(name, input, purpose)
  }
}

async function attempt<Name extends OperationName>(name: Name, input: CloudInput<Name>, purpose: string) {
  try {
    const answer = await cloud.call(name, input, { idempotencyKey: pendingMutations.begin(purpose) })
    pendingMutations.end(purpose)
    return answer
  } catch (error) {
    if (!UNSURE.includes(asCloudFailure(error).code)) pendingMutations.end(purpose)
    throw error
  }
}

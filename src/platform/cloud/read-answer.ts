import * as v from 'valibot'
import { type CloudError, cloudErrorSchema } from '@/contract/envelope'
import { CloudFailure } from './cloud-failure'

/** The data of a good answer, checked against the contract. @throws CloudFailure of the answer, or BAD_ANSWER */
export function readAnswer(reply: unknown, schema: v.GenericSchema): unknown {
  const answer = (typeof reply === 'object' && reply !== null ? reply : {}) as {
    ok?: unknown
    data?: unknown
    error?: unknown
  }
  if (answer.ok === true) {
    const data = v.safeParse(schema, answer.data)
    if (data.success) return data.output
    throw badAnswer(`data: ${v.getDotPath(data.issues[0]) ?? 'whole'} ${data.issues[0].message}`)
  }
  const refusal = v.safeParse(cloudErrorSchema, answer.error)
  if (!refusal.success) throw badAnswer('neither data nor a known error')
  throw fromCloudError(refusal.output)
}

function fromCloudError({ code, ...details }: CloudError): CloudFailure {
  return new CloudFailure(code, details)
}

/** An answer that this app cannot read; asking again may meet a healthier server. */
export function badAnswer(message: string): CloudFailure {
  return new CloudFailure('BAD_ANSWER', { message, retryable: true, traceId: '' })
}

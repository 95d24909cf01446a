import type { CloudError, CloudEvent, ErrorCode } from '@/contract/envelope'
import type { OperationName } from '@/platform/cloud/cloud'
import { phone } from './taro/taro'

/** A refusal, as a cloud function answers it. */
export class Refused extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly field?: string,
  ) {
    super(code)
  }
}

type Answers = Partial<Record<OperationName, (input: never, event: CloudEvent) => unknown>>

export interface FakeCloud {
  /** Every call as it arrived, oldest first. */
  readonly calls: { name: OperationName; event: CloudEvent }[]
  count(name: OperationName): number
  /** Changes what is answered from now on. */
  answer(answers: Answers): void
  /** No call gets through until `online()`. */
  offline(): void
  online(): void
}

/**
 * The cloud as the phone's network shows it: answers go through the contract's schemas like real ones, a thrown
 * `Refused` is a typed error, and an action without an answer fails the test.
 */
export function fakeCloud(first: Answers): FakeCloud {
  let answers = first
  let connected = true
  const calls: FakeCloud['calls'] = []
  phone.respond = async ({ url, data }) => {
    if (!connected) throw { errMsg: 'request:fail' }
    const event = JSON.parse(data) as CloudEvent
    const name = `${url.split('/').pop()}.${event.action}` as OperationName
    calls.push({ name, event })
    const answer = answers[name]
    if (!answer) throw new Error(`nobody answers ${name}`)
    return {
      statusCode: 200,
      header: { 'x-session': 'session' },
      data: await reply(() => answer(event.input as never, event)),
    }
  }
  return {
    calls,
    count: (name) => calls.filter((call) => call.name === name).length,
    answer: (more) => {
      answers = { ...answers, ...more }
    },
    offline: () => {
      connected = false
    },
    online: () => {
      connected = true
    },
  }
}

async function reply(answer: () => unknown) {
  try {
    return { ok: true, data: await answer() }
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    const { code, field } = error
    const refusal: CloudError = { code, message: 'refused', retryable: false, traceId: 'trace-7f3k20' }
    if (field !== undefined) refusal.field = field
    return { ok: false, error: refusal }
  }
}

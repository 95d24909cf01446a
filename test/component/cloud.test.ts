import { cloud } from '@/platform/cloud/cloud'
import { CloudFailure } from '@/platform/cloud/cloud-failure'
import { newIdempotencyKey, pendingMutations } from '@/platform/idempotency'
import { phone, type Response, resetPhone } from '../support/taro/taro'

const HOME = { ok: true, data: { wallet: 'wechat', waiting: [], person: null } }
const refusal = (code: string, retryable: boolean) => ({
  ok: false,
  error: { code, message: 'for developers', retryable, traceId: 't-1' },
})

interface Sent {
  url: string
  header: Record<string, string>
  body: Record<string, unknown>
}

/** Answers one call after the other; an Error is a connection that failed. */
function cloudAnswers(...answers: (object | Error | 'silence')[]): Sent[] {
  const sent: Sent[] = []
  phone.respond = ({ url, header, data }) => {
    const answer = answers[sent.length]
    sent.push({ url, header, body: JSON.parse(data) })
    if (answer === 'silence') return new Promise<Response>(() => undefined)
    if (!answer || answer instanceof Error) return Promise.reject({ errMsg: 'request:fail' })
    return Promise.resolve({ statusCode: 200, data: answer, header: { 'X-Session': `session-${sent.length}` } })
  }
  return sent
}

const failureOf = (call: Promise<unknown>): Promise<CloudFailure> =>
  call.then(
    () => Promise.reject(new Error('the call went well')),
    (error) => error,
  )

/** Lets pauses and time-outs pass without waiting for them. */
async function settled<T>(work: Promise<T>): Promise<T> {
  await jest.advanceTimersByTimeAsync(40_000)
  return work
}

beforeEach(() => {
  resetPhone()
  jest.useFakeTimers()
})
afterEach(() => jest.useRealTimers())

describe('a call to the cloud', () => {
  it('signs in with its first message and shows the session from then on', async () => {
    const sent = cloudAnswers(HOME, HOME)
    await cloud.call('session.home', {})
    await cloud.call('session.home', {})
    expect(sent[0]?.url).toBe('https://cloud.mashang.test/cloud/session')
    expect(sent[0]?.body).toEqual({ action: 'home', input: {} })
    expect(sent[0]?.header['x-wallet'] ?? 'session').toBeTruthy()
    expect(sent[1]?.header['x-session']).toBe('session-1')
    expect(sent[1]?.header['x-login-code']).toBeUndefined()
  })

  it('signs in again, once, when the cloud has forgotten the session', async () => {
    const sent = cloudAnswers(HOME, refusal('UNAUTHENTICATED', false), HOME)
    await cloud.call('session.home', {})
    await cloud.call('session.home', {})
    expect(sent.map(({ header }) => 'x-login-code' in header).slice(1)).toEqual([false, true])
  })

  it('repeats a read over a bad connection, at most three times in all', async () => {
    expect(cloudAnswers(new Error(), new Error(), HOME)).toHaveLength(0)
    const answer = await settled(cloud.call('session.home', {}))
    expect(answer.waiting).toEqual([])
    const sent = cloudAnswers(new Error(), new Error(), new Error(), HOME)
    const failure = await settled(failureOf(cloud.call('session.home', {})))
    expect([failure.code, sent.length]).toEqual(['OFFLINE', 3])
  })

  it('repeats a payment only under its key, and with the same key', async () => {
    const input = { orderNo: 'MS1234567', outcome: 'done' as const }
    const bare = cloudAnswers(new Error(), HOME)
    await settled(failureOf(cloud.call('payments.reportCashier', input)))
    expect(bare).toHaveLength(1)
    const keyed = cloudAnswers(new Error(), refusal('NOT_FOUND', false))
    const failure = await settled(
      failureOf(cloud.call('payments.reportCashier', input, { idempotencyKey: newIdempotencyKey() })),
    )
    expect(failure.code).toBe('NOT_FOUND')
    expect(new Set(keyed.map(({ body }) => body.idempotencyKey)).size).toBe(1)
  })

  it('does not repeat a refusal that will stay one', async () => {
    const sent = cloudAnswers(refusal('TOO_MANY_TRIES', false))
    const failure = await settled(failureOf(cloud.call('payments.lookUp', { number: '140105260000123' })))
    expect([failure.code, failure.reportNumber, sent.length]).toEqual(['TOO_MANY_TRIES', 'T1', 1])
  })

  it('gives up on silence after 8 seconds a try', async () => {
    cloudAnswers('silence', 'silence', 'silence')
    const failure = await settled(failureOf(cloud.call('session.home', {})))
    expect(failure.code).toBe('TIMED_OUT')
  })

  it.each([
    ['a page of some hotel’s network', '<html>'],
    ['data that the contract does not know', { ok: true, data: { wallet: 'cash', waiting: [] } }],
    ['an error that nobody defined', { ok: false, error: { code: 'SURPRISE' } }],
  ])('calls %s an unreadable answer', async (_what, answer) => {
    cloudAnswers(answer as object, answer as object, answer as object)
    const failure = await settled(failureOf(cloud.call('session.home', {})))
    expect(failure).toBeInstanceOf(CloudFailure)
    expect(failure.code).toBe('BAD_ANSWER')
  })
})

describe('keys of unfinished mutations', () => {
  it('stay the same after the app was killed, until the answer was seen', () => {
    const key = pendingMutations.begin('place-order:bill-1')
    pendingMutations.annotate('place-order:bill-1', 'MS1234567')
    expect(pendingMutations.begin('place-order:bill-1')).toBe(key)
    expect(pendingMutations.find('place-order:bill-1')).toEqual({ key, note: 'MS1234567' })
    pendingMutations.end('place-order:bill-1')
    expect(pendingMutations.begin('place-order:bill-1')).not.toBe(key)
  })

  it('are unlike each other and fit the contract', () => {
    const keys = Array.from({ length: 500 }, () => newIdempotencyKey())
    expect(new Set(keys).size).toBe(500)
    expect(keys.every((key) => /^[0-9A-Za-z_-]{16,64}$/.test(key))).toBe(true)
  })

  it('work on when the host cannot store anything', () => {
    jest.spyOn(phone.storage, 'set').mockImplementation(() => {
      throw new Error('storage is full')
    })
    expect(pendingMutations.begin('place-order:bill-2')).toMatch(/^[0-9A-Z]{26}$/)
    jest.restoreAllMocks()
  })
})

import type { FaceTicket } from '@/contract/identity'
import type { FaceCheckPort } from '@/platform/face-check-port'
import { simulatedFaceChannel, simulatedFaceCheck } from '@/platform/simulated-face'
import { phone, resetPhone } from '../support/taro/taro'

type Answer = { resultStatus?: string; errMsg?: string } | undefined
type Call = Record<string, unknown> & { success(answer?: Answer): void; fail(error?: Answer): void }

const TICKETS = {
  weapp: { kind: 'wechat', verifyId: 'v-1' },
  alipay: { kind: 'alipay', certifyId: 'c-1', url: 'https://openapi.alipay.com/certify' },
} as const satisfies Record<string, FaceTicket>

/** Opens the check in a build that knows real hosts, with what the host has put into its global object. */
async function open(host: 'weapp' | 'alipay', globals: object): Promise<string> {
  const settings = (globalThis as unknown as { APP_SETTINGS: { paymentMode: string } }).APP_SETTINGS
  Object.assign(globalThis, host === 'weapp' ? { wx: globals } : { my: globals })
  let outcome = Promise.resolve('not opened')
  jest.isolateModules(() => {
    settings.paymentMode = 'wallet'
    const { faceCheck }: { faceCheck: FaceCheckPort } = require(`@/platform/face-check.${host}`)
    settings.paymentMode = 'simulated'
    outcome = faceCheck.open(TICKETS[host])
  })
  return outcome
}

const says = (answer: Answer) => jest.fn(({ success }: Call) => success(answer))
const fails = (error: Answer) => jest.fn(({ fail }: Call) => fail(error))

describe('WeChat', () => {
  const supported = says(undefined)

  it('asks whether the phone can, and then opens the check of the ticket', async () => {
    const requestFacialVerify = says({ errMsg: 'ok' })
    expect(await open('weapp', { checkIsSupportFacialRecognition: supported, requestFacialVerify })).toBe('done')
    expect(requestFacialVerify.mock.calls[0]?.[0].verifyId).toBe('v-1')
  })

  it.each([
    ['too old for the call', {}],
    [
      'a phone that cannot',
      { checkIsSupportFacialRecognition: fails(undefined), requestFacialVerify: says(undefined) },
    ],
  ])('%s: unsupported, and nothing opens', async (_why, globals) => {
    expect(await open('weapp', globals)).toBe('unsupported')
    if ('requestFacialVerify' in globals) expect(globals.requestFacialVerify).not.toHaveBeenCalled()
  })

  it.each([
    ['requestFacialVerify:fail cancel', 'cancelled'],
    ['requestFacialVerify:fail 90100', 'unknown'],
  ])('%s: %s', async (errMsg, outcome) => {
    const globals = { checkIsSupportFacialRecognition: supported, requestFacialVerify: fails({ errMsg }) }
    expect(await open('weapp', globals)).toBe(outcome)
  })
})

describe('Alipay', () => {
  it('opens the check with url and certify id', async () => {
    const startAPVerify = says({ resultStatus: '9000' })
    expect(await open('alipay', { startAPVerify })).toBe('done')
    expect(startAPVerify.mock.calls[0]?.[0]).toMatchObject({ certifyId: 'c-1', url: TICKETS.alipay.url })
  })

  it.each([
    ['6001', 'cancelled'],
    ['6002', 'unknown'],
  ])('%s: %s', async (resultStatus, outcome) =>
    expect(await open('alipay', { startAPVerify: says({ resultStatus }) })).toBe(outcome),
  )

  it('a version without it', async () => expect(await open('alipay', {})).toBe('unsupported'))
})

describe('where there is no real check', () => {
  beforeEach(resetPhone)

  it('opens the page that says so, which knows the check by the ticket', async () => {
    const outcome = simulatedFaceCheck.open(TICKETS.alipay)
    expect(phone.journey).toEqual(['navigateTo /packages/simulated-face/index'])
    expect(simulatedFaceChannel.question()).toEqual({ hostRef: 'c-1' })
    simulatedFaceChannel.reply('done')
    expect(await outcome).toBe('done')
  })
})

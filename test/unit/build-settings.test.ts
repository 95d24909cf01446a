import { buildConstants } from '../../config/settings'

const KEYS = JSON.stringify([{ keyId: 1, publicKey: 'A'.repeat(43), issuer: '山西', served: true }])
const PRODUCTION = { CLOUD_ENV: 'prod-1', LINK_ORIGIN: 'https://pay.mashang.test', CODE_KEYS: KEYS }

const constant = (constants: Record<string, string>, name: string) =>
  JSON.parse(constants[`APP_SETTINGS.${name}`] as string)

describe('a build of the mini-program', () => {
  it.each(['weapp', 'alipay'] as const)(
    '%s is made for real payment and the host’s own cloud unless told otherwise',
    (host) => {
      const constants = buildConstants(host, PRODUCTION)
      expect(constant(constants, 'paymentMode')).toBe('wallet')
      expect(constant(constants, 'cloudDriver')).toBe('cloud')
      expect(constant(constants, 'extraPackages')).toEqual([])
    },
  )

  it('has the simulated cashier only where payment is simulated, and the page scanner only in a browser', () => {
    const simulated = buildConstants('weapp', { ...PRODUCTION, PAYMENT_MODE: 'simulated' })
    expect(constant(simulated, 'extraPackages')).toEqual(['packages/simulated-cashier', 'packages/simulated-face'])
    const preview = buildConstants('h5', { CODE_KEYS: KEYS })
    expect(constant(preview, 'extraPackages')).toEqual([
      'packages/simulated-cashier',
      'packages/simulated-face',
      'packages/h5-scanner',
    ])
  })

  it('names everything that is missing at once', () => {
    expect(() => buildConstants('weapp', {})).toThrow(
      /CODE_KEYS[\s\S]*CLOUD_ENV is missing[\s\S]*LINK_ORIGIN is missing/,
    )
  })

  it.each([
    ['weapp', { ...PRODUCTION, CLOUD_DRIVER: 'http' }, 'CLOUD_URL is missing'],
    ['weapp', { ...PRODUCTION, PAYMENT_MODE: 'free' }, 'PAYMENT_MODE must be wallet or simulated'],
    ['weapp', { ...PRODUCTION, LINK_ORIGIN: 'https://pay.mashang.test/' }, 'LINK_ORIGIN must be an origin'],
    ['weapp', { ...PRODUCTION, CODE_KEYS: 'not json' }, 'CODE_KEYS must be JSON'],
    ['h5', { ...PRODUCTION, CLOUD_DRIVER: 'cloud' }, 'use http for h5'],
    ['h5', { ...PRODUCTION, PAYMENT_MODE: 'wallet' }, 'use simulated for h5'],
  ] as const)('%s with a wrong setting is refused: %j', (host, environment, words) => {
    expect(() => buildConstants(host, environment)).toThrow(words)
  })
})

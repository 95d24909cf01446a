import * as v from 'valibot'

/** The mini-program's build settings, as environment variables. */
const codeKey = v.strictObject({
  keyId: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(0xffff)),
  publicKey: v.pipe(v.string(), v.regex(/^[\w-]{43}$/, 'must be 32 bytes as base64url')),
  issuer: v.pipe(v.string(), v.minLength(1)),
  served: v.boolean(),
})

const origin = v.pipe(v.string(), v.regex(/^https?:\/\/[^/]+$/, 'must be an origin like https://pay.example.gov.cn'))

const settings = v.object({
  PAYMENT_MODE: v.picklist(['wallet', 'simulated'], 'must be wallet or simulated'),
  CLOUD_DRIVER: v.picklist(['http', 'cloud'], 'must be http or cloud'),
  CLOUD_ENV: v.string(),
  CLOUD_URL: v.union([v.literal(''), origin], 'must be an origin like https://cloud.example.gov.cn'),
  LINK_ORIGIN: v.union([v.literal(''), origin], 'must be an origin like https://pay.example.gov.cn'),
  CODE_KEYS: v.pipe(
    v.string(),
    v.minLength(
      1,
      'must list the public keys of payment codes: [{"keyId":1,"publicKey":"…","issuer":"…","served":true}]',
    ),
    v.parseJson(undefined, 'must be JSON'),
    v.array(codeKey),
    v.minLength(1, 'must hold at least one key'),
  ),
})

export type Host = 'weapp' | 'alipay' | 'h5'
type Environment = Record<string, string | undefined>

/** A browser has neither a host's cloud nor a cashier; everything else is built for production unless told otherwise. */
const DEFAULTS: Record<Host, Environment> = {
  weapp: { PAYMENT_MODE: 'wallet', CLOUD_DRIVER: 'cloud' },
  alipay: { PAYMENT_MODE: 'wallet', CLOUD_DRIVER: 'cloud' },
  h5: { PAYMENT_MODE: 'simulated', CLOUD_DRIVER: 'http' },
}
const EMPTY = { CLOUD_ENV: '', CLOUD_URL: '', LINK_ORIGIN: '', CODE_KEYS: '' }

/**
 * The constants that a build carries, each read as `APP_SETTINGS.<name>` in `src/platform/settings.ts`.
 * @throws Error that lists every setting that is missing or wrong
 */
export function buildConstants(host: Host, environment: Environment): Record<string, string> {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value))
  const chosen = { ...EMPTY, ...DEFAULTS[host], ...given }
  const parsed = v.safeParse(settings, chosen)
  const faults = [...(parsed.issues ?? []).map(inWords), ...missing(host, chosen)]
  if (!parsed.success || faults.length > 0)
    throw new Error(`The ${host} build cannot start:\n${faults.map((fault) => `  - ${fault}`).join('\n')}`)
  const { PAYMENT_MODE, CLOUD_DRIVER, CLOUD_ENV, CLOUD_URL, LINK_ORIGIN, CODE_KEYS } = parsed.output
  return asConstants({
    paymentMode: PAYMENT_MODE,
    cloudDriver: CLOUD_DRIVER,
    cloudEnv: CLOUD_ENV,
    cloudUrl: CLOUD_URL,
    linkOrigin: LINK_ORIGIN,
    codeKeys: CODE_KEYS,
    extraPackages: [
      ...(PAYMENT_MODE === 'simulated' ? ['packages/simulated-cashier', 'packages/simulated-face'] : []),
      ...(host === 'h5' ? ['packages/h5-scanner'] : []),
    ],
  })
}

function missing(host: Host, given: Environment): string[] {
  const faults: string[] = []
  if (host === 'h5') {
    if (given.CLOUD_DRIVER === 'cloud') faults.push('CLOUD_DRIVER=cloud is only for weapp and alipay; use http for h5')
    if (given.PAYMENT_MODE === 'wallet')
      faults.push('PAYMENT_MODE=wallet is only for weapp and alipay; use simulated for h5')
    return faults
  }
  if (given.CLOUD_DRIVER === 'cloud' && given.CLOUD_ENV === '')
    faults.push('CLOUD_ENV is missing: the id of the cloud environment (or set CLOUD_DRIVER=http and CLOUD_URL)')
  if (given.CLOUD_DRIVER === 'http' && given.CLOUD_URL === '') faults.push('CLOUD_URL is missing: CLOUD_DRIVER is http')
  if (given.LINK_ORIGIN === '') faults.push('LINK_ORIGIN is missing: the origin of the links in payment codes')
  return faults
}

const inWords = (issue: v.BaseIssue<unknown>) => `${v.getDotPath(issue)} ${issue.message}`

/** Single properties, so that comparisons with them fold away and what a build does not need is dropped. */
function asConstants(values: Record<string, unknown>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [`APP_SETTINGS.${name}`, JSON.stringify(value)]),
  )
}

/** How a packed function is reached, and the shim in this folder that stands before it. */
export const shims = {
  /** A mini-program calls it by its name. */
  app: { file: 'from-app', export: 'fromApp' },
  timer: { file: 'timer', export: 'onTimer' },
  /** The channels' notifications. */
  notify: { file: 'notify-over-http', export: 'notifyOverHttp' },
  /** The public page for checking papers. */
  checks: { file: 'checks-over-http', export: 'checksOverHttp' },
  /** The accountant's desk. */
  desk: { file: 'desk-over-http', export: 'deskOverHttp' },
} as const

/** What stands for the cloud in a packed function, and what its runtime does not bring along. */
export const clouds = {
  wechat: { file: 'wechat-cloud', installed: { 'wx-server-sdk': '4.0.2' } },
  alipay: { file: 'alipay-cloud', installed: {} },
} as const
export type CloudName = keyof typeof clouds

export interface Package {
  /** Under which it is deployed. */
  name: string
  /** Folder of `mock/functions` whose `main` it is. */
  source: string
  shim: keyof typeof shims
}

const forApps = [
  'session',
  'payments',
  'identity',
  'vehicles',
  'violations',
  'objections',
  'documents',
  'checks',
  'guides',
  'refunds',
]

/** Each is packed for both clouds. */
export const packages: readonly Package[] = [
  ...forApps.map((name) => ({ name, source: name, shim: 'app' as const })),
  { name: 'notify', source: 'notify', shim: 'notify' },
  { name: 'checks-page', source: 'checks', shim: 'checks' },
  { name: 'finance', source: 'finance', shim: 'desk' },
  { name: 'housekeeping', source: 'housekeeping', shim: 'timer' },
  { name: 'finance-timer', source: 'finance-timer', shim: 'timer' },
]

/** Functions that no cloud is given, and why. */
export const notPacked: Readonly<Record<string, string>> = {
  hall: 'officers sign in with the identity service of the police, which the mock does not play',
  casework: 'officers sign in with the identity service of the police, which the mock does not play',
}

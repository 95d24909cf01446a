import type { CodeKey } from '@/domain/code-token'

/** What `config/settings.ts` parsed when this build was made. */
interface BuildSettings {
  readonly paymentMode: 'wallet' | 'simulated'
  readonly cloudDriver: 'http' | 'cloud'
  readonly cloudEnv: string
  readonly cloudUrl: string
  readonly linkOrigin: string
  readonly codeKeys: readonly CodeKey[]
}

declare const APP_SETTINGS: BuildSettings

/** Compared here with the constant itself, so that a build carries only the code that it needs. */
export const PAYMENT_IS_SIMULATED = APP_SETTINGS.paymentMode === 'simulated'
export const CLOUD_SPEAKS_HTTP = APP_SETTINGS.cloudDriver === 'http'
export const CLOUD_ENV = APP_SETTINGS.cloudEnv

/** Public keys with which payment codes are checked before the cloud is asked. */
export const CODE_KEYS = APP_SETTINGS.codeKeys

/** Origin of the cloud over HTTP, without a slash at the end; on H5 an empty setting means the page's own origin. */
export const CLOUD_URL = APP_SETTINGS.cloudUrl || pageOrigin()

/** Origins whose links are payment codes of ours. */
export const LINK_ORIGINS: readonly string[] = [APP_SETTINGS.linkOrigin || pageOrigin()]

function pageOrigin(): string {
  return typeof location === 'undefined' ? '' : location.origin
}

/**
 * The build's settings by name. `paymentMode` and `cloudDriver` are compared where they decide (wallet, cloud/send):
 * only there the bundler sees that the other arm is never taken, and drops it.
 */
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

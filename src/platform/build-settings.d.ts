/** What `config/settings.ts` parsed when this build was made; every `APP_SETTINGS.x` is replaced by its value. */
declare const APP_SETTINGS: {
  readonly paymentMode: 'wallet' | 'simulated'
  readonly cloudDriver: 'http' | 'cloud'
  readonly cloudEnv: string
  readonly cloudUrl: string
  readonly linkOrigin: string
  readonly codeKeys: readonly import('@/domain/code-token').CodeKey[]
  /** Roots of the packages that only some builds have. */
  readonly extraPackages: readonly string[]
}

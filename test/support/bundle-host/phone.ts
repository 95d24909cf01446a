import { CONSENT_PATH } from '@/domain/consent-link'
import { DOCUMENT_PATH } from '@/domain/document-link'
import { CODE_PATH } from '@/domain/scanned-code'
import type { Bundle } from './bundle'
import { Citizen } from './citizen'
import { Network } from './device/network'
import { DeviceStorage } from './device/storage'
import { FaceApp } from './face-app'
import { type EntryOptions, RunningApp } from './running-app'
import { Screen } from './screen'
import { WalletApp } from './wallet-app'

const SCENE_HOME = 1001
const SCENE_SCAN = 1011
/** The pages that are registered at WeChat for links of our host, by the beginning of their path. */
const WECHAT_LINK_PAGES: Record<string, string> = {
  [CODE_PATH]: 'packages/pay/code/index',
  [CONSENT_PATH]: 'packages/identity/answer-request/index',
  [DOCUMENT_PATH]: 'packages/checks/result/index',
}

export interface PhoneSettings {
  bundle: Bundle
  /** Base address of the mock host. */
  hostUrl: string
  /** Another device is another person. */
  deviceId: string
  /** A screen reader is on. */
  readsAloud?: boolean
  /** Told when waiting makes the phone's time jump, so that the world's time can go along. */
  onTimePasses?: (ms: number) => Promise<void>
  /** How far the world's clock, and so this phone's, is ahead of the real one when the app starts. */
  clockAheadMs?: () => number
}

/** A phone with a wallet in which our mini-program runs: everything that outlives one run of the app. */
export class Phone {
  readonly bundle: Bundle
  readonly storage = new DeviceStorage()
  readonly network: Network
  readonly citizen = new Citizen()
  readonly walletApp: WalletApp
  readonly faceApp: FaceApp
  readonly readsAloud: boolean
  readonly onTimePasses: (ms: number) => Promise<void>
  readonly clockAheadMs: () => number
  /** Files that the app downloaded, by their temporary path. */
  readonly files = new Map<string, Buffer>()
  /** What the host's document viewer was given, newest last. */
  readonly viewer: { fileType: string; content: Buffer }[] = []
  private readonly deviceId: string
  private logins = 0
  private running: RunningApp | undefined
  private readonly past: RunningApp[] = []
  private runs = 0

  constructor({ bundle, hostUrl, deviceId, readsAloud = false, onTimePasses, clockAheadMs }: PhoneSettings) {
    this.bundle = bundle
    this.deviceId = deviceId
    this.readsAloud = readsAloud
    this.onTimePasses = onTimePasses ?? (() => Promise.resolve())
    this.clockAheadMs = clockAheadMs ?? (() => 0)
    this.network = new Network(hostUrl)
    this.walletApp = new WalletApp(this.network, hostUrl, this.citizen)
    this.faceApp = new FaceApp(this.network, hostUrl, this.citizen)
  }

  get app(): RunningApp {
    if (!this.running) throw new Error('the app is not running')
    return this.running
  }

  /** What the person sees and touches now. */
  get screen(): Screen {
    return new Screen(this)
  }

  /** Opens the app from the wallet's list of mini-programs. */
  open(): Promise<Screen> {
    return this.start({ path: this.bundle.config.home, query: {}, scene: SCENE_HOME })
  }

  /** Scans a code with the wallet's own scanner: cold start, or the app comes to the front again. */
  async scanWithWallet(link: string): Promise<Screen> {
    this.citizen.touches += 1
    const options = this.linkOptions(link)
    if (!this.running) return this.start(options)
    await this.running.enter(options, this.bundle.wallet === 'wechat')
    return this.screen.settle()
  }

  leave(): void {
    this.app.leave()
  }

  /** Back to the app without a scan, e.g. from the list of open apps. */
  async comeBack(): Promise<Screen> {
    await this.app.enter(this.app.enterOptions, false)
    return this.screen.settle()
  }

  /** Throws when the app that runs now, or one that ran before, went wrong. */
  check(): void {
    for (const run of this.past) run.faults.check()
    this.running?.faults.check()
  }

  /** The system or the person ends the app; storage and the wallet's login stay. */
  kill(): void {
    if (this.running) this.past.push(this.running)
    this.running?.kill()
    this.running = undefined
  }

  setNetwork(up: boolean): void {
    this.network.up = up
    const status = { isConnected: up, isAvailable: up, networkType: up ? 'wifi' : 'none', networkAvailable: up }
    for (const listener of this.running?.networkListeners ?? []) this.app.run(() => listener(this.app.toInside(status)))
  }

  /** A one-time code by which the cloud learns who holds this phone. */
  loginCode(): string {
    this.logins += 1
    return `${this.deviceId}.${this.runs}-${this.logins}`
  }

  keepFile(folder: string, content: Buffer): string {
    const path = `${folder}/${this.files.size + 1}`
    this.files.set(path, content)
    return path
  }

  private async start(options: EntryOptions): Promise<Screen> {
    this.kill()
    this.runs += 1
    this.running = new RunningApp(this, options)
    await this.running.launch()
    return this.screen.settle()
  }

  /** WeChat opens the registered page with the link as `q`; Alipay tells it to the app alone. Both encode it once. */
  private linkOptions(link: string): EntryOptions {
    const encoded = encodeURIComponent(link)
    const { pathname } = new URL(link)
    const registered = Object.entries(WECHAT_LINK_PAGES).find(([beginning]) => pathname.startsWith(beginning))
    if (!registered) throw new Error(`no page is registered for links like ${pathname}`)
    return this.bundle.wallet === 'wechat'
      ? { path: registered[1], query: { q: encoded, scancode_time: '1795143600' }, scene: SCENE_SCAN }
      : { path: this.bundle.config.home, query: { qrCode: encoded }, scene: SCENE_SCAN }
  }
}

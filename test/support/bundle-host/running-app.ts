import { alipayApi } from './api/alipay-api'
import type { HostCall } from './api/api-layer'
import { wechatApi } from './api/wechat-api'
import { breathe, DeviceClock } from './device/device-clock'
import { FaultLog } from './device/fault-log'
import { Overlays } from './device/overlays'
import { ScriptEngine } from './device/script-engine'
import { type DataTransfer, MiniPage, type PageDefinition, type PageQuery } from './pages/mini-page'
import { PageStack } from './pages/page-stack'
import type { Phone } from './phone'

/** How the app was opened, in the shape that both hosts give to `App.onLaunch` and `App.onShow`. */
export interface EntryOptions {
  path: string
  query: PageQuery
  scene: number
}

/** Short for a phone, but long enough for a page to be drawn before it is left. */
const TRANSITION_MS = 50

type Listener = (options: unknown) => void

/** One run of the app in the host, from launch until it is killed. */
export class RunningApp {
  readonly faults = new FaultLog()
  readonly clock: DeviceClock
  readonly overlays = new Overlays()
  readonly stack: PageStack
  readonly transfers: DataTransfer[] = []
  readonly calls: HostCall[] = []
  readonly networkListeners: ((status: unknown) => void)[] = []
  readonly appListeners = { onShow: [] as Listener[], onHide: [] as Listener[] }
  alive = true
  /** Open host screens (scanner, cashier) that stand before the app. */
  behind = 0
  private readonly engine: ScriptEngine
  private readonly definitions = new Map<string, PageDefinition>()
  private application: Record<string, unknown> = {}
  private loading = ''

  constructor(
    readonly phone: Phone,
    readonly launchOptions: EntryOptions,
    public enterOptions: EntryOptions = launchOptions,
  ) {
    const { bundle } = phone
    this.clock = new DeviceClock(this.faults.add, phone.clockAheadMs())
    const transition = () => new Promise<void>((go) => this.clock.setTimer(go, TRANSITION_MS, false))
    this.stack = new PageStack(bundle.config, (path, query) => this.createPage(path, query), transition)
    this.engine = new ScriptEngine(bundle.scripts, this.clock, this.faults, {
      App: (definition: Record<string, unknown>) => {
        this.application = definition
      },
      Page: (definition: PageDefinition) => this.definitions.set(this.loading, definition),
      Component: () => {},
      Behavior: (definition: unknown) => definition,
      getApp: () => this.application,
      getCurrentPages: () => this.stack.open.map((page) => page.instance),
      ...(bundle.wallet === 'wechat'
        ? { wx: wechatApi(this) }
        : { my: alipayApi(this), navigator: { userAgent: 'AlipayClient' } }),
    })
  }

  async launch(): Promise<void> {
    this.engine.require('app.js')
    this.callApp('onLaunch', this.launchOptions)
    this.callApp('onShow', this.launchOptions)
    const query = Object.entries(this.launchOptions.query).map(([name, value]) => `${name}=${value}`)
    const url = `/${this.launchOptions.path}${query.length > 0 ? `?${query.join('&')}` : ''}`
    if (this.phone.bundle.config.tabs.has(this.launchOptions.path))
      await this.stack.switchTab(`/${this.launchOptions.path}`)
    else await this.stack.reLaunch(url)
  }

  /** The app comes to the front again; WeChat opens the page of a scanned link anew. */
  async enter(options: EntryOptions, reopens: boolean): Promise<void> {
    this.enterOptions = options
    this.callApp('onShow', options)
    if (!reopens) return this.stack.show()
    const query = Object.entries(options.query).map(([name, value]) => `${name}=${value}`)
    await this.stack.reLaunch(`/${options.path}?${query.join('&')}`)
  }

  leave(): void {
    this.stack.hide()
    this.callApp('onHide', undefined)
  }

  /** A scanner or cashier covers the app while `act` runs: the hosts hide and show the app around it. */
  async behindHostScreen<Outcome>(act: () => Promise<Outcome>): Promise<Outcome> {
    this.leave()
    this.behind += 1
    try {
      return await act()
    } finally {
      this.behind -= 1
      if (this.alive) {
        this.callApp('onShow', this.enterOptions)
        this.stack.show()
        await breathe()
      }
    }
  }

  kill(): void {
    this.alive = false
    this.clock.stop()
  }

  record(name: string, options: unknown): void {
    this.calls.push({ name, options })
  }

  toInside<Value>(value: Value): Value {
    return this.engine.toInside(value)
  }

  bytesInside(bytes: Uint8Array): unknown {
    return this.engine.bytesInside(bytes)
  }

  /** Runs a callback of the app unless the app is gone; what it throws is a fault. */
  run(callback: () => unknown): void {
    if (!this.alive) return
    try {
      callback()
    } catch (error) {
      this.faults.add(error)
    }
  }

  private callApp(method: 'onLaunch' | 'onShow' | 'onHide', options: EntryOptions | undefined): void {
    const hook = this.application[method]
    if (typeof hook === 'function') this.run(() => hook.call(this.application, this.toInside(options)))
    if (method !== 'onLaunch')
      for (const listener of this.appListeners[method]) this.run(() => listener(this.toInside(options)))
  }

  private createPage(path: string, query: PageQuery): MiniPage {
    if (!this.definitions.has(path)) {
      this.loading = path
      this.engine.require(`${path}.js`)
    }
    const definition = this.definitions.get(path)
    if (!definition) throw new Error(`${path}.js does not call Page()`)
    return new MiniPage(path, query, definition, {
      templates: this.phone.bundle.templates,
      faults: this.faults,
      transfers: this.transfers,
      toInside: (value) => this.toInside(value),
    })
  }
}

import { breathe } from '../device/device-clock'
import { HostFailure } from '../device/host-failure'
import type { AppConfig } from './app-config'
import type { MiniPage, PageQuery } from './mini-page'

const MAX_PAGES = 10

/** The hosts' rules of navigation. Urls are as the app gives them: `/packages/pay/bill/index?x=1`, or relative. */
export class PageStack {
  private pages: MiniPage[] = []
  private readonly tabs = new Map<string, MiniPage>()

  /** Transitions under way. */
  moving = 0

  /** @param transition the time that the host takes before the next page begins */
  constructor(
    private readonly config: AppConfig,
    private readonly create: (path: string, query: PageQuery) => MiniPage,
    private readonly transition: () => Promise<void>,
  ) {}

  get open(): readonly MiniPage[] {
    return this.pages
  }

  get top(): MiniPage {
    const top = this.pages[this.pages.length - 1]
    if (!top) throw new Error('the app shows no page')
    return top
  }

  navigateTo(url: string): Promise<void> {
    const { path, query } = this.resolve(url)
    if (this.config.tabs.has(path)) throw new HostFailure('can not navigateTo a tabbar page')
    if (this.pages.length >= MAX_PAGES) throw new HostFailure(`webview count limit exceed`)
    return this.move(() => {
      this.top.call('onHide')
      return this.enter(path, query)
    })
  }

  redirectTo(url: string): Promise<void> {
    const { path, query } = this.resolve(url)
    if (this.config.tabs.has(path)) throw new HostFailure('can not redirectTo a tabbar page')
    return this.move(() => {
      this.leave(this.pages.length - 1)
      return this.enter(path, query)
    })
  }

  switchTab(url: string): Promise<void> {
    const { path } = this.resolve(url)
    if (!this.config.tabs.has(path)) throw new HostFailure('can not switch to no-tabBar page')
    if (url.includes('?')) throw new HostFailure('tab pages take no query')
    return this.move(() => this.showTab(path))
  }

  reLaunch(url: string): Promise<void> {
    const { path, query } = this.resolve(url)
    return this.move(() => {
      this.leave(0)
      for (const tab of this.tabs.values()) tab.call('onUnload')
      this.tabs.clear()
      return this.enter(path, query)
    })
  }

  navigateBack(delta = 1): Promise<void> {
    if (this.pages.length < 2) throw new HostFailure('cannot navigate back at first page.')
    return this.move(async () => {
      this.leave(Math.max(1, this.pages.length - delta))
      this.top.call('onShow')
    })
  }

  hide(): void {
    this.top.call('onHide')
  }

  show(): void {
    this.top.call('onShow')
  }

  private async move(change: () => Promise<void>): Promise<void> {
    this.moving += 1
    try {
      await this.transition()
      await change()
    } finally {
      this.moving -= 1
    }
  }

  private async showTab(path: string): Promise<void> {
    const leaving = this.pages[this.pages.length - 1]
    if (leaving?.path === path) return
    if (leaving && this.config.tabs.has(leaving.path)) leaving.call('onHide')
    const staysLoaded = this.pages[0] && this.config.tabs.has(this.pages[0].path)
    this.leave(staysLoaded ? 1 : 0)
    this.pages = []
    const known = this.tabs.get(path)
    if (!known) return this.enter(path, {})
    this.pages = [known]
    known.call('onShow')
  }

  private leave(from: number): void {
    for (const page of this.pages.splice(from).reverse()) {
      page.call('onUnload')
      if (this.tabs.get(page.path) === page) this.tabs.delete(page.path)
    }
  }

  /** At no moment is the stack empty for those who look at it: the new page stands there when the old one goes. */
  private async enter(path: string, query: PageQuery): Promise<void> {
    const page = this.create(path, query)
    this.pages.push(page)
    if (this.config.tabs.has(path)) this.tabs.set(path, page)
    // With a second argument Taro would believe that it is prerendering.
    page.call('onLoad', page.instance.options)
    page.call('onShow')
    await breathe()
    page.call('onReady')
  }

  private resolve(url: string): { path: string; query: PageQuery } {
    const base = `https://app/${this.pages.length > 0 ? this.top.path : ''}`
    const target = new URL(url, base)
    const path = target.pathname.slice(1)
    if (!this.config.pages.has(path)) throw new HostFailure(`page "${path}" is not found`)
    // The hosts hand the query over as it is written, still encoded.
    const pairs = target.search
      .slice(1)
      .split('&')
      .filter((pair) => pair !== '')
      .map((pair) => [pair.split('=')[0] as string, pair.split('=').slice(1).join('=')])
    return { path, query: Object.fromEntries(pairs) as PageQuery }
  }
}

import type { BrowserContextOptions, Locator, Page } from 'playwright-core'
import type { Wallet } from '@/contract/fields'
import type { Instant } from '@/domain/dates'
import { common } from '@/locales/zh-cn/common'
import { h5ScannerWords } from '@/locales/zh-cn/h5-scanner'
import { homeWords } from '@/locales/zh-cn/home'
import { standsStill } from './stillness'

export interface PhoneTraits {
  wallet?: Wallet
  /** Whose phone it is, where the same person also acts elsewhere; absent = somebody of its own. */
  device?: string
  /** The app's own route that is opened first; absent = the home screen. */
  opensAt?: string
}

/** The page in front: one that is leaving has lost the class, one that is covered is above it in the document. */
const FRONT = '.taro_page_show'
/** A phone's browser that belongs to neither wallet. */
const PLAIN_BROWSER =
  'Mozilla/5.0 (Linux; Android 14; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Mobile Safari/537.36'
const ELDER_KEY = 'elder-mode'

/** The mini-program's H5 build in somebody's hand. */
export class Phone {
  static readonly traits: BrowserContextOptions = {
    viewport: { width: 375, height: 812 },
    deviceScaleFactor: 2,
    isMobile: true,
    hasTouch: true,
    acceptDownloads: true,
    userAgent: PLAIN_BROWSER,
  }

  constructor(
    readonly page: Page,
    private readonly traits: PhoneTraits,
  ) {}

  /** Switched on at `now`; its clock then goes on by itself, and ahead with `pass`. */
  async start(now: Instant): Promise<void> {
    await this.page.clock.install({ time: now })
    await this.goTo(this.traits.opensAt)
  }

  /** A cold start of the mini-program, on the page that the hash names. */
  async open(hash: string): Promise<void> {
    await this.page.goto('about:blank')
    const { wallet = 'wechat', device } = this.traits
    await this.page.goto(`/h5/?wallet=${wallet}${device ? `&device=${device}` : ''}${hash}`)
    await this.front().waitFor()
  }

  /** A cold start at one of the app's own routes. */
  async goTo(route: string | undefined): Promise<void> {
    await this.open(route ? `#${route}` : '')
  }

  /** As if the wallet's own scanner had read `text`: WeChat hands it over as `q`. */
  async openedByWallet(text: string): Promise<void> {
    await this.open(`#/packages/pay/code/index?q=${encodeURIComponent(text)}`)
  }

  /** The app was killed and is opened again. */
  relaunch(): Promise<void> {
    return this.open('')
  }

  async pass(seconds: number): Promise<void> {
    await this.page.clock.fastForward(seconds * 1000)
  }

  front(): Locator {
    return this.page.locator(FRONT).last()
  }

  button(name: string | RegExp): Locator {
    return this.front().getByRole('button', { name }).first()
  }

  /** Brought to the middle before: what is at the foot may lie under the dock. */
  async tap(name: string | RegExp): Promise<void> {
    const roles = ['button', 'link', 'switch', 'checkbox', 'radio'] as const
    const [first, ...others] = roles.map((role) => this.front().getByRole(role, { name }))
    const found = others.reduce((all, one) => all.or(one), first as Locator).first()
    await found.evaluate((element) => element.scrollIntoView({ block: 'center' }))
    await found.click()
  }

  /** What is written on the page in front; what is only said aloud is not. */
  words(words: string | RegExp): Locator {
    return this.front().getByText(words).and(this.page.locator(':not(.page__announcer)')).first()
  }

  async sees(words: string | RegExp): Promise<void> {
    await this.words(words).waitFor()
  }

  async seesNot(words: string | RegExp): Promise<void> {
    await this.words(words).waitFor({ state: 'hidden' })
  }

  /** The page that was opened last is in front, and nothing moves on it. */
  async standsStill(): Promise<void> {
    await this.front().and(this.page.locator('.taro_page_stationed')).waitFor()
    await standsStill(this.page)
  }

  /** What stays on the screen for a moment only, after `act`: watched for from inside the page, frame by frame. */
  async glimpses(words: string, act: () => Promise<void>): Promise<void> {
    const isThere = ({ front, text }: { front: string; text: string }) =>
      [...document.querySelectorAll(`${front} :not(.page__announcer)`)].some((element) => element.textContent === text)
    await Promise.all([this.page.waitForFunction(isThere, { front: FRONT, text: words }), act()])
  }

  /** The file that the browser saves, under the name that it gets there. */
  async downloads(act: () => Promise<void>): Promise<{ name: string; bytes: Buffer }> {
    const [download] = await Promise.all([this.page.waitForEvent('download'), act()])
    const chunks: Buffer[] = []
    for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer)
    return { name: download.suggestedFilename(), bytes: Buffer.concat(chunks) }
  }

  field(): Locator {
    return this.front().locator('input:not([type=file])')
  }

  type(text: string): Promise<void> {
    return this.field().fill(text)
  }

  /** Into the field that answers this question. */
  async answer(question: string, text: string): Promise<void> {
    await this.front().locator(`input[aria-label^="${question}"], textarea[aria-label^="${question}"]`).fill(text)
  }

  /** Key by key on the plate keyboard, which offers only what can come next. */
  async typePlate(plate: string): Promise<void> {
    for (const key of plate) await this.front().getByRole('button', { name: key, exact: true }).click()
  }

  /** What the citizen picks from the album after `act`. */
  async picksPhotos(act: () => Promise<void>, ...photos: Buffer[]): Promise<void> {
    const [chooser] = await Promise.all([this.page.waitForEvent('filechooser'), act()])
    await chooser.setFiles(
      photos.map((buffer, index) => ({ name: `photo-${index}.png`, mimeType: 'image/png', buffer })),
    )
  }

  /** Photos of a camera or of the citizen have come and are drawn. */
  async photosAreThere(): Promise<void> {
    await this.front()
      .getByRole('button', { name: /，看大图$/ })
      .first()
      .waitFor()
    await this.standsStill()
  }

  /** Home → scanner → the code in this picture. */
  async scanPicture(picture: Buffer): Promise<void> {
    await this.tap(homeWords.scan)
    await this.sees(h5ScannerWords.picture)
    const file = { name: 'code.png', mimeType: 'image/png', buffer: picture }
    await this.front().locator('input[type=file]').setInputFiles(file)
  }

  /** Home → scanner → this text, pasted. */
  async scanText(text: string, way: string = homeWords.scan): Promise<void> {
    await this.tap(way)
    await this.paste(text)
  }

  /** On the scanner's page. */
  async paste(text: string): Promise<void> {
    await this.sees(h5ScannerWords.pasteSubmit)
    await this.type(text)
    await this.tap(h5ScannerWords.pasteSubmit)
  }

  async tab(name: string): Promise<void> {
    await this.page.locator('.weui-tabbar__item', { hasText: name }).click()
    await this.page.getByRole('banner').getByText(name).waitFor()
  }

  /** Puts on 长辈版, or takes it off, as the workbench does; the page stays. */
  async setElder(on: boolean): Promise<void> {
    await this.page.evaluate(
      ({ key, value }) => {
        localStorage.setItem(key, JSON.stringify({ data: value }))
        dispatchEvent(new StorageEvent('storage', { key }))
      },
      { key: ELDER_KEY, value: on ? 'on' : 'off' },
    )
    await this.front()
      .locator(on ? '.page.elder' : '.page:not(.elder)')
      .waitFor()
  }

  /** The strip that says so pushes everything down; a press meanwhile would miss. */
  async offline(off: boolean): Promise<void> {
    await this.page.context().setOffline(off)
    await (off ? this.sees(common.offline) : this.seesNot(common.offline))
  }
}

import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { screenFolders } from '../../support/build-screens'
import { MockHost, type MockHostOptions } from '../../support/mock-host'
import { connectBrowser, findChromium, INSTALL_HINT } from './chromium'
import { Phone, type PhoneTraits } from './phone'
import { takeFaults, watchForFaults } from './watch-for-faults'

/** When the story of the pictures happens: 10:40 in China. */
export const STORY_START = '2026-11-19T02:40:00.000Z'
/** How long a screen may take to show what it should, on a machine that is busy with much else. */
const PATIENCE_MS = 90_000

/** The world of one test: the mock host as after its first start, phones, and the screens of a hall window. */
export interface Scene {
  readonly mock: MockHost
  readonly browser: Browser
  /** A phone of another person each time, on the home screen. */
  phone(traits?: PhoneTraits): Promise<Phone>
  /** A web screen at `path`, at the size for which it was drawn; `prepare` has the page before anything is asked for. */
  screen(path: string, options: BrowserContextOptions, prepare?: (page: Page) => Promise<void>): Promise<Page>
  /** Time goes by for the world and for every phone; nobody waits. */
  pass(seconds: number): Promise<void>
}

/**
 * Runs tests in Chromium against a mock host of their own. Where no Chromium is installed they are skipped with a
 * printed line; with CI set that is a failure.
 */
export function describeInChromium(name: string, define: (scene: Scene) => void, host: MockHostOptions = {}): void {
  if (findChromium()) {
    describe(name, () => define(setUpScene(host)))
    return
  }
  if (process.env.CI) {
    test(name, () => {
      throw new Error(INSTALL_HINT)
    })
    return
  }
  process.stderr.write(`skipped: ${name}. ${INSTALL_HINT}\n`)
  describe.skip(name, () => {
    test('needs Chromium', () => {})
  })
}

function setUpScene(host: MockHostOptions): Scene {
  const world: { mock?: MockHost; browser?: Browser } = {}
  const contexts: BrowserContext[] = []
  const phones: Phone[] = []

  beforeAll(async () => {
    world.mock = await MockHost.start({ clockStart: STORY_START, screens: screenFolders, ...host })
    world.browser = await connectBrowser()
  })
  beforeEach(() => world.mock?.reset())
  afterEach(async () => {
    await Promise.all(contexts.splice(0).map((context) => context.close()))
    phones.splice(0)
    expect(takeFaults()).toEqual([])
  })
  afterAll(async () => {
    await world.browser?.close()
    await world.mock?.close()
  })

  const newPage = async (options: BrowserContextOptions): Promise<Page> => {
    const context = await (world.browser as Browser).newContext({
      baseURL: scene.mock.url,
      locale: 'zh-CN',
      timezoneId: 'Asia/Shanghai',
      // A screen that is still on its way can be neither read nor judged.
      reducedMotion: 'reduce',
      ...options,
    })
    contexts.push(context)
    context.setDefaultTimeout(PATIENCE_MS)
    const page = await context.newPage()
    watchForFaults(page)
    return page
  }

  const scene: Scene = {
    get mock() {
      return world.mock as MockHost
    },
    get browser() {
      return world.browser as Browser
    },
    async phone(traits = {}) {
      const phone = new Phone(await newPage(Phone.traits), traits)
      phones.push(phone)
      await phone.start(await scene.mock.now())
      return phone
    },
    async screen(path, options, prepare) {
      const page = await newPage(options)
      await prepare?.(page)
      await page.goto(path)
      return page
    },
    async pass(seconds) {
      await scene.mock.advance(seconds)
      await Promise.all(phones.map((phone) => phone.pass(seconds)))
    },
  }
  return scene
}

import { bundleFolder } from './build-bundles'
import { type Bundle, openBundle } from './bundle-host/bundle'
import { Phone } from './bundle-host/phone'
import type { Wallet } from './bundle-host/template/template-set'
import { chinaMidnightAfter } from './china-time'
import { HallWindow } from './hall-window'
import { MockHost, type MockHostOptions } from './mock-host'

export const wallets: readonly Wallet[] = ['wechat', 'alipay']

/** The world of one test: the mock host, a hall window, and phones that are looked after. */
export interface Journey {
  readonly mock: MockHost
  readonly window: HallWindow
  /** A phone of another person each time. */
  phone(wallet?: Wallet, traits?: { readsAloud?: boolean }): Phone
}

/**
 * Runs the same promises on the built bundle of each wallet, against a mock host of their own. After each test the
 * phones are switched off, and the test fails if any app logged an error.
 */
export function onBothWallets(define: (journey: Journey, wallet: Wallet) => void, options: MockHostOptions = {}): void {
  describe.each(wallets)('in the %s mini-program', (wallet) => {
    define(setUpJourney(wallet, options), wallet)
  })
}

export function setUpJourney(defaultWallet: Wallet, options: MockHostOptions = {}): Journey {
  const bundles = new Map<Wallet, Bundle>()
  const phones: Phone[] = []
  const world: { mock?: MockHost; window?: HallWindow } = {}
  let made = 0

  beforeAll(async () => {
    world.mock = await MockHost.start(options)
    await startByDay(world.mock)
    world.window = await HallWindow.at(world.mock)
  })
  afterAll(() => world.mock?.close())
  afterEach(async () => {
    const used = phones.splice(0)
    await world.mock?.clearFaults()
    for (const phone of used) phone.check()
    for (const phone of used) phone.kill()
  })

  return {
    get mock() {
      return world.mock as MockHost
    },
    get window() {
      return world.window as HallWindow
    },
    phone(wallet = defaultWallet, traits = {}) {
      const bundle =
        bundles.get(wallet) ?? openBundle(bundleFolder(wallet === 'wechat' ? 'weapp' : 'alipay', 'test'), wallet)
      bundles.set(wallet, bundle)
      made += 1
      const mock = world.mock as MockHost
      const phone = new Phone({
        bundle,
        hostUrl: mock.url,
        deviceId: `${wallet}-${made}`,
        onTimePasses: timeSharing(mock),
        clockAheadMs: () => mock.clockAheadMs,
        ...traits,
      })
      phones.push(phone)
      return phone
    },
  }
}

/** Journeys jump ahead by hours at most. In the last ones of a day the world goes on to the next morning first. */
async function startByDay(mock: MockHost): Promise<void> {
  const now = await mock.now()
  const midnight = Date.parse(chinaMidnightAfter(now))
  if (midnight - Date.parse(now) > LATE_MS) return
  await mock.moveClockTo(new Date(midnight + MORNING_MS).toISOString())
}
const LATE_MS = 3 * 3600_000
const MORNING_MS = 9 * 3600_000

/** Small jumps are saved up: moving the world's clock is a request of its own. */
const SHARED_FROM_MS = 2_000

function timeSharing(mock: MockHost): (ms: number) => Promise<void> {
  let owed = 0
  return async (ms) => {
    owed += ms
    if (owed < SHARED_FROM_MS) return
    const seconds = owed / 1000
    owed = 0
    await mock.advance(seconds)
  }
}

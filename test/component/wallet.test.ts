import type { Cashier } from '@/contract/payments'
import { cashierChannel, simulatedWallet } from '@/platform/simulated-cashier'
import type { WalletPort } from '@/platform/wallet-port'
import { phone, resetPhone } from '../support/taro/taro'

const ORDER = { orderNo: 'MS1234567' }
const CASHIERS: Record<'weapp' | 'alipay', Cashier> = {
  weapp: { kind: 'wechat', timeStamp: '1', nonceStr: 'n', package: 'prepay_id=1', signType: 'RSA', paySign: 's' },
  alipay: { kind: 'alipay', tradeNo: '2026112022001' },
}

/** Pays in a build that takes real payments: its modules are loaded apart, with a phone of their own. */
async function pay(host: 'weapp' | 'alipay', ending: Promise<object>): Promise<string> {
  const settings = (globalThis as unknown as { APP_SETTINGS: { paymentMode: string } }).APP_SETTINGS
  let outcome = Promise.resolve('not paid')
  jest.isolateModules(() => {
    settings.paymentMode = 'wallet'
    const wallet: WalletPort = require(`@/platform/wallet.${host}`).wallet
    settings.paymentMode = 'simulated'
    require('@tarojs/taro').phone.cashier = () => ending
    outcome = wallet.openCashier(CASHIERS[host], ORDER)
  })
  return outcome
}

beforeEach(resetPhone)

describe('what the wallet tells', () => {
  const wechat = (errMsg: string) => Promise.reject({ errMsg })
  it.each([
    ['done', Promise.resolve({ errMsg: 'requestPayment:ok' })],
    ['cancelled', wechat('requestPayment:fail cancel')],
    ['unknown', wechat('requestPayment:fail (system error)')],
  ])('WeChat: %s', async (outcome, ending) => expect(await pay('weapp', ending)).toBe(outcome))

  it.each([
    ['9000', 'done'],
    ['6001', 'cancelled'],
    ['99', 'cancelled'],
    ['4000', 'failed'],
    ['8000', 'unknown'],
    ['6002', 'unknown'],
    ['6004', 'unknown'],
    ['something new', 'unknown'],
  ])('Alipay: %s is %s', async (resultCode, outcome) => {
    expect(await pay('alipay', Promise.resolve({ resultCode }))).toBe(outcome)
  })
})

describe('the simulated cashier', () => {
  it('opens its page, takes its answer once, and is unknown when it was left for another', async () => {
    const first = simulatedWallet.openCashier(CASHIERS.weapp, ORDER)
    expect(phone.journey).toEqual(['navigateTo /packages/simulated-cashier/index'])
    const second = simulatedWallet.openCashier(CASHIERS.weapp, { orderNo: 'MS7654321' })
    expect(await first).toBe('unknown')
    expect(cashierChannel.question()).toEqual({ orderNo: 'MS7654321' })
    cashierChannel.reply('cancelled')
    cashierChannel.reply('done')
    expect(await second).toBe('cancelled')
  })
})

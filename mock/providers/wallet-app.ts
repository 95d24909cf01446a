import type { Wallet } from '@/contract/fields'
import type { Cashier } from '@/contract/payments'
import type { Instant } from '@/domain/dates'
import type { Fen } from '@/domain/money'
import type { CodeWill, PayCodes } from './pay-codes'

/** What the wallet's app on the citizen's phone shows and does once a cashier is open. */
export interface SimulatedWallet {
  readonly wallet: Wallet
  /** Null for an order that this wallet does not know. */
  describe(orderNo: string): Promise<WalletOrder | null>
  /** What the app checks before it opens its cashier; answers whose order it would be. */
  checkCashier(cashier: Cashier): Promise<CashierCheck>
  /** The citizen enters the password. Without `payerOpenId` it is the person for whom the trade was made. */
  pay(orderNo: string, payerOpenId?: string): Promise<PayOutcome>
  /** An attempt that the bank refuses; the trade stays unpaid and can be paid again. */
  fail(orderNo: string): Promise<PayOutcome>
}

export interface WalletOrder {
  orderNo: string
  wallet: Wallet
  description: string
  totalFen: Fen
  payee: string
  state: 'unpaid' | 'paid' | 'refunded' | 'closed' | 'expired'
}

export type CashierCheck = { ok: true; orderNo: string } | { ok: false; reason: string }

export type PayOutcome = 'paid' | 'failed' | 'closed' | 'already-paid' | 'expired'

/** All wallets behind one door: the order says whose it is. */
export interface WalletApp extends Omit<SimulatedWallet, 'wallet' | 'pay' | 'fail'> {
  /** Null for an order that no wallet knows. */
  pay(orderNo: string, payerOpenId?: string): Promise<PayOutcome | null>
  fail(orderNo: string): Promise<PayOutcome | null>
  /** A fresh payment code on the phone of this user, for the window to scan. */
  showCode: (wallet: Wallet, openId: string, will: CodeWill) => Promise<{ code: string; until: Instant }>
  /** The order for which the phone that shows this code asks for the password. */
  orderOfCode(wallet: Wallet, code: string): Promise<string | null>
}

export function createWalletApp(
  wallets: readonly SimulatedWallet[],
  codes: Readonly<Record<Wallet, PayCodes>>,
): WalletApp {
  async function find(orderNo: string) {
    for (const wallet of wallets) {
      const order = await wallet.describe(orderNo)
      if (order) return { wallet, order }
    }
    return null
  }
  return {
    describe: async (orderNo) => (await find(orderNo))?.order ?? null,
    async checkCashier(cashier) {
      let refused: CashierCheck = { ok: false, reason: `no wallet for ${cashier.kind}` }
      for (const wallet of wallets.filter((candidate) => candidate.wallet === cashier.kind)) {
        const check = await wallet.checkCashier(cashier)
        if (check.ok) return check
        refused = check
      }
      return refused
    },
    showCode: (wallet, openId, will) => codes[wallet].show(openId, will),
    orderOfCode: async (wallet, code) => (await codes[wallet].find(code))?.orderNo ?? null,
    pay: async (orderNo, payerOpenId) => (await find(orderNo))?.wallet.pay(orderNo, payerOpenId) ?? null,
    fail: async (orderNo) => (await find(orderNo))?.wallet.fail(orderNo) ?? null,
  }
}

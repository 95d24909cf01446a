import type { CashierAct, Citizen } from './citizen'
import type { Network } from './device/network'

export type CashierEnd = 'paid' | 'cancelled' | 'failed' | 'unknown'

type Options = Record<string, unknown>

/**
 * The wallet's own app on the phone. It knows the order only by what the mini-program passes, checks that with the
 * wallet's server (the simulator behind the mock host), and pays there.
 */
export class WalletApp {
  /** Cashiers that were opened, oldest first: for which order, and how many cloud calls the app had made by then. */
  readonly opened: { orderNo: string; cloudCallsBefore: number }[] = []

  constructor(
    private readonly network: Network,
    private readonly hostUrl: string,
    private readonly citizen: Citizen,
  ) {}

  payWechat(options: Options): Promise<CashierEnd> {
    return this.pay({ ...options, kind: 'wechat' })
  }

  payAlipay(options: Options): Promise<CashierEnd> {
    return this.pay({ kind: 'alipay', tradeNo: options.tradeNO })
  }

  private async pay(cashier: Options): Promise<CashierEnd> {
    const check = await this.ask<{ ok: boolean; orderNo?: string; reason?: string }>('check-cashier', cashier)
    if (!check.ok || !check.orderNo) throw new Error(`the wallet refuses to open its cashier: ${check.reason}`)
    this.opened.push({ orderNo: check.orderNo, cloudCallsBefore: this.network.cloudCalls.length })
    const act = await this.citizen.atCashier()
    if (act === 'cancel') return 'cancelled'
    if (act === 'leave-untold') return 'unknown'
    if (act === 'stand-still') return new Promise(() => {})
    const { state } = await this.ask<{ state: string }>(`orders/${check.orderNo}/pay`, {
      outcome: act === 'fail' ? 'fail' : 'pay',
    })
    if (act === 'vanish') return new Promise(() => {})
    return endOf(act, state)
  }

  private async ask<Answer>(path: string, body: unknown): Promise<Answer> {
    const answer = await this.network.send(`${this.hostUrl}/simulated-wallet/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    return JSON.parse(answer.body.toString('utf8')) as Answer
  }
}

function endOf(act: CashierAct, state: string): CashierEnd {
  if (act === 'pay-untold') return 'unknown'
  return state === 'paid' ? 'paid' : 'failed'
}

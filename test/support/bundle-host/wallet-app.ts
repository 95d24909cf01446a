import type { CashierAct, Citizen } from './citizen'
import type { Network } from './device/network'

export type CashierEnd = 'paid' | 'cancelled' | 'failed' | 'unknown'

type Options = Record<string, unknown>

/**
 * The wallet's own app on the phone. It knows the order only by what the mini-program passes, checks that with the
 * wallet's server (the simulator behind the mock host), and pays there.
 */
export class WalletApp {
  /** Orders whose cashier was opened, oldest first. */
  readonly opened: string[] = []

  constructor(
    private readonly network: Network,
    private readonly hostUrl: string,
    private readonly citizen: Citizen,
  ) {}

  async payWechat(options: Options): Promise<CashierEnd> {
    const prepayId = /^prepay_id=(.+)$/.exec(String(options.package))?.[1]
    if (options.signType !== 'RSA' || !prepayId) return 'failed'
    return this.pay(prepayId)
  }

  async payAlipay(options: Options): Promise<CashierEnd> {
    return this.pay(String(options.tradeNO))
  }

  private async pay(tradeId: string): Promise<CashierEnd> {
    this.opened.push(tradeId)
    const act = this.citizen.atCashier()
    if (act === 'cancel') return 'cancelled'
    if (act === 'leave-untold') return 'unknown'
    if (act === 'stand-still') return new Promise(() => {})
    const state = await this.order(tradeId, act === 'fail' ? 'fail' : 'pay')
    if (act === 'vanish') return new Promise(() => {})
    return endOf(act, state)
  }

  private async order(tradeId: string, outcome: 'pay' | 'fail'): Promise<string> {
    const answer = await this.network.send(`${this.hostUrl}/simulated-wallet/orders/${tradeId}/pay`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ outcome }),
    })
    return (JSON.parse(answer.body.toString('utf8')) as { state: string }).state
  }
}

function endOf(act: CashierAct, state: string): CashierEnd {
  if (act === 'pay-untold') return 'unknown'
  return state === 'paid' ? 'paid' : 'failed'
}

import { randomBytes } from 'node:crypto'
import type { Answer } from '@/contract/envelope'
import type { OrderView } from '@/contract/payment-orders'
import type { LookUpAnswer } from '@/contract/payments'

/** What a payer needs of a host that may be killed and come back at any moment. */
export interface Line {
  /** The host's address once it is up again. */
  url(): Promise<string>
  /** Counts finished requests; the test kills at some of them. */
  onAnswer(): void
}

export interface PayerNotes {
  /** Orders for which the wallet said that it took the money. */
  paid: string[]
  refusals: string[]
}

const TRIES = 200

/** A citizen's phone: it logs in, orders, pays in the wallet's app and asks, and repeats what the network lost. */
export class Payer {
  private session: string | null = null

  constructor(
    private readonly line: Line,
    private readonly device: string,
    private readonly wallet: 'wechat' | 'alipay',
    private readonly notes: PayerNotes,
  ) {}

  async pay(number: string): Promise<void> {
    const found = await this.call<LookUpAnswer>('lookUp', { number })
    const decision = found.ok && found.data.kind === 'found' ? found.data.decisions[0] : undefined
    if (!decision || decision.notPayable) return
    const target = { kind: 'decision', decisionId: decision.decisionId }
    const order = await this.call<{ orderNo: string }>('placeOrder', { target, expectedTotalFen: decision.totalFen })
    if (!order.ok) {
      this.notes.refusals.push(order.error.code)
      return
    }
    const { orderNo } = order.data
    const { state } = await this.send<{ state: string }>(`/simulated-wallet/orders/${orderNo}/pay`, { outcome: 'pay' })
    // After a lost answer the wallet may have taken the money at the first try.
    if (state === 'paid' || state === 'already-paid') this.notes.paid.push(orderNo)
    await this.call<OrderView>('reportCashier', { orderNo, outcome: 'done' })
    await this.call<OrderView>('getOrder', { orderNo })
  }

  private async call<Data>(action: string, input: unknown): Promise<Answer<Data>> {
    const event = { action, input, idempotencyKey: randomBytes(12).toString('hex') }
    for (let tries = 0; tries < TRIES; tries++) {
      const answer = await this.send<Answer<Data>>('/cloud/payments', event, () => this.identity())
      if (answer.ok) return answer
      if (answer.error.code === 'UNAUTHENTICATED') this.session = null
      else if (!answer.error.retryable) return answer
    }
    throw new Error(`${action} was refused ${TRIES} times`)
  }

  private identity(): Record<string, string> {
    if (this.session) return { 'x-session': this.session }
    return { 'x-login-code': `${this.device}.${randomBytes(6).toString('hex')}`, 'x-wallet': this.wallet }
  }

  private async send<Body>(path: string, body: unknown, headers = (): Record<string, string> => ({})): Promise<Body> {
    for (let tries = 0; tries < TRIES; tries++) {
      const url = await this.line.url()
      try {
        const answer = await fetch(url + path, {
          method: 'POST',
          headers: { 'content-type': 'application/json', ...headers() },
          body: JSON.stringify(body),
        })
        const json = (await answer.json()) as Body
        this.session = answer.headers.get('x-session') ?? this.session
        this.line.onAnswer()
        return json
      } catch {
        // The host died while we spoke: the same again when it is back.
      }
    }
    throw new Error(`${path} got no answer in ${TRIES} tries`)
  }
}

import type { CollectableDecision, WindowBill } from '@/contract/hall'
import type { MockHost } from './mock-host'

export interface IssuedBill {
  bill: WindowBill
  /** What the visitor's screen shows as a code. */
  link: string
  decisions: CollectableDecision[]
}

/** Which kind of decision a test needs; `growing`: its sum is another one tomorrow. */
export interface DecisionWish {
  growing?: boolean
}

/** A window of a hall with its officer: finds decisions that nobody has touched yet and puts codes on its screen. */
export class HallWindow {
  private constructor(
    private readonly mock: MockHost,
    readonly id: string,
    readonly name: string,
    private readonly regionCode: string,
  ) {}

  /** The window that can still collect most. Every call may give another one. */
  static async at(mock: MockHost): Promise<HallWindow> {
    const { windows } = await mock.samples()
    const first = windows[0]
    if (!first) throw new Error('the mock world has no window')
    return new HallWindow(mock, first.windowId, first.windowName, first.regionCode)
  }

  /** A decision that can be collected here now. */
  async find(wish: DecisionWish = {}): Promise<CollectableDecision> {
    const { decisions } = await this.mock.samples()
    for (const { number, regionCode, paid } of decisions) {
      if (paid || regionCode !== this.regionCode) continue
      const [found] = (await this.mock.findDecisions(this.id, number)).decisions
      if (!found || found.refusal !== null) continue
      if (wish.growing && (found.surchargeFen === 0 || found.surchargeFen >= found.fineFen)) continue
      return found
    }
    throw new Error(`no decision of window ${this.name} fits ${JSON.stringify(wish)}`)
  }

  async issue(wish: DecisionWish = {}): Promise<IssuedBill> {
    const decision = await this.find(wish)
    const bill = await this.mock.issueBill(this.id, [decision.decisionId])
    if (bill.link === null) throw new Error('the new bill has no link')
    return { bill, link: bill.link, decisions: [decision] }
  }

  /** State of a bill as the window's screen shows it. */
  async stateOf(billId: string): Promise<WindowBill['state'] | undefined> {
    const { bills } = await this.mock.watch(this.id)
    return bills.find((bill) => bill.billId === billId)?.state
  }

  withdraw(billId: string): Promise<WindowBill> {
    return this.mock.withdrawBill(this.id, billId)
  }
}

import type { Page } from 'playwright-core'
import type { WindowBill } from '@/contract/hall'
import { sampleWindow } from '../../../mock/data/places'
import { type SampleName, sampleDecision, samplePlans } from '../../../mock/data/sample-decisions'
import type { Scene } from './scene'

/** Both screens of one window: the officer's and the one that faces the visitor. */
export class Hall {
  private constructor(
    private readonly scene: Scene,
    readonly officer: Page,
    readonly visitor: Page,
  ) {}

  static async open(scene: Scene): Promise<Hall> {
    const [officer, visitor] = await Promise.all([
      scene.screen(`/window/${sampleWindow.windowId}`, { viewport: { width: 1280, height: 800 } }),
      scene.screen(`/visitor/${sampleWindow.windowId}`, { viewport: { width: 1024, height: 768 } }),
    ])
    await officer.getByText('实时').waitFor()
    await visitor.getByText('您好，请把决定书交给工作人员').waitFor()
    return new Hall(scene, officer, visitor)
  }

  /** Types into the officer's one field, and presses enter. */
  async find(text: string): Promise<void> {
    const field = this.officer.getByRole('textbox')
    await field.fill(text)
    await field.press('Enter')
  }

  /** Everything of the person of this decision, by driving licence number. */
  findAllOf(name: SampleName): Promise<void> {
    return this.find(samplePlans[name].person.licence)
  }

  async pick(...names: SampleName[]): Promise<void> {
    for (const name of names)
      await this.officer
        .getByRole('row', { name: tail(name) })
        .getByRole('checkbox')
        .check()
  }

  async issue(): Promise<void> {
    await this.officer.getByRole('button', { name: /在副屏出示缴款码/ }).click()
    await this.officer.getByText('副屏正在出示缴款码').waitFor()
  }

  /** A new bill for these decisions, issued without a hand on the officer's screen. */
  async issueBill(...names: SampleName[]): Promise<WindowBill & { link: string }> {
    const ids = names.map((name) => sampleDecision(name).decisionId)
    const bill = await this.scene.mock.issueBill(sampleWindow.windowId, ids)
    if (!bill.link) throw new Error('a new bill has a link')
    return { ...bill, link: bill.link }
  }

  /** The link in its code. */
  async codeFor(...names: SampleName[]): Promise<string> {
    return (await this.issueBill(...names)).link
  }

  async withdraw(billId: string): Promise<void> {
    await this.scene.mock.withdrawBill(sampleWindow.windowId, billId)
  }
}

/** The last four digits, as the table shows them. */
const tail = (name: SampleName) => new RegExp(sampleDecision(name).number.slice(-4))

import { setTimeout } from 'node:timers'
import { breathe } from './device/device-clock'
import { find, type Target } from './finder'
import { readPageTitle } from './pages/app-config'
import type { Phone } from './phone'
import type { RenderedNode } from './template/rendered-node'
import { fire } from './touch'

const REAL_PATIENCE_MS = 90_000
const POLL_MS = 5
/** How much of the phone's time one `until` may let pass. */
const PHONE_PATIENCE_MS = 60_000

/** What the person with the phone sees, touches and waits for. */
export class Screen {
  constructor(private readonly phone: Phone) {}

  get path(): string {
    return this.phone.app.stack.top.path
  }

  get root(): RenderedNode {
    return this.phone.app.stack.top.screen
  }

  /** The words of the host's title bar, of the page and of the dialog before it. */
  get text(): string {
    const overlay = this.phone.app.overlays.top
    const dialog = overlay ? [overlay.title, overlay.text, ...overlay.choices] : []
    return [this.title, this.root.text, ...dialog].join('\n')
  }

  get title(): string {
    return readPageTitle(this.phone.bundle.root, this.path)
  }

  find(target: Target): RenderedNode {
    return find(this.root, target)
  }

  has(words: string): boolean {
    const flat = (text: string) => text.replace(/\s/g, '')
    return flat(this.text).includes(flat(words))
  }

  /** Touches what carries these words or this label. `times: 2` is a double tap without waiting in between. */
  async tap(target: Target, { times = 1 } = {}): Promise<Screen> {
    this.mustBeFree(`tap ${JSON.stringify(target)}`)
    const node = this.find(target)
    for (let turn = 0; turn < times; turn++) {
      this.phone.citizen.touches += 1
      fire(this.phone.app, node, 'tap', { x: 10, y: 10 })
    }
    return this.settle()
  }

  /** Touches the host's tab bar. */
  async tapTab(words: string): Promise<Screen> {
    this.mustBeFree(`tap the tab ${words}`)
    const { tabWords, tabs } = this.phone.bundle.config
    const path = tabWords.get(words)
    if (!path || !tabs.has(this.path)) throw new Error(`${this.path} shows no tab "${words}"`)
    this.phone.citizen.touches += 1
    await this.phone.app.stack.switchTab(`/${path}`)
    return this.settle()
  }

  /** The host's own way back: its arrow, or the gesture from the edge. */
  async back(): Promise<Screen> {
    this.mustBeFree('go back')
    this.phone.citizen.touches += 1
    await this.phone.app.stack.navigateBack(1)
    return this.settle()
  }

  /**
   * Types into the field with this label: the whole text as one event, as an input method does, or character by
   * character. What stood in the field is replaced.
   */
  async type(label: string, text: string, how: 'at once' | 'by character' = 'at once'): Promise<Screen> {
    this.mustBeFree(`type into ${label}`)
    this.phone.citizen.touches += 1
    fire(this.phone.app, this.field(label), 'focus', { value: this.fieldText(label) })
    if (how === 'at once') await this.put(label, text)
    else {
      if (this.fieldText(label) !== '') await this.put(label, '')
      for (const character of text) await this.put(label, this.fieldText(label) + character)
    }
    return this
  }

  /** What stands in a field. */
  fieldText(label: string): string {
    return this.phone.app.stack.top.typed.of(this.field(label))
  }

  /** Answers the dialog that stands before the page; null closes it. */
  async answer(choice: string | null): Promise<Screen> {
    this.phone.citizen.touches += 1
    this.phone.app.overlays.answer(choice)
    return this.settle()
  }

  /** Waits until these words are there. */
  async see(words: string): Promise<Screen> {
    return this.until(() => this.has(words), `"${words}" on the screen`)
  }

  /**
   * Waits for what the app does by itself. While nothing is under way on the network, the phone's time jumps
   * to its next timer, and the world's time with it, so a wait of seconds costs none.
   */
  async until(holds: () => boolean, what: string): Promise<Screen> {
    const start = Date.now()
    let jumped = 0
    while (!this.holdsNow(holds)) {
      if (Date.now() - start > REAL_PATIENCE_MS || jumped > PHONE_PATIENCE_MS)
        throw new Error(`waited in vain for ${what}; ${this.path} shows:\n${this.text}`)
      await this.settle()
      const { clock } = this.phone.app
      const wait = clock.nextIn
      if (this.phone.network.pending > 0 || wait === undefined) await new Promise((go) => setTimeout(go, POLL_MS))
      else if (!this.holdsNow(holds)) {
        jumped += wait
        if (wait > 0) await this.phone.onTimePasses(wait)
        await clock.advance(wait)
      }
    }
    return this
  }

  /** Lets everything run that needs neither time nor network, and pages change. Throws what went wrong in the app. */
  async settle(): Promise<Screen> {
    const { clock, stack, faults } = this.phone.app
    for (let turn = 0; turn < 3; turn++) await breathe()
    while (clock.nextIn === 0 || stack.moving > 0) {
      await clock.advance(clock.nextIn ?? 0)
      await breathe()
    }
    faults.check()
    return this
  }

  private holdsNow(holds: () => boolean): boolean {
    this.phone.app.faults.check()
    return holds()
  }

  private mustBeFree(act: string): void {
    const overlay = this.phone.app.overlays.top
    if (overlay) throw new Error(`cannot ${act}: the dialog "${overlay.title || overlay.text}" stands before the page`)
    if (this.phone.app.behind > 0) throw new Error(`cannot ${act}: a host screen covers the app`)
  }

  private field(label: string): RenderedNode {
    return find(this.root, { label, tag: /^(input|textarea)$/ })
  }

  private async put(label: string, value: string): Promise<void> {
    const field = this.field(label)
    this.phone.app.stack.top.typed.put(field, value)
    fire(this.phone.app, field, 'input', { value, cursor: value.length })
    await this.settle()
  }
}

import { evaluate, type Scope } from './expressions'
import type { TemplateTag } from './parser'
import { dialects, type Wallet } from './template-set'

export interface Binding {
  /** Name of the page's method. */
  method: string
  /** `catch…`: the event goes no further. */
  stops: boolean
}

/** One element as the host would put it on the screen. */
export class RenderedNode {
  readonly children: (RenderedNode | string)[] = []

  constructor(
    private readonly wallet: Wallet,
    /** The tag of the template; the same object for the same element. */
    readonly template: TemplateTag,
    private readonly scope: Scope,
    readonly parent: RenderedNode | null,
  ) {}

  get tag(): string {
    return this.template.tag
  }

  attribute(name: string): unknown {
    const source = this.template.attributes.get(name)
    return source === undefined ? undefined : evaluate(source, this.scope)
  }

  /** What the template binds for an event type such as `tap`; undefined when the event passes by. */
  binding(type: string): Binding | undefined {
    for (const [name, method] of this.template.attributes) {
      const found = dialects[this.wallet].bind.exec(name)
      if (found && (found[2] as string).toLowerCase() === type.toLowerCase())
        return { method, stops: found[1] === 'catch' }
    }
    return undefined
  }

  get id(): string {
    return String(this.attribute('id') ?? '')
  }

  get dataset(): Record<string, unknown> {
    const names = [...this.template.attributes.keys()].filter((name) => name.startsWith('data-'))
    return Object.fromEntries(names.map((name) => [name.slice('data-'.length), this.attribute(name)]))
  }

  get label(): string | undefined {
    const label = this.attribute('aria-label')
    return typeof label === 'string' && label !== '' ? label : undefined
  }

  get role(): string | undefined {
    const role = this.attribute(this.wallet === 'wechat' ? 'aria-role' : 'role')
    return typeof role === 'string' && role !== '' ? role : undefined
  }

  /** All visible words in order; blocks stand on lines of their own, text runs on. */
  get text(): string {
    if (this.attribute('hidden') === true) return ''
    let words = ''
    let lineOpen = false
    for (const child of this.children) {
      const isRun = typeof child === 'string' || child.tag === 'text'
      const part = typeof child === 'string' ? child : child.text
      if (part === '') continue
      if (words !== '' && !(isRun && lineOpen)) words += '\n'
      words += part
      lineOpen = isRun
    }
    return words
  }

  /** This element and everything below it, outermost first. */
  *descendants(): Generator<RenderedNode> {
    yield this
    for (const child of this.children) if (typeof child !== 'string') yield* child.descendants()
  }

  /** This element and what holds it, innermost first. */
  *path(): Generator<RenderedNode> {
    for (let node: RenderedNode | null = this; node; node = node.parent) yield node
  }
}

import type { RenderedNode } from '../template/rendered-node'

interface Typed {
  text: string
  /** The `value` that the page had given when this was typed. */
  given: unknown
  /** Another template means that the host made a new field. */
  element: object
}

/** What stands in the host's input fields: typed text, until the page gives another value or another element. */
export class TypedText {
  private readonly fields = new Map<string, Typed>()

  of(field: RenderedNode): string {
    const given = field.attribute('value')
    const typed = this.fields.get(field.id)
    if (typed && typed.given === given && typed.element === field.template) return typed.text
    return typeof given === 'string' ? given : ''
  }

  /** Called before the page hears of it, as the host draws the character first. */
  put(field: RenderedNode, text: string): void {
    this.fields.set(field.id, { text, given: field.attribute('value'), element: field.template })
  }
}

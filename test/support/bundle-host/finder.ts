import type { RenderedNode } from './template/rendered-node'

/** Words or label of an element; or, where these are not enough, its role or tag beside them. */
export type Target = string | { label?: string; text?: string; role?: string; tag?: RegExp }

/**
 * The one element that a person would mean by these words: what can be touched before what cannot, whole
 * label or text before parts of it. Throws when there is none, or more than one.
 */
export function find(root: RenderedNode, target: Target): RenderedNode {
  const wanted = typeof target === 'string' ? { text: target } : target
  const all = [...root.descendants()].filter((node) => fits(node, wanted))
  const words = flat(wanted.label ?? wanted.text ?? '')
  const passes = [
    { matches: exact, touchable: true },
    { matches: partial, touchable: true },
    { matches: exact, touchable: false },
    { matches: partial, touchable: false },
  ]
  for (const { matches, touchable } of passes) {
    const named = all.filter((node) => namesOf(node, wanted.label !== undefined).some((name) => matches(name, words)))
    const found = innermost(named)
    const candidates = touchable ? distinct(found.filter(isTouchable)) : found
    if (candidates.length > 1)
      throw new Error(`${candidates.length} elements answer to ${JSON.stringify(target)} in:\n${root.text}`)
    if (candidates[0]) return candidates[0]
  }
  throw new Error(`nothing on the screen answers to ${JSON.stringify(target)}:\n${root.text}`)
}

const exact = (name: string, words: string) => name === words
const partial = (name: string, words: string) => name.includes(words)
const flat = (text: string) => text.replace(/\s/g, '')

function fits(node: RenderedNode, wanted: { role?: string; tag?: RegExp }): boolean {
  return (wanted.role === undefined || node.role === wanted.role) && (!wanted.tag || wanted.tag.test(node.tag))
}

/** What an element is called. A field's placeholder is no label, so it does not count. */
function namesOf(node: RenderedNode, labelOnly: boolean): string[] {
  const names = [node.label, labelOnly ? undefined : node.text]
  return names.flatMap((name) => (name ? [flat(name)] : []))
}

function isTouchable(node: RenderedNode): boolean {
  return [...node.path()].some((step) => step.binding('tap') !== undefined)
}

function innermost(nodes: RenderedNode[]): RenderedNode[] {
  return nodes.filter((node) => !nodes.some((other) => other !== node && [...other.path()].includes(node)))
}

/** Words inside one touchable thing are the same target. */
function distinct(nodes: RenderedNode[]): RenderedNode[] {
  const seen = new Set<RenderedNode | undefined>()
  return nodes.filter((node) => {
    const holder = [...node.path()].find((step) => step.binding('tap') !== undefined)
    if (seen.has(holder)) return false
    seen.add(holder)
    return true
  })
}

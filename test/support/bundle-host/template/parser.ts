/** A tag of a compiled template (`.wxml`, `.axml`) as written; attribute values still hold their `{{…}}`. */
export interface TemplateTag {
  tag: string
  attributes: ReadonlyMap<string, string>
  children: TemplateNode[]
}

export type TemplateNode = TemplateTag | { text: string }

const OPEN_TAG = /<([\w-]+)((?:\s+[^\s=/>]+(?:\s*=\s*"[^"]*")?)*)\s*(\/?)>/y
const CLOSE_TAG = /<\/([\w-]+)\s*>/y
const COMMENT = /<!--[\s\S]*?-->/y
const ATTRIBUTE = /([^\s=/>]+)(?:\s*=\s*"([^"]*)")?/g

/** Parses what Taro emits as a template. Throws on anything that is not well formed, naming the place. */
export function parseTemplate(source: string, path: string): TemplateNode[] {
  const root: TemplateTag = { tag: '#root', attributes: new Map(), children: [] }
  const open = [root]
  let at = 0
  const match = (pattern: RegExp) => {
    pattern.lastIndex = at
    const found = pattern.exec(source)
    if (found) at = pattern.lastIndex
    return found
  }
  while (at < source.length) {
    const parent = open[open.length - 1] as TemplateTag
    const next = source.indexOf('<', at)
    if (next !== at) {
      const text = source.slice(at, next < 0 ? source.length : next)
      if (text.trim() !== '') parent.children.push({ text: text.trim() })
      at += text.length
      continue
    }
    if (match(COMMENT)) continue
    const close = match(CLOSE_TAG)
    if (close) {
      if (open.pop()?.tag !== close[1]) throw new Error(`${path}: unexpected </${close[1]}>`)
      continue
    }
    const tag = match(OPEN_TAG)
    if (!tag) throw new Error(`${path}: cannot read "${source.slice(at, at + 60)}"`)
    const node: TemplateTag = { tag: tag[1] as string, attributes: readAttributes(tag[2] ?? ''), children: [] }
    parent.children.push(node)
    if (!tag[3]) open.push(node)
  }
  if (open.length !== 1) throw new Error(`${path}: <${open[open.length - 1]?.tag}> is not closed`)
  return root.children
}

function readAttributes(source: string): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>()
  for (const [, name, value] of source.matchAll(ATTRIBUTE)) attributes.set(name as string, value ?? '')
  return attributes
}

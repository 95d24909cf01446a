import { evaluate, type Scope } from './expressions'
import type { TemplateNode, TemplateTag } from './parser'
import { RenderedNode } from './rendered-node'
import { dialects, type TemplateFile, type TemplateSet } from './template-set'

const screenTag: TemplateTag = { tag: 'page', attributes: new Map(), children: [] }

/**
 * Runs a page's compiled template over its data, as the host's renderer does: imports, templates, loops,
 * conditions, template scripts and Taro's recursion component.
 */
export function renderPage(templates: TemplateSet, path: string, data: Scope): RenderedNode {
  const screen = new RenderedNode(templates.wallet, screenTag, {}, null)
  const file = templates.file(path)
  new Renderer(templates, file).renderAll(file.body, data, screen)
  return screen
}

class Renderer {
  private readonly directive: string

  constructor(
    private readonly set: TemplateSet,
    private readonly file: TemplateFile,
  ) {
    this.directive = dialects[set.wallet].directive
  }

  renderAll(nodes: readonly TemplateNode[], data: Scope, parent: RenderedNode): void {
    const scope = { ...data, ...this.file.scripts }
    let chainTaken = false
    for (const node of nodes) {
      if (!('tag' in node)) {
        const text = evaluate(node.text, scope)
        if (text !== undefined && text !== null && text !== '') parent.children.push(String(text))
        continue
      }
      const condition = this.condition(node, scope)
      if (condition.starts) chainTaken = false
      if (condition.conditional) {
        if (chainTaken || !condition.holds) continue
        chainTaken = true
      }
      this.renderLoop(node, scope, parent)
    }
  }

  private condition(node: TemplateTag, scope: Scope) {
    const source = (name: string) => node.attributes.get(`${this.directive}:${name}`)
    const test = source('if') ?? source('elif')
    const conditional = test !== undefined || source('else') !== undefined
    return {
      conditional,
      starts: source('if') !== undefined,
      holds: test === undefined || Boolean(evaluate(test, scope)),
    }
  }

  private renderLoop(node: TemplateTag, scope: Scope, parent: RenderedNode): void {
    const source = node.attributes.get(`${this.directive}:for`)
    const items = source === undefined ? [undefined] : evaluate(source, scope)
    if (!Array.isArray(items)) return
    const item = node.attributes.get(`${this.directive}:for-item`) ?? 'item'
    const index = node.attributes.get(`${this.directive}:for-index`) ?? 'index'
    items.forEach((value, place) => {
      const inner = source === undefined ? scope : { ...scope, [item]: value, [index]: place }
      if (node.tag === 'block') this.renderAll(node.children, inner, parent)
      else if (node.tag === 'template') this.renderTemplate(node, inner, parent)
      else this.renderElement(node, inner, parent)
    })
  }

  private renderElement(node: TemplateTag, scope: Scope, parent: RenderedNode): void {
    const element = new RenderedNode(this.set.wallet, node, scope, parent)
    parent.children.push(element)
    const component = this.file.components[node.tag]
    if (component === undefined) {
      this.renderAll(node.children, scope, element)
      return
    }
    const properties = [...node.attributes].map(([name, source]) => [name, evaluate(source, scope)])
    const file = this.set.file(component)
    new Renderer(this.set, file).renderAll(file.body, Object.fromEntries(properties), element)
  }

  private renderTemplate(node: TemplateTag, scope: Scope, parent: RenderedNode): void {
    const name = String(evaluate(node.attributes.get('is') ?? '', scope))
    const file = [this.file, ...this.file.imports].find((candidate) => candidate.templates.has(name))
    const template = file?.templates.get(name)
    // The hosts draw nothing here and only warn; for us it is a broken screen.
    if (!file || !template) throw new Error(`the page uses template "${name}", which the build does not contain`)
    const data = node.attributes.get('data')
    const renderer = file === this.file ? this : new Renderer(this.set, file)
    renderer.renderAll(template.children, data === undefined ? {} : (evaluate(data, scope) as Scope), parent)
  }
}

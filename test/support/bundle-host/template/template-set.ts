import { readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { parseTemplate, type TemplateNode, type TemplateTag } from './parser'

export type Wallet = 'wechat' | 'alipay'

/** Extensions and prefixes in which the two template languages differ. */
export const dialects = {
  wechat: { extension: 'wxml', directive: 'wx', bind: /^(bind|catch):?(.+)$/, scripts: 'wxs' },
  alipay: { extension: 'axml', directive: 'a', bind: /^(on|catch)([A-Z].*)$/, scripts: 'import-sjs' },
} as const

type ScriptModule = Readonly<Record<string, (...parameters: unknown[]) => unknown>>

/** One template file. As in the hosts, it sees its own templates and those of the files it imports, no further. */
export interface TemplateFile {
  body: TemplateNode[]
  templates: Map<string, TemplateTag>
  imports: TemplateFile[]
  /** Modules of template script, callable from expressions. */
  scripts: Record<string, ScriptModule>
  /** Tag name to path of a native component, e.g. Taro's recursion helper `comp`. */
  components: Record<string, string>
}

/** Reads and keeps the compiled templates of one build. */
export class TemplateSet {
  private readonly files = new Map<string, TemplateFile>()

  constructor(
    readonly root: string,
    readonly wallet: Wallet,
  ) {}

  /** @param path page or component path without extension, relative to the build's root */
  file(path: string): TemplateFile {
    const known = this.files.get(path)
    if (known) return known
    const file: TemplateFile = { body: [], templates: new Map(), imports: [], scripts: {}, components: {} }
    // Known before it is read: Taro's base and the templates of its compile mode import each other.
    this.files.set(path, file)
    this.read(path, file)
    return file
  }

  private read(path: string, file: TemplateFile): void {
    const { extension, scripts: scriptTag } = dialects[this.wallet]
    const source = readFileSync(join(this.root, `${path}.${extension}`), 'utf8')
    const near = (reference: string) => posix.join(posix.dirname(path), reference)
    file.components = this.components(path)
    for (const node of parseTemplate(source, path)) {
      const value = (name: string) => ('tag' in node ? node.attributes.get(name) : undefined) ?? ''
      if (!('tag' in node)) file.body.push(node)
      else if (node.tag === 'import') file.imports.push(this.file(near(value('src').replace(/\.\w+$/, ''))))
      else if (node.tag === scriptTag)
        file.scripts[value('module') || value('name')] = this.script(near(value('src') || value('from')))
      else if (node.tag === 'template' && node.attributes.has('name')) file.templates.set(value('name'), node)
      else file.body.push(node)
    }
  }

  private script(path: string): ScriptModule {
    const source = readFileSync(join(this.root, path), 'utf8').replace(/export default/, 'module.exports =')
    const holder: { exports: ScriptModule } = { exports: {} }
    new Function('module', source)(holder)
    return holder.exports
  }

  private components(path: string): Record<string, string> {
    const config = readJson(join(this.root, `${path}.json`)) as { usingComponents?: Record<string, string> }
    const entries = Object.entries(config.usingComponents ?? {})
    return Object.fromEntries(entries.map(([tag, file]) => [tag, posix.join(posix.dirname(path), file)]))
  }
}

function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {}
    throw error
  }
}

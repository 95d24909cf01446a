import { breathe } from '../device/device-clock'
import type { FaultLog } from '../device/fault-log'
import { applySetData } from '../device/set-data'
import { renderPage } from '../template/render-page'
import type { RenderedNode } from '../template/rendered-node'
import type { TemplateSet } from '../template/template-set'
import { TypedText } from './typed-text'

export type PageDefinition = Record<string, unknown> & { data?: Record<string, unknown> }
export type PageQuery = Readonly<Record<string, string>>

/** One `setData`, as the bridge between script and renderer carries it. */
export interface DataTransfer {
  page: string
  bytes: number
  patch: Record<string, unknown>
}

export interface PageWorld {
  templates: TemplateSet
  faults: FaultLog
  transfers: DataTransfer[]
  toInside: <Value>(value: Value) => Value
}

/** One page on the stack: the script's object, its data, and what stands on the screen. */
export class MiniPage {
  /** `this` of the page's methods. */
  readonly instance: Record<string, unknown>
  /** Called after each `setData`, with what it carried. */
  onTransfer: ((patch: Record<string, unknown>) => void) | undefined
  readonly typed = new TypedText()
  private readonly data: Record<string, unknown>
  private drawn: RenderedNode | undefined

  constructor(
    readonly path: string,
    readonly query: PageQuery,
    definition: PageDefinition,
    private readonly world: PageWorld,
  ) {
    const { data, ...methods } = definition
    this.data = structuredCloneOf(data ?? {})
    this.instance = {
      ...methods,
      data: world.toInside(this.data),
      route: path,
      options: world.toInside(query),
      setData: (patch: Record<string, unknown>, done?: () => void) => this.setData(patch, done),
      selectComponent: () => null,
    }
  }

  /** Runs a life-cycle method if the page has it. */
  call(method: string, ...parameters: unknown[]): void {
    const run = this.instance[method]
    if (typeof run !== 'function') return
    try {
      run.apply(this.instance, parameters)
    } catch (error) {
      this.world.faults.add(error)
    }
  }

  get screen(): RenderedNode {
    this.drawn ??= renderPage(this.world.templates, this.path, this.data)
    return this.drawn
  }

  /** The page's data as the renderer has it. */
  get rendererData(): Readonly<Record<string, unknown>> {
    return this.data
  }

  private setData(patch: Record<string, unknown>, done: (() => void) | undefined): void {
    const json = JSON.stringify(patch)
    const carried = JSON.parse(json) as Record<string, unknown>
    this.world.transfers.push({ page: this.path, bytes: Buffer.byteLength(json), patch: carried })
    applySetData(this.data, carried)
    this.drawn = undefined
    this.onTransfer?.(carried)
    if (done) void breathe().then(() => this.runCallback(done))
  }

  private runCallback(done: () => void): void {
    try {
      done.call(this.instance)
    } catch (error) {
      this.world.faults.add(error)
    }
  }
}

function structuredCloneOf(data: Record<string, unknown>): Record<string, unknown> {
  return JSON.parse(JSON.stringify(data)) as Record<string, unknown>
}

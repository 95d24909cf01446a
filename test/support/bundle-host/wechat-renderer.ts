import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import simulate, { type RootComponent } from 'miniprogram-simulate'
import type { Bundle } from './bundle'
import type { MiniPage } from './pages/mini-page'
import type { RunningApp } from './running-app'

// biome-ignore lint/suspicious/noExplicitAny: the page's data has no shape that its renderer could know.
type AnyData = Record<string, any>
type ScreenEvent = { type: string; detail: unknown; target: EventTarget; currentTarget: EventTarget }
type EventTarget = { id: string; dataset: Record<string, unknown> }

const SCREEN = 'mashang-screen'
/** Where the components find the page whose screen they are; they run outside of our module system. */
const BRIDGE = '__mashangScreen'

const METHODS = `methods: { eh: function (event) { global.${BRIDGE}(event) } }`
const FILES: Record<string, string> = {
  [`${SCREEN}.wxml`]: '<import src="./base.wxml"/><template is="taro_tmpl" data="{{root:root}}" />',
  [`${SCREEN}.js`]: `Component({ data: { root: { cn: [] } }, ${METHODS} })`,
  // Taro's own recursion helper would start a second app.
  'comp.js': `Component({ properties: { i: Object, l: String }, options: { virtualHost: true }, ${METHODS} })`,
}

/** A page drawn by WeChat's own template compiler and component engine, in a document. */
export interface DrawnScreen {
  /** The `<wx-…>` elements of the screen. */
  readonly element: HTMLElement
  /** Touches the first element that a selector finds; class names carry the prefix `main--`. */
  tap(element: Element): void
  remove(): void
}

/**
 * Draws pages of a built WeChat bundle as WeChat would. Needs a DOM (jest's jsdom).
 * The compiler reads a whole folder, so it works on a copy of the build with a component added that holds the page.
 */
export class WechatRenderer {
  private readonly folder = mkdtempSync(join(tmpdir(), 'mashang-screen-'))
  private readonly id: string

  constructor(bundle: Bundle) {
    cpSync(bundle.root, this.folder, { recursive: true })
    const usesComp = { component: true, usingComponents: { comp: './comp' } }
    for (const [name, content] of Object.entries(FILES)) writeFileSync(join(this.folder, name), content)
    writeFileSync(join(this.folder, `${SCREEN}.json`), JSON.stringify(usesComp))
    this.id = simulate.load(join(this.folder, SCREEN), { compiler: 'official', rootPath: this.folder })
  }

  /** Draws the page as it is now and follows what it sends from then on. */
  draw(app: RunningApp, page: MiniPage): DrawnScreen {
    // The package's types know only half of what it returns for an id.
    const component = simulate.render(this.id) as RootComponent<AnyData, AnyData, AnyData>
    const frame = document.createElement('div')
    document.body.append(frame)
    component.attach(frame)
    component.setData(page.rendererData)
    page.onTransfer = (patch) => component.setData(patch)
    Object.assign(globalThis, { [BRIDGE]: (event: ScreenEvent) => page.call('eh', app.toInside(plain(event))) })
    return {
      get element() {
        showAria(frame)
        return frame
      },
      tap: (element) => tapElement(element),
      remove() {
        page.onTransfer = undefined
        component.detach()
        frame.remove()
      },
    }
  }

  close(): void {
    rmSync(this.folder, { recursive: true, force: true })
  }
}

type EngineNode = { __wxElement?: { _vt?: { attrs?: { name: string; value: unknown }[] } } }

/** The engine computes `aria-*` like every attribute, under the name `ariaLabel`, but does not show it in a document. */
function showAria(frame: HTMLElement): void {
  for (const element of frame.querySelectorAll('*'))
    for (const { name, value } of (element as EngineNode).__wxElement?._vt?.attrs ?? []) {
      if (!/^aria[A-Z]/.test(name)) continue
      const attribute = `aria-${name.slice('aria'.length).toLowerCase()}`
      if (value === undefined || value === '') element.removeAttribute(attribute)
      else element.setAttribute(attribute, String(value))
    }
}

function plain({ type, detail, target, currentTarget }: ScreenEvent) {
  const place = ({ id, dataset }: EventTarget) => ({ id, dataset: { ...dataset } })
  return {
    type,
    detail: detail ?? {},
    timeStamp: Date.now(),
    target: place(target),
    currentTarget: place(currentTarget),
  }
}

/** A finger on the glass; WeChat's engine makes the tap of it. */
function tapElement(element: Element): void {
  for (const type of ['touchstart', 'touchend']) {
    const touch = { identifier: 1, pageX: 1, pageY: 1, clientX: 1, clientY: 1 }
    const event = Object.assign(new Event(type, { bubbles: true }), {
      touches: type === 'touchstart' ? [touch] : [],
      changedTouches: [touch],
    })
    element.dispatchEvent(event)
  }
}

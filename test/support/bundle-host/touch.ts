import type { RunningApp } from './running-app'
import type { RenderedNode } from './template/rendered-node'

const BUBBLING = ['tap', 'touchstart', 'touchend', 'longpress', 'longtap']

/**
 * Sends an event to an element the way the hosts do: only where the template binds it, from the inside out for
 * touches, until something catches it. Throws when a touch meets nothing that listens, or a disabled button.
 */
export function fire(app: RunningApp, node: RenderedNode, type: string, detail: Record<string, unknown>): void {
  const path = BUBBLING.includes(type) ? [...node.path()] : [node]
  const disabled = path.find((step) => step.attribute('disabled') === true)
  if (disabled) throw new Error(`<${disabled.tag}> "${disabled.text}" is disabled`)
  const listeners = path.flatMap((step) => {
    const binding = step.binding(type)
    return binding ? [{ step, binding }] : []
  })
  if (listeners.length === 0 && BUBBLING.includes(type))
    throw new Error(`nothing listens to a ${type} on "${node.label ?? node.text}"`)
  const target = { id: node.id, dataset: node.dataset }
  const page = app.stack.top
  for (const { step, binding } of listeners) {
    const currentTarget = { id: step.id, dataset: step.dataset }
    page.call(binding.method, app.toInside({ type, timeStamp: app.clock.now(), target, currentTarget, detail }))
    if (binding.stops) break
  }
}

import type { Cashier } from '@/contract/payments'
import { cardWords } from '@/locales/zh-cn/card'
import { useElderMode } from './elder-mode'
import type { CashierOutcome } from './wallet-port'

/** Where the acquirer sends the frame back to; see CardDeps.returnUrl. */
const RETURN = /\/card-return$/
const OUTCOMES: Readonly<Record<string, CashierOutcome>> = { done: 'done', left: 'cancelled', unsure: 'unknown' }

/**
 * The acquirer's own page in a frame above ours: the signed form is posted into it. What comes back is display only.
 * Closed by hand it is `cancelled`, as when a wallet's cashier is left: the cloud asks before it closes the order.
 */
export function openCardPage({ url, fields }: Extract<Cashier, { kind: 'card' }>): Promise<CashierOutcome> {
  return new Promise((resolve) => {
    const close = element('button', 'card-page__close', cardWords.leave)
    close.type = 'button'
    const frame = element('iframe', 'card-page__frame')
    frame.name = 'card-page'
    frame.title = cardWords.frame
    const layer = drawLayer(close, frame)
    const end = (outcome: CashierOutcome) => {
      layer.remove()
      resolve(outcome)
    }
    close.onclick = () => end('cancelled')
    frame.onload = () => {
      const result = resultOf(frame)
      if (result) end(result)
    }
    document.body.append(layer)
    close.focus()
    submit(url, fields, frame.name)
  })
}

/** Bar, note, and the frame over words that are read until the acquirer's page covers them. */
function drawLayer(close: HTMLButtonElement, frame: HTMLIFrameElement): HTMLDivElement {
  const layer = element('div', `page card-page${useElderMode.getState().elder ? ' elder' : ''}`)
  layer.setAttribute('role', 'dialog')
  layer.setAttribute('aria-modal', 'true')
  layer.setAttribute('aria-label', cardWords.title)
  const bar = element('div', 'card-page__bar')
  bar.append(close, element('h1', 'card-page__title', cardWords.title))
  const body = element('div', 'card-page__body')
  body.append(element('p', 'card-page__loading', cardWords.loading), frame)
  layer.append(bar, element('p', 'card-page__note', cardWords.note), body)
  return layer
}

function element<Name extends keyof HTMLElementTagNameMap>(name: Name, className: string, words = '') {
  const made = document.createElement(name)
  made.className = className
  made.textContent = words
  return made
}

/** The acquirer's pages are another origin's and tell nothing; our own return page can be read. */
function resultOf(frame: HTMLIFrameElement): CashierOutcome | null {
  try {
    const address = frame.contentWindow?.location
    if (!address || !RETURN.test(address.pathname)) return null
    return OUTCOMES[new URLSearchParams(address.search).get('result') ?? ''] ?? 'unknown'
  } catch {
    return null
  }
}

function submit(url: string, fields: Readonly<Record<string, string>>, target: string): void {
  const form = document.createElement('form')
  Object.assign(form, { method: 'post', action: url, target, hidden: true })
  for (const [name, value] of Object.entries(fields)) {
    const input = document.createElement('input')
    Object.assign(input, { type: 'hidden', name, value })
    form.append(input)
  }
  document.body.append(form)
  form.submit()
  form.remove()
}

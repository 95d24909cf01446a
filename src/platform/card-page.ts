import type { Cashier } from '@/contract/payments'
import { cardWords } from '@/locales/zh-cn/card'
import type { CashierOutcome } from './wallet-port'

/** Where the acquirer sends the frame back to; see CardDeps.returnUrl. */
const RETURN = /\/card-return$/
const OUTCOMES: Readonly<Record<string, CashierOutcome>> = { done: 'done', left: 'cancelled', unsure: 'unknown' }

/**
 * The acquirer's own page in a frame above ours: the signed form is posted into it. What comes back is display only.
 * Closed by hand it is `unknown`, since the money may be under way.
 */
export function openCardPage({ url, fields }: Extract<Cashier, { kind: 'card' }>): Promise<CashierOutcome> {
  return new Promise((resolve) => {
    const layer = document.createElement('div')
    layer.className = 'card-page'
    layer.setAttribute('role', 'dialog')
    layer.setAttribute('aria-modal', 'true')
    layer.setAttribute('aria-label', cardWords.title)
    const close = document.createElement('button')
    close.type = 'button'
    close.className = 'card-page__close'
    close.textContent = cardWords.leave
    const note = document.createElement('p')
    note.className = 'card-page__note'
    note.textContent = cardWords.note
    const frame = document.createElement('iframe')
    frame.name = 'card-page'
    frame.title = cardWords.title
    frame.className = 'card-page__frame'
    layer.append(close, note, frame)
    document.body.append(layer)
    close.focus()

    const end = (outcome: CashierOutcome) => {
      layer.remove()
      resolve(outcome)
    }
    close.onclick = () => end('unknown')
    frame.onload = () => {
      const result = resultOf(frame)
      if (result) end(result)
    }
    submit(url, fields, frame.name)
  })
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

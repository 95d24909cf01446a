import type { AriaProps, DrawnAriaProps } from './aria-port'
import { definedOnly } from './defined-only'

const FOCUSABLE: readonly (string | undefined)[] = ['button', 'link', 'switch', 'checkbox', 'radio']

const text = (value: boolean | undefined) => (value === undefined ? undefined : String(value))

export const aria: AriaProps = ({ role, label, hidden, live, checked, expanded, busy, modal, level }) =>
  definedOnly({
    role: role === 'text' ? undefined : role,
    'aria-label': label,
    'aria-hidden': text(hidden),
    'aria-live': live,
    'aria-checked': text(checked),
    'aria-expanded': text(expanded),
    'aria-busy': text(busy),
    'aria-modal': text(modal),
    'aria-level': level === undefined ? undefined : String(level),
    tabIndex: FOCUSABLE.includes(role) ? '0' : undefined,
  })

/** The outer element says what a picture shows, so the inner one says nothing; a field is the inner one. */
export const drawnAria: DrawnAriaProps = ({ role, label, hidden }) => {
  if (hidden) return { nativeProps: { alt: '' } }
  return role === 'img'
    ? { ...aria({ role, label }), nativeProps: { alt: '' } }
    : { nativeProps: { 'aria-label': label } }
}

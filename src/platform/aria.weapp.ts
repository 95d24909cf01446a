import type { AriaProps, DrawnAriaProps } from './aria-port'
import { definedOnly } from './defined-only'

/** WeChat calls the role `aria-role`. */
export const aria: AriaProps = ({ role, label, hidden, live, checked, expanded, busy, modal }) =>
  definedOnly({
    ariaRole: role,
    ariaLabel: label,
    ariaHidden: hidden,
    ariaLive: live,
    ariaChecked: checked,
    ariaExpanded: expanded,
    ariaBusy: busy,
    ariaModal: modal,
  })

export const drawnAria: DrawnAriaProps = aria

import type { ActView } from '@/contract/finance-views'

type Needs = NonNullable<ActView['needs']>

/** How what is named with an act looks; whether it exists is seen when the act is carried out. */
const forms: Readonly<Record<Needs, RegExp>> = {
  'decision-number': /^\d{16}$/,
  'region-code': /^\d{6}$/,
  'transfer-number': /^[0-9A-Za-z-]{6,32}$/,
}

/**
 * Whether a proposal names an act that is allowed, with what its proposer must name and nothing else:
 * `record-for:1401051204077315`.
 */
export function isAllowed(acts: readonly ActView[], proposed: string): boolean {
  return acts.some(({ act, allowed, needs }) => {
    if (!allowed) return false
    return needs
      ? proposed.startsWith(`${act}:`) && forms[needs].test(proposed.slice(act.length + 1))
      : proposed === act
  })
}

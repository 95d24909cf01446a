import type { Instant } from '@/domain/dates'

/** `20261120103000`, China time; null for anything else. */
export function chinaInstant(text: string | undefined): Instant | null {
  const parts = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)$/.exec(text ?? '')
  if (!parts) return null
  const at = Date.parse(`${parts.slice(1, 4).join('-')}T${parts.slice(4).join(':')}+08:00`)
  return Number.isNaN(at) ? null : new Date(at).toISOString()
}

import type { FaultSettings } from './settings'

/** Settings as the address of the panel: `/faults#<JSON in base64url>`. They hold nothing personal. */
export function linkOf(settings: FaultSettings, origin: string): string {
  const text = btoa(JSON.stringify(settings)).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '')
  return `${origin}/faults#${text}`
}

/** Null when the address carries no settings. @throws Error when it carries something else. */
export function settingsOf(hash: string): Partial<FaultSettings> | null {
  const text = hash.replace(/^#/, '')
  if (text === '') return null
  return JSON.parse(atob(text.replace(/-/g, '+').replace(/_/g, '/'))) as Partial<FaultSettings>
}

import { useSyncExternalStore } from 'react'

export const pageNames = [
  'overview',
  'differences',
  'bills',
  'sweeps',
  'money',
  'refunds',
  'receipts',
  'units',
  'log',
] as const
export type PageName = (typeof pageNames)[number]

/** Which page, what is opened on it, and how it is filtered. */
export interface Route {
  page: PageName
  opened: readonly string[]
  query: Readonly<Record<string, string>>
}

/** `#/differences/{id}?tab=open`; what is no page of the desk is its first one. */
export function routeOf(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#\/?/, '').split('?')
  const [name, ...opened] = path.split('/').filter(Boolean).map(decode)
  const page = pageNames.find((candidate) => candidate === name) ?? 'overview'
  return { page, opened: page === name ? opened : [], query: Object.fromEntries(new URLSearchParams(query)) }
}

type Query = Readonly<Record<string, string | null | undefined>>

/** The address of a page of the desk; empty values of the query are left out. */
export function hrefOf(page: PageName, opened: readonly string[] = [], query: Query = {}): string {
  const path = [page, ...opened].map(encodeURIComponent).join('/')
  const kept = Object.entries(query).filter((entry): entry is [string, string] => Boolean(entry[1]))
  const search = new URLSearchParams(kept).toString()
  return `#/${path}${search === '' ? '' : `?${search}`}`
}

/** Goes there; with `replace` the way back does not stop at each filter that was tried. */
export function goTo(href: string, replace = false): void {
  if (!replace) {
    location.hash = href
    return
  }
  history.replaceState(history.state, '', href)
  window.dispatchEvent(new HashChangeEvent('hashchange'))
}

const listen = (changed: () => void) => {
  window.addEventListener('hashchange', changed)
  return () => window.removeEventListener('hashchange', changed)
}

/** Where the desk is now; the address is its only memory, so a page can be linked and reloaded. */
export function useRoute(): Route {
  return routeOf(useSyncExternalStore(listen, () => location.hash))
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}

/** Whom or what this screen belongs to: the last part of `/window/{id}`, `/visitor/{id}` or `/officer/{id}`; else empty. */
export function idOfPath(path: string): string {
  return decodeURIComponent(path.split('/').filter(Boolean)[1] ?? '')
}

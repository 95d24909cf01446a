/** The window that this screen belongs to: the last part of `/window/{id}` or `/visitor/{id}`. */
export function windowIdOfPath(path: string): string {
  return decodeURIComponent(path.split('/').filter(Boolean)[1] ?? '')
}

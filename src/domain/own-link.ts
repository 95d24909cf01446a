/**
 * The token in a link of ours, `https://host<path><token>`, or null when the text is no link of this kind.
 * @param path e.g. `/c/` @param origins hosts that issue our links, as `https://host[:port]`
 */
export function readOwnLink(text: string, path: string, origins: readonly string[]): string | null {
  const link = /^(https?:\/\/[^/\\?#]+)(\/[a-z]+\/)([\w-]{1,200})$/i.exec(text.trim())
  if (!link || (link[2] as string).toLowerCase() !== path) return null
  const origin = (link[1] as string).toLowerCase()
  return origins.some((known) => known.toLowerCase() === origin) ? (link[3] as string) : null
}

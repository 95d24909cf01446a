import { readDecisionNumber } from './decision-number'

/** What a scanned, pasted or linked text is, before anything is asked of the cloud. */
export type ScannedCode =
  | { kind: 'payment-code'; token: string }
  /** The bar code of a paper decision, or a number that was pasted. */
  | { kind: 'decision-number'; digits: string }
  /** Somebody's private or shop's receiving code: the known fraud with fake slips. */
  | { kind: 'transfer-code'; wallet: 'wechat' | 'alipay' | 'other' }
  | { kind: 'web-page'; host: string }
  | { kind: 'unknown-text' }
  | { kind: 'empty' }

const TRANSFER_CODES: readonly { pattern: RegExp; wallet: 'wechat' | 'alipay' | 'other' }[] = [
  { pattern: /^(wxp|weixin):\/\//i, wallet: 'wechat' },
  { pattern: /^https?:\/\/(payapp\.weixin\.qq\.com|wx\.tenpay\.com)\//i, wallet: 'wechat' },
  { pattern: /^https?:\/\/(qr|mobilecodec|render)\.alipay\.com\//i, wallet: 'alipay' },
  { pattern: /^alipays?:\/\//i, wallet: 'alipay' },
  { pattern: /^https?:\/\/qr\.95516\.com\//i, wallet: 'other' },
]

/**
 * Path under which payment codes live on the link's host: `https://host/f/<token>`. The host alone is not trusted:
 * a link of ours is only as good as its signature (see code-token.ts).
 */
export const CODE_PATH = '/f/'

export function codeLink(origin: string, token: string): string {
  return `${origin}${CODE_PATH}${token}`
}

/** @param origins the hosts that issue our links, as `https://host[:port]` */
export function readScannedCode(text: string, origins: readonly string[]): ScannedCode {
  const trimmed = text.trim()
  if (trimmed === '') return { kind: 'empty' }
  const transfer = TRANSFER_CODES.find(({ pattern }) => pattern.test(trimmed))
  if (transfer) return { kind: 'transfer-code', wallet: transfer.wallet }
  const link = /^(https?:\/\/([^/\\?#]+))([^?#]*)/i.exec(trimmed)
  if (link) {
    const origin = (link[1] as string).toLowerCase()
    const path = link[3] as string
    const ours = origins.some((known) => known.toLowerCase() === origin) && path.startsWith(CODE_PATH)
    return ours
      ? { kind: 'payment-code', token: path.slice(CODE_PATH.length) }
      : { kind: 'web-page', host: hostOf(link[2] as string) }
  }
  const number = readDecisionNumber(trimmed)
  return number.kind === 'unreadable' ? { kind: 'unknown-text' } : { kind: 'decision-number', digits: number.digits }
}

/** Without what stands before an `@`: it is there to look like somebody else's address. */
function hostOf(authority: string): string {
  return authority.slice(authority.lastIndexOf('@') + 1).toLowerCase()
}

export type PayCodeReading =
  | { kind: 'wallet'; wallet: 'wechat' | 'alipay'; digits: string }
  /** A code of somebody else's, or no payment code at all: named, so that it is not scanned again. */
  | { kind: 'other'; of: 'unionpay' | 'digital-yuan' | 'link' | 'nothing' }
  | { kind: 'incomplete' }

/**
 * What the code on a payer's phone is. WeChat: 18 digits from 10 … 15; Alipay: 16 to 24 from 25 … 30; UnionPay's
 * begin with 62 and those of the digital yuan with 01. Spaces and dashes of a typed code do not matter.
 */
export function readPayCode(text: string): PayCodeReading {
  const digits = text.normalize('NFKC').replace(/[\s-]/g, '')
  if (/^(https?|wxp|weixin|alipays?):/i.test(digits)) return { kind: 'other', of: 'link' }
  if (!/^\d*$/.test(digits)) return { kind: 'other', of: 'nothing' }
  if (/^1[0-5]\d{16}$/.test(digits)) return { kind: 'wallet', wallet: 'wechat', digits }
  if (/^(2[5-9]|30)\d{14,22}$/.test(digits)) return { kind: 'wallet', wallet: 'alipay', digits }
  if (/^62/.test(digits)) return { kind: 'other', of: 'unionpay' }
  if (/^01/.test(digits)) return { kind: 'other', of: 'digital-yuan' }
  return /^(|1|1[0-5]\d{0,15}|2|3|(2[5-9]|30)\d{0,13})$/.test(digits)
    ? { kind: 'incomplete' }
    : { kind: 'other', of: 'nothing' }
}

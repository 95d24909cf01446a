declare const fenBrand: unique symbol

/** An amount of money as an integer count of fen (1 yuan = 100 fen). Yuan exist only as text. */
export type Fen = number & { readonly [fenBrand]: true }

/** @throws RangeError when `amount` is not a safe, non-negative integer. */
export function fen(amount: number): Fen {
  if (!Number.isSafeInteger(amount) || amount < 0) throw new RangeError(`not an amount in fen: ${amount}`)
  return amount as Fen
}

export const ZERO_FEN = fen(0)

export function sumFen(amounts: readonly Fen[]): Fen {
  return fen(amounts.reduce((total, amount) => total + amount, 0))
}

/** 20000 → "200.00": two decimals, no sign of currency, no grouping; the form that provider files use too. */
export function formatYuan(amount: Fen): string {
  const digits = String(amount).padStart(3, '0')
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`
}

/**
 * "200.00", "200" or "200.5" → 20000, 20000, 20050 fen.
 * @throws RangeError on anything else, so that a provider's odd amount never becomes a wrong one.
 */
export function parseYuan(text: string): Fen {
  const match = /^(\d{1,12})(?:\.(\d{1,2}))?$/.exec(text)
  if (!match) throw new RangeError(`not an amount in yuan: ${text}`)
  return fen(Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0')))
}

const CAPITAL_DIGITS = '零壹贰叁肆伍陆柒捌玖'
const SMALL_UNITS = ['', '拾', '佰', '仟']
const LARGE_UNITS = ['', '万', '亿']

/** 21200 → "贰佰壹拾贰元整": the capitals that a fiscal receipt carries beside the figures. Below 10^12 yuan. */
export function yuanInCapitals(amount: Fen): string {
  const yuan = Math.floor(amount / 100)
  const jiao = Math.floor(amount / 10) % 10
  const fenDigit = amount % 10
  const whole = yuan === 0 ? '' : `${integerInCapitals(yuan)}元`
  if (jiao === 0 && fenDigit === 0) return whole === '' ? '零元整' : `${whole}整`
  const jiaoPart = jiao > 0 ? `${CAPITAL_DIGITS[jiao]}角` : whole === '' ? '' : '零'
  return `${whole}${jiaoPart}${fenDigit > 0 ? `${CAPITAL_DIGITS[fenDigit]}分` : ''}${fenDigit === 0 ? '整' : ''}`
}

function integerInCapitals(value: number): string {
  const groups: number[] = []
  for (let rest = value; rest > 0; rest = Math.floor(rest / 10000)) groups.push(rest % 10000)
  let text = ''
  for (let index = groups.length - 1; index >= 0; index--) {
    const group = groups[index] as number
    if (group === 0) continue
    const gap = text !== '' && (group < 1000 || groups[index + 1] === 0)
    text += `${gap ? '零' : ''}${groupInCapitals(group)}${LARGE_UNITS[index]}`
  }
  return text
}

function groupInCapitals(group: number): string {
  let text = ''
  let pendingZero = false
  for (let place = 3; place >= 0; place--) {
    const digit = Math.floor(group / 10 ** place) % 10
    if (digit === 0) {
      pendingZero = text !== ''
      continue
    }
    text += `${pendingZero ? '零' : ''}${CAPITAL_DIGITS[digit]}${SMALL_UNITS[place]}`
    pendingZero = false
  }
  return text
}

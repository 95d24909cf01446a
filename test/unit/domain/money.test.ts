import fc from 'fast-check'
import { type Fen, fen, formatYuan, parseYuan, sumFen, yuanInCapitals } from '@/domain/money'
import { property } from '../../support/property'

describe('money', () => {
  test.each([
    [0, '0.00'],
    [1, '0.01'],
    [10, '0.10'],
    [600, '6.00'],
    [21200, '212.00'],
    [123456789, '1234567.89'],
  ])('%i fen is written %s', (amount, text) => {
    expect(formatYuan(fen(amount))).toBe(text)
  })

  test.each([
    ['200', 20000],
    ['200.5', 20050],
    ['0.01', 1],
    ['007.10', 710],
  ])('%s yuan is read as %i fen', (text, amount) => {
    expect(parseYuan(text)).toBe(amount)
  })

  test.each(['', '-1', '1.', '.5', '1.234', '1e3', '1,000', ' 1', '1 ', '１', '¥1', '9999999999999'])(
    '"%s" is no amount, and is refused rather than guessed',
    (text) => {
      expect(() => parseYuan(text)).toThrow(RangeError)
    },
  )

  test.each([-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])('%p is no amount in fen', (amount) => {
    expect(() => fen(amount)).toThrow(RangeError)
  })

  // 正确填写票据和结算凭证的基本规定 (支付结算办法 annex 1): zeros in the middle once, 整 after yuan or jiao, none after fen.
  test.each([
    [0, '零元整'],
    [5, '伍分'],
    [50, '伍角整'],
    [55, '伍角伍分'],
    [100, '壹元整'],
    [1000, '壹拾元整'],
    [1005, '壹拾元零伍分'],
    [20000, '贰佰元整'],
    [21200, '贰佰壹拾贰元整'],
    [30650, '叁佰零陆元伍角整'],
    [100100, '壹仟零壹元整'],
    [101000, '壹仟零壹拾元整'],
    [1000100, '壹万零壹元整'],
    [1100000, '壹万壹仟元整'],
    [10000000, '壹拾万元整'],
    [10000100000, '壹亿零壹仟元整'],
    [10010010001, '壹亿零壹拾万零壹佰元零壹分'],
  ])('%i fen in capitals is %s', (amount, capitals) => {
    expect(yuanInCapitals(fen(amount))).toBe(capitals)
  })

  const amounts = fc.integer({ min: 0, max: 10 ** 13 }).map((value) => value as Fen)

  test('what was written is read back to the fen', () => {
    property(amounts, (amount) => expect(parseYuan(formatYuan(amount))).toBe(amount))
  })

  test('capitals say the same number as the figures', () => {
    property(amounts, (amount) => expect(readCapitals(yuanInCapitals(amount))).toBe(amount))
  })

  test('a sum of parts is exact', () => {
    property(fc.array(amounts, { maxLength: 20 }), (parts) =>
      expect(BigInt(sumFen(parts))).toBe(parts.reduce((total, part) => total + BigInt(part), 0n)),
    )
  })
})

/** Reads capitals the way a cashier does, independently of how they were written. */
function readCapitals(text: string): number {
  const units: Record<string, number> = { 拾: 10, 佰: 100, 仟: 1000 }
  let total = 0
  let group = 0
  let digit = 0
  for (const character of text) {
    const value = '零壹贰叁肆伍陆柒捌玖'.indexOf(character)
    if (value >= 0) digit = value
    else if (units[character]) {
      group += digit * (units[character] as number)
      digit = 0
    } else if ('亿万元角分'.includes(character)) {
      const scale = { 亿: 10 ** 10, 万: 10 ** 6, 元: 100, 角: 10, 分: 1 }[character] as number
      total += (group + digit) * scale
      group = 0
      digit = 0
    }
  }
  return total
}

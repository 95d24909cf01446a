import { printedYuan, yuanText } from '../../../mock/functions/finance/files/cell-text'

it.each([
  [0, '0.00', '0.00'],
  [99_999, '999.99', '999.99'],
  [-46_000, '-460.00', '-460.00'],
  [184_092, '1,840.92', '1840.92'],
  [-123_456_789_01, '-123,456,789.01', '-123456789.01'],
])('%d fen are %s on paper, and %s for programs', (amount, printed, plain) => {
  expect(printedYuan(amount)).toBe(printed)
  expect(yuanText(amount)).toBe(plain)
})

import {
  readStatement,
  type StatementLine,
  StatementRefused,
  writeStatement,
} from '../../mock/providers/bank/statement'

const ACCOUNT = '6200140100088888888'
const DAY = '2026-11-21'
const lines: StatementLine[] = [
  {
    reference: '202611210000000001',
    at: '2026-11-21T01:12:00.000Z',
    channel: 'wechat',
    merchantId: '1900000001',
    billDate: '2026-11-20',
    amountFen: 50_900,
  },
  {
    reference: '202611210000000002',
    at: '2026-11-21T01:12:00.000Z',
    channel: 'alipay',
    merchantId: '2088000000000001',
    billDate: '2026-11-20',
    amountFen: -20_000,
  },
]
const transfer: StatementLine = {
  reference: '202611210000000003',
  at: '2026-11-21T07:02:00.000Z',
  channel: 'wechat',
  merchantId: '1900000001',
  billDate: null,
  amountFen: -20_000,
}
const text = writeStatement(ACCOUNT, DAY, lines)

describe('the statement of the collection account', () => {
  it('has what was transferred by hand beside what channels pay in, for no day of theirs', () => {
    const whole = writeStatement(ACCOUNT, DAY, [...lines, transfer])
    expect(readStatement(whole, { account: ACCOUNT, day: DAY })).toEqual([...lines, transfer])
    expect(whole).toContain('转账退付,wechat,1900000001,,200.00,0.00')
    const spoilt = (from: string, to: string) => () =>
      readStatement(whole.replace(from, to), { account: ACCOUNT, day: DAY })
    expect(spoilt('1900000001,,200', '1900000001,2026-11-20,200')).toThrow(/line 5: bad date/)
    expect(spoilt(',200.00,0.00\n合计,3,400.00,509.00', ',0.00,200.00\n合计,3,200.00,709.00')).toThrow(
      /line 5: a transfer/,
    )
  })

  it('is read as it was written, money that went back with its sign', () => {
    expect(readStatement(text, { account: ACCOUNT, day: DAY })).toEqual(lines)
    expect(readStatement(writeStatement(ACCOUNT, DAY, []), { account: ACCOUNT, day: DAY })).toEqual([])
    expect(text).toContain('渠道轧差扣回,alipay,2088000000000001,2026-11-20,200.00,0.00')
    expect(text).toContain('合计,2,200.00,509.00')
  })

  test.each<[string, (text: string) => string, RegExp]>([
    ['of another day', (whole) => whole.replace(`,${DAY}\n`, ',2026-11-22\n'), /line 1: of another account or day/],
    ['of another account', (whole) => whole.replace(ACCOUNT, '1'), /line 1: of another account or day/],
    ['that is something else', () => '<html>', /line 1: not a statement/],
    ['with other columns', (whole) => whole.replace('商户号', '客户号'), /line 2: other columns/],
    ['without its end', (whole) => whole.slice(0, whole.indexOf('合计')), /cut/],
    [
      'that has lost a line',
      (whole) => whole.replace(/\n[^\n]*alipay[^\n]*/, ''),
      /its sums are not those of its lines/,
    ],
    ['that comes twice', (whole) => whole + whole, /line 6: it goes on after its end/],
    ['with one reference for two lines', (whole) => whole.replace('0002,', '0001,'), /a reference comes twice/],
    [
      'with a line of another day',
      (whole) => whole.replace('2026-11-21 09', '2026-11-20 09'),
      /line 3: of another day/,
    ],
    ['with another sum', (whole) => whole.replace(',509.00\n', ',510.00\n'), /sums/],
    ['with an unknown channel', (whole) => whole.replace('alipay', 'cash'), /line 4: unknown channel/],
    ['with a bad amount', (whole) => whole.replace('200.00,0.00', '2OO.00,0.00'), /line 4: bad amount/],
    ['with a bad date', (whole) => whole.replace('2026-11-20,200', '20/11/26,200'), /line 4: bad date/],
  ])('is refused whole when it is one %s', (_what, spoil, words) => {
    const read = () => readStatement(spoil(text), { account: ACCOUNT, day: DAY })
    expect(read).toThrow(StatementRefused)
    expect(read).toThrow(words)
  })
})

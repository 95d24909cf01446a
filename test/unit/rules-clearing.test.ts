import { fen } from '@/domain/money'
import {
  BatchFileRefused,
  batchTotals,
  readBatchFile,
  type SweepBatch,
  writeBatchFile,
} from '../../mock/rules/clearing/batch-file'
import { batchNumber } from '../../mock/rules/clearing/batch-number'
import { type BankFunds, type FoundShort, whatFits } from '../../mock/rules/clearing/fitting'
import { type SweepFacts, sweepableFen, whyNotSwept } from '../../mock/rules/clearing/sweepable'
import {
  creditMissingFrom,
  mayStartSweep,
  nextClearing,
  nextSweepOn,
  receiptMissingFrom,
} from '../../mock/rules/clearing/times'
import { differenceClasses } from '../../mock/rules/reconciliation/classes'

/** China's time on a day of November 2026, or on another day. */
const at = (time: string, day = '2026-11-20') => new Date(`${day}T${time}:00+08:00`).toISOString()

describe('what may be swept', () => {
  const good: SweepFacts = {
    billed: 'matched',
    atBank: true,
    withdrawn: false,
    paidFen: fen(30_900),
    returnedFen: fen(0),
    refundUnderWay: false,
    openDifferences: [],
  }
  test.each<[string, Partial<SweepFacts>, ReturnType<typeof whyNotSwept>]>([
    ['matched with the bill and at the bank', {}, null],
    ['billed under a neighbouring day', { billed: 'late-day' }, null],
    ['of a wrong fee, which is the agency’s', { billed: 'fee-mismatch', openDifferences: ['fee-mismatch'] }, null],
    ['left after a part went back', { returnedFen: fen(10_900) }, null],
    ['in no bill', { billed: null }, 'not-matched'],
    ['not at the bank', { atBank: false }, 'not-at-bank'],
    ['of a withdrawn decision', { withdrawn: true }, 'withdrawn'],
    ['asked back or on its way back', { refundUnderWay: true }, 'refund-under-way'],
    ['back at the payer whole', { returnedFen: fen(30_900) }, 'nothing-left'],
    ['unmatched and not at the bank', { billed: null, atBank: false }, 'not-matched'],
  ])('money %s', (_what, change, because) => {
    expect(whyNotSwept({ ...good, ...change })).toBe(because)
  })

  test.each(differenceClasses.filter((one) => one !== 'fee-mismatch'))(
    'no money with an open difference: %s',
    (one) => {
      expect(whyNotSwept({ ...good, openDifferences: ['fee-mismatch', one] })).toBe('difference-open')
    },
  )

  it('is what was paid less what went back', () => {
    expect(sweepableFen({ paidFen: fen(30_900), returnedFen: fen(900) })).toBe(30_000)
  })
})

describe('what fits into a batch', () => {
  const all = (fen: number): BankFunds => ({ channelFen: fen, authorityFen: fen, accountFen: fen })
  const short = (refused: number, today = 0): FoundShort => ({ refusedFen: fen(refused), todayFen: fen(today) })
  test.each<[string, number[], BankFunds, FoundShort | null, number[]]>([
    ['everything that the bank has', [300, 200], all(500), null, [300, 200]],
    ['no fen more than it has', [300, 200], all(499), null, [300]],
    ['nothing that came after what waits', [100, 300, 50], all(200), null, [100]],
    ['nothing of an account that is overdrawn', [1], all(-1), null, []],
    ['nothing of nothing', [], all(500), null, []],
    ['no other channel’s money', [300], { channelFen: 200, authorityFen: 500, accountFen: 900 }, null, []],
    [
      'no money of the authority’s that left through another channel',
      [300],
      { ...all(900), authorityFen: 299 },
      null,
      [],
    ],
    ['no other authority’s money', [300], { ...all(300), accountFen: 250 }, null, []],
    ['half of what the bank refused as too much', [300, 200, 100], all(600), short(600), [300]],
    ['what is smaller than the half', [400, 200, 50], all(650), short(650), [200, 50]],
    ['all again when everything is larger', [400], all(400), short(400), [400]],
    ['no second half on the same day', [300], all(600), short(600, 300), []],
    ['never more than the books have, whatever the bank refused', [100, 100], all(150), short(10_000), [100]],
  ])('%s', (_what, items, funds, found, fitting) => {
    const inOrder = items.map((amount) => ({ fen: fen(amount) }))
    expect(whatFits(inOrder, funds, found).map((item) => item.fen)).toEqual(fitting)
  })
})

describe('times of clearing', () => {
  test.each([
    ['before the bank begins', at('10:34'), false],
    ['on a working day', at('10:35'), true],
    ['just before the bank ends', at('15:59'), true],
    ['after it', at('16:00'), false],
    ['on a Saturday', at('11:00', '2026-11-21'), false],
    ['in the days off of National Day', at('11:00', '2026-10-02'), false],
    ['on a Sunday on which everybody works', at('11:00', '2025-01-26'), true],
  ])('a sweep %s', (_when, now, may) => {
    expect(mayStartSweep(now)).toBe(may)
  })

  it('days off pile up until the next working day', () => {
    expect(nextSweepOn(at('09:00'), false)).toBe('2026-11-20')
    expect(nextSweepOn(at('11:00'), true)).toBe('2026-11-23')
    expect(nextSweepOn(at('16:00'), false)).toBe('2026-11-23')
    expect(nextSweepOn(at('12:00', '2026-11-21'), false)).toBe('2026-11-23')
  })

  it('a credit is missed from noon of the day after, a receipt from noon of the working day after', () => {
    expect(creditMissingFrom('2026-11-20')).toBe(at('12:00', '2026-11-21'))
    expect(receiptMissingFrom(at('10:35'))).toBe(at('12:00', '2026-11-23'))
  })

  const nothing = { forBank: false, forSweep: false, batchAt: null }
  test.each([
    ['nothing waits is at noon', at('11:00'), nothing, at('12:00')],
    ['nothing waits after noon is tomorrow', at('12:00'), nothing, at('12:00', '2026-11-21')],
    ['a credit is awaited', at('10:05'), { ...nothing, forBank: true }, at('10:35')],
    ['money waits in the morning', at('09:00'), { ...nothing, forSweep: true }, at('10:35')],
    ['money waits that may not go yet', at('11:00'), { ...nothing, forSweep: true }, at('11:30')],
    ['money waits on a Sunday', at('17:00', '2026-11-22'), { ...nothing, forSweep: true }, at('10:35', '2026-11-23')],
    ['money waits over the weekend', at('17:00'), { ...nothing, forSweep: true }, at('12:00', '2026-11-21')],
    ['a batch is under way', at('17:00'), { ...nothing, forSweep: true, batchAt: at('17:20') }, at('17:20')],
  ])('the next look when %s', (_what, now, waiting, next) => {
    expect(nextClearing(now, waiting)).toBe(next)
  })
})

describe('a batch', () => {
  test.each([
    ['wechat', 0, 'QF20261120-W140105'],
    ['alipay', 0, 'QF20261120-A140105'],
    ['nontax', 1, 'QF20261120-N140105-2'],
    ['card', 2, 'QF20261120-C140105-3'],
  ] as const)('of %s, after %s others, is numbered %s', (channel, place, number) => {
    expect(batchNumber('2026-11-20', channel, '140105', place)).toBe(number)
  })

  const batch: SweepBatch = {
    batchNo: 'QF20261120-W140105',
    sweepDate: '2026-11-20',
    account: '6200140100088888888',
    regionCode: '140105',
    itemCode: '103050101',
    channel: 'wechat',
    lines: [
      { orderNo: 'J1', decisionId: 'd1', fineFen: fen(20_000), surchargeFen: fen(600), refundFen: fen(0) },
      { orderNo: 'J2', decisionId: 'd2', fineFen: fen(10_000), surchargeFen: fen(900), refundFen: fen(900) },
    ],
  }

  it('is a file that the bank reads as it was meant, byte by byte the same each time', () => {
    expect(
      writeBatchFile(batch),
    ).toBe(`清分批次,QF20261120-W140105,2026-11-20,6200140100088888888,140105,103050101,wechat
序号,订单号,决定标识,罚款,加处罚款,已退,入库金额
1,J1,d1,200.00,6.00,0.00,206.00
2,J2,d2,100.00,9.00,9.00,100.00
合计,2,315.00,9.00,306.00
`)
    expect(readBatchFile(writeBatchFile(batch))).toEqual({ ...batch, netFen: 30_600 })
    expect(batchTotals(batch.lines)).toEqual({ grossFen: 31_500, refundFen: 900, netFen: 30_600 })
  })

  test.each([
    ['is cut', (text: string) => text.slice(0, 150), 'bad-file'],
    ['has no header', (text: string) => text.slice(text.indexOf('\n') + 1), 'bad-file'],
    ['has lost a line', (text: string) => text.replace(/\n1,.*/, ''), 'bad-file'],
    ['says another sum at its end', (text: string) => text.replace('306.00', '307.00'), 'sum-differs'],
    ['says another sum in a line', (text: string) => text.replace('206.00', '207.00'), 'sum-differs'],
    ['has a fine that is no number', (text: string) => text.replace('200.00', '2OO.00'), 'bad-file'],
  ] as const)('is refused when it %s', (_what, spoil, because) => {
    const read = () => readBatchFile(spoil(writeBatchFile(batch)))
    expect(read).toThrow(BatchFileRefused)
    expect(read).toThrow(because)
  })
})

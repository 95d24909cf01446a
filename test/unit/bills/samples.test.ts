import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Channel } from '@/contract/fields'
import type { BillRow } from '../../../mock/providers/bills/bill'
import { readWhole } from './support'

const sample = (name: string) => readFileSync(join(__dirname, 'samples', name))

type Short = readonly [number, string, string, string, string | null, number, number, string]

const short = ({ line, kind, at, orderNo, refundNo, amountFen, feeE5, status }: BillRow): Short => [
  line,
  kind,
  at.slice(11, 19),
  orderNo.slice(13),
  refundNo?.slice(13) ?? null,
  amountFen,
  feeE5,
  status,
]

/** Times in UTC; numbers without their common beginning. */
const shapes: [string, Channel, Short[]][] = [
  [
    'wechat-all.csv',
    'wechat',
    [
      [2, 'payment', '16:00:00', 'AAAAAAAAAAAA', null, 20000, 40000, 'success'],
      // 95.00 after a coupon of 5.00: what counts is the order's 100.00.
      [3, 'payment', '02:30:05', 'BBBBBBBBBBBB', null, 10000, 20000, 'success'],
      [4, 'refund', '03:00:00', 'AAAAAAAAAAAA', 'AAAAAAAAAAAA', 20000, -40000, 'success'],
      [5, 'refund', '15:59:59', 'CCCCCCCCCCCC', 'BBBBBBBBBBBB', 5000, 0, 'failed'],
      [6, 'refund', '04:00:01', 'DDDDDDDDDDDD', 'DDDDDDDDDDDD', 15000, 0, 'success'],
    ],
  ],
  ['wechat-success.csv', 'wechat', [[2, 'payment', '09:07:11', 'AAAAAAAAAAAA', null, 1, 0, 'success']]],
  // Of the day on which it was asked for, not of the payment's.
  [
    'wechat-refund.csv',
    'wechat',
    [[2, 'refund', '01:00:00', 'AAAAAAAAAAAA', 'CCCCCCCCCCCC', 8800, -18000, 'processing']],
  ],
  [
    'wechat-old.csv',
    'wechat',
    [
      [2, 'payment', '00:00:00', 'EEEEEEEEEEEE', null, 20000, 40000, 'success'],
      [3, 'refund', '00:05:00', 'EEEEEEEEEEEE', 'DDDDDDDDDDDD', 8000, -16000, 'processing'],
    ],
  ],
  ['nontax.csv', 'nontax', [[2, 'payment', '01:12:00', 'FFFFFFFFFFFF', null, 20000, 20000, 'success']]],
  [
    'card.csv',
    'card',
    [
      [3, 'payment', '02:30:00', 'GGGGGGGGGGGG', null, 20000, 70000, 'success'],
      [4, 'refund', '02:40:00', 'GGGGGGGGGGGG', 'EEEEEEEEEEEE', 20000, 0, 'failed'],
    ],
  ],
  ...['alipay-negative.zip', 'alipay-positive.zip'].map((name): [string, Channel, Short[]] => [
    name,
    'alipay',
    [
      [6, 'payment', '08:01:38', 'HHHHHHHHHHHH', null, 20000, 40000, 'success'],
      [7, 'payment', '08:02:38', 'IIIIIIIIIIII', null, 10000, 20000, 'success'],
      [8, 'refund', '09:00:00', 'HHHHHHHHHHHH', 'FFFFFFFFFFFF', 20000, -40000, 'success'],
    ],
  ]),
]

describe('samples of every shape', () => {
  it.each(shapes)('%s is read', async (name, channel, expected) => {
    const { rows } = await readWhole(channel, sample(name))
    expect(rows.map(short)).toEqual(expected)
  })

  it('tell the district where the file has one', async () => {
    const { rows } = await readWhole('nontax', sample('nontax.csv'))
    expect(rows[0]?.regionCode).toBe('140100')
  })

  it('keep the line with the payer blanked, whatever else stands in it', async () => {
    const { rows } = await readWhole('alipay', sample('alipay-negative.zip'))
    expect(rows[1]?.raw).toContain('\t,"罚款,加处罚款",')
    expect(rows[1]?.raw).not.toContain('博')
  })

  it('whose names lead out of the archive are refused', async () => {
    await expect(readWhole('alipay', sample('alipay-slip.zip'))).rejects.toMatchObject({ reason: 'bad-archive' })
  })
})

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import iconv from 'iconv-lite'
import type { Channel } from '@/contract/fields'
import { type BillRefusal, BillRefused } from '../../../mock/providers/bills/bill'
import { collectBytes } from '../../../mock/providers/bills/write-text'
import { writeZip } from '../../../mock/providers/bills/write-zip'
import { DAY, MERCHANTS, readWhole } from './support'

const sample = (name: string) => readFileSync(join(__dirname, 'samples', name))
const text = (name: string) => sample(name).toString()
const lines = (name: string, change: (all: string[]) => string[]) =>
  Buffer.from(change(text(name).split('\n')).join('\n'))

/** Reason and line of the refusal. */
const refusal = async (channel: Channel, bytes: Uint8Array, changes = {}) =>
  readWhole(channel, bytes, changes).then(
    () => 'read',
    (error: unknown) => (error instanceof BillRefused ? [error.reason, error.line] : error),
  )

const replaced = (name: string, from: string, to: string) => {
  const whole = text(name)
  expect(whole).toContain(from)
  return Buffer.from(whole.replace(from, to))
}

const wechat = 'wechat-all.csv'

const texts: [string, Channel, () => Uint8Array, [BillRefusal, number | null]][] = [
  ['an error instead of a file', 'wechat', () => Buffer.from('{"code":"SYSTEM_ERROR"}'), ['not-a-bill', 1]],
  ['nothing', 'wechat', () => Buffer.alloc(0), ['cut', 0]],
  ['a file without its header', 'wechat', () => lines(wechat, ([, ...all]) => all), ['cut', 1]],
  ['a file that ends after a row', 'wechat', () => lines(wechat, (all) => all.slice(0, 4).concat('')), ['cut', 4]],
  ['a file that ends within a row', 'wechat', () => sample(wechat).subarray(0, 900), ['cut', 3]],
  ['a file without the summary’s row', 'wechat', () => lines(wechat, (all) => all.slice(0, 7).concat('')), ['cut', 7]],
  ['a row with a cell less', 'wechat', () => replaced(wechat, ',`OTHERS', ''), ['bad-row', 2]],
  ['a row with a cell more', 'wechat', () => replaced(wechat, ',`OTHERS', ',`OTHERS,`OTHERS'), ['bad-row', 2]],
  ['a sum that is none', 'wechat', () => replaced(wechat, '`100.00', '`1OO.00'), ['bad-row', 3]],
  ['a sum below a fen', 'wechat', () => replaced(wechat, '`100.00', '`100.001'), ['bad-row', 3]],
  ['a sum below zero', 'wechat', () => replaced(wechat, '`100.00', '`-100.00'), ['bad-row', 3]],
  ['another currency', 'wechat', () => replaced(wechat, '`CNY', '`USD'), ['bad-row', 2]],
  ['an unknown state', 'wechat', () => replaced(wechat, '`SUCCESS', '`PENDING'), ['bad-row', 2]],
  ['a refund without number', 'wechat', () => replaced(wechat, '`R140100261120AAAAAAAAAAAA', '`0'), ['bad-row', 4]],
  ['a time that is none', 'wechat', () => replaced(wechat, '10:30:05', '10:60:05'), ['bad-row', 3]],
  ['a row of another day', 'wechat', () => replaced(wechat, '2026-11-20 10', '2026-11-19 10'), ['other-day', 3]],
  ['a row of another merchant', 'wechat', () => replaced(wechat, '`1601959334', '`1601959335'), ['other-merchant', 2]],
  [
    'a row twice',
    'wechat',
    () => lines(wechat, ([head = '', row = '', ...all]) => [head, row, row, ...all]),
    ['doubled', 3],
  ],
  ['the file twice', 'wechat', () => Buffer.concat([sample(wechat), sample(wechat)]), ['doubled', 9]],
  ['a row lost', 'wechat', () => lines(wechat, ([head = '', , ...all]) => [head, ...all]), ['summary-differs', 7]],
  ['a wrong sum', 'wechat', () => replaced(wechat, '`300.00,`400.00', '`300.00,`400.01'), ['summary-differs', 8]],
  ['a wrong sum of fees', 'wechat', () => replaced(wechat, '`0.00,`0.20000', '`0.00,`0.20001'), ['summary-differs', 8]],
  [
    'something after the end',
    'wechat',
    () => Buffer.concat([sample(wechat), Buffer.from('`1,`2\r\n')]),
    ['bad-row', 9],
  ],
  ['a column renamed', 'wechat', () => replaced(wechat, '商户订单号,', '订单号,'), ['not-a-bill', 1]],
  ['a column twice', 'wechat', () => replaced(wechat, '设备号,', '商户号,'), ['not-a-bill', 1]],
  [
    'bytes that are no UTF-8',
    'wechat',
    () => Buffer.concat([Buffer.from([0xff]), sample(wechat)]),
    ['bad-encoding', 1],
  ],
  ['a line without end', 'wechat', () => Buffer.alloc(40_000, 'a'), ['bad-row', 1]],
  ['no district', 'nontax', () => replaced('nontax.csv', '`140100,', '`14,'), ['bad-row', 2]],
  [
    'another merchant’s file',
    'card',
    () => replaced('card.csv', '898140048160001', '898140048160002'),
    ['other-merchant', 1],
  ],
  ['another day’s file', 'card', () => replaced('card.csv', ',2026-11-20', ',2026-11-19'), ['other-day', 1]],
  ['a file without its end', 'card', () => replaced('card.csv', '文件结束\n', ''), ['cut', 5]],
  ['the file twice', 'card', () => Buffer.concat([sample('card.csv'), sample('card.csv')]), ['doubled', 7]],
  ['a wrong count', 'card', () => replaced('card.csv', '合计,2,1', '合计,2,2'), ['summary-differs', 5]],
]

describe('a file is refused whole, with reason and line:', () => {
  it.each(texts)('%s (%s)', async (_what, channel, bytes, expected) => {
    expect(await refusal(channel, bytes())).toEqual(expected)
  })

  it('one that was asked for another day or another merchant', async () => {
    expect(await refusal('wechat', sample(wechat), { day: '2026-11-21' })).toEqual(['other-day', 2])
    expect(await refusal('wechat', sample(wechat), { merchantId: '1' })).toEqual(['other-merchant', 2])
    expect(await refusal('alipay', sample('alipay-negative.zip'), { day: '2026-11-21' })).toEqual(['other-day', null])
    expect(await refusal('alipay', sample('alipay-negative.zip'), { merchantId: '1' })).toEqual([
      'other-merchant',
      null,
    ])
  })

  it('one whose download breaks off', async () => {
    async function* broken() {
      yield sample(wechat).subarray(0, 700)
      throw new Error('connection reset')
    }
    const { readBill } = await import('../../../mock/providers/bills/read-bill')
    const reading = readBill(
      { kind: 'file', format: 'wechat-csv', bytes: broken() },
      { channel: 'wechat', merchantId: MERCHANTS.wechat, day: DAY },
    )
    await expect(
      (async () => {
        for await (const row of reading) expect(row.line).toBeGreaterThan(1)
      })(),
    ).rejects.toMatchObject({ name: 'BillRefused', reason: 'cut' })
  })
})

describe('Alipay’s archive is refused whole:', () => {
  const detailName = `${MERCHANTS.alipay}0156_20261120_业务明细.csv`
  const summaryName = `${MERCHANTS.alipay}0156_20261120_业务明细(汇总).csv`
  const zip = (files: Record<string, string | Buffer>) =>
    collectBytes(
      writeZip(
        Object.entries(files).map(([name, content]) => ({
          name: iconv.encode(name, 'gbk'),
          content: (async function* () {
            yield typeof content === 'string' ? iconv.encode(content, 'gbk') : content
          })(),
        })),
      ),
    )

  /** The texts of the sample, for spoiling. */
  const good = async () => {
    const { openAlipayArchive } = await import('../../../mock/providers/bills/alipay-archive')
    async function* whole() {
      yield sample('alipay-negative.zip')
    }
    const archive = await openAlipayArchive(whole(), { channel: 'alipay', merchantId: MERCHANTS.alipay, day: DAY })
    const decode = async (bytes: AsyncIterable<Uint8Array>) => iconv.decode(await collectBytes(bytes), 'gbk')
    return { detail: await decode(archive.detail()), summary: await decode(archive.summary()) }
  }
  const spoiled = async (
    change: (texts: { detail: string; summary: string }) => { detail: string; summary: string },
  ) => {
    const { detail, summary } = change(await good())
    return refusal('alipay', await zip({ [detailName]: detail, [summaryName]: summary }))
  }

  it('one as it is, is read', async () => {
    expect(await spoiled((texts) => texts)).toBe('read')
  })

  it.each<[string, (all: { detail: string; summary: string }) => { detail: string; summary: string }, unknown]>([
    [
      'a row lost',
      (all) => ({ ...all, detail: all.detail.replace(/2026112022001419931441931973.*\r\n/, '') }),
      ['summary-differs', 9],
    ],
    [
      'a row twice',
      (all) => ({ ...all, detail: all.detail.replace(/(2026112022001419931441931973.*\r\n)/, '$1$1') }),
      ['doubled', 8],
    ],
    [
      'a summary that says otherwise',
      (all) => ({ ...all, summary: all.summary.replace('2,1,100.00,100.00', '3,1,100.00,100.00') }),
      ['summary-differs', 12],
    ],
    [
      'a summary with another net',
      (all) => ({ ...all, summary: all.summary.replace('2,1,100.00,100.00', '2,1,100.00,100.01') }),
      ['summary-differs', 12],
    ],
    [
      'another account inside',
      (all) => ({ ...all, detail: all.detail.replace('[2088722682748354', '[2088722682748355') }),
      ['other-merchant', 2],
    ],
    ['another day inside', (all) => ({ ...all, detail: all.detail.replace('11月20日', '11月19日') }), ['other-day', 3]],
    [
      'a detail that ends early',
      (all) => ({ ...all, detail: all.detail.slice(0, all.detail.indexOf('#退款合计')) }),
      ['cut', 10],
    ],
    ['the detail twice', (all) => ({ ...all, detail: all.detail + all.detail }), ['doubled', 13]],
    [
      'a summary that ends early',
      (all) => ({ ...all, summary: all.summary.slice(0, all.summary.indexOf('合计')) }),
      ['cut', null],
    ],
    ['an unknown kind', (all) => ({ ...all, detail: all.detail.replace(',交易\t', ',充值\t') }), ['bad-row', 6]],
  ])('%s', async (_what, change, expected) => {
    expect(await spoiled(change)).toEqual(expected)
  })

  it.each<[string, () => Promise<Uint8Array>, BillRefusal]>([
    ['no archive', async () => Buffer.from('<html>503</html>'), 'not-a-bill'],
    ['half an archive', async () => sample('alipay-negative.zip').subarray(0, 600), 'cut'],
    ['one file', () => zip({ [detailName]: 'x' }), 'bad-archive'],
    ['three files', () => zip({ [detailName]: 'x', [summaryName]: 'x', 'readme.txt': 'x' }), 'bad-archive'],
    ['a file of any name', () => zip({ [detailName]: 'x', '/etc/passwd': 'x' }), 'bad-archive'],
    ['two details', () => zip({ [detailName]: 'x', [`${MERCHANTS.alipay}_20261120_业务明细.csv`]: 'x' }), 'doubled'],
    [
      'text that is no GBK',
      async () => zip({ [detailName]: Buffer.from([0xff, 0xff]), [summaryName]: Buffer.from([0xff, 0xff]) }),
      'bad-encoding',
    ],
  ])('%s', async (_what, bytes, reason) => {
    expect(await refusal('alipay', await bytes())).toEqual([reason, reason === 'bad-encoding' ? 1 : null])
  })

  it('one whose packed bytes were damaged', async () => {
    const whole = Buffer.from(sample('alipay-negative.zip'))
    const at = whole.indexOf(Buffer.from([0x50, 0x4b, 0x03, 0x04]), 10) - 20
    whole[at] = (whole[at] ?? 0) ^ 0x55
    expect(((await refusal('alipay', whole)) as unknown[])[0]).toMatch(/bad-archive|bad-encoding/)
  })
})

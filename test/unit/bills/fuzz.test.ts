import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import iconv from 'iconv-lite'
import type { Channel } from '@/contract/fields'
import { openAlipayArchive } from '../../../mock/providers/bills/alipay-archive'
import { BillRefused } from '../../../mock/providers/bills/bill'
import { collectBytes } from '../../../mock/providers/bills/write-text'
import { writeZip } from '../../../mock/providers/bills/write-zip'
import { asyncProperty } from '../../support/property'
import { bookingsOf, channels, DAY, MERCHANTS, type ReadWhole, readWhole, writeBill } from './support'

/** Where, as a share of the file, and what happens there. */
const mutation = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
  length: fc.integer({ min: 1, max: 400 }),
  act: fc.constantFrom(
    'flip',
    'remove',
    'repeat',
    'insert',
    'cut',
    'lose-line',
    'repeat-line',
    'shuffle-lines' as const,
  ),
  bytes: fc.uint8Array({ minLength: 1, maxLength: 12 }),
  text: fc.constantFrom(',', '`', '\n', '\r\n', '\\', '"', '0', '-', '.', '\t', '#', '，', '\u0000', '总交易单数'),
})
type Mutation = typeof mutation extends fc.Arbitrary<infer Value> ? Value : never

function mutate(whole: Buffer, { at, length, act, bytes, text }: Mutation): Buffer {
  const from = Math.floor(whole.length * at)
  const lineFrom = whole.lastIndexOf(10, from) + 1
  const lineTo = whole.indexOf(10, from) + 1 || whole.length
  const [before, after] = [whole.subarray(0, from), whole.subarray(from)]
  switch (act) {
    case 'flip': {
      const flipped = Buffer.from(whole)
      if (flipped.length > 0) flipped[from] = (flipped[from] as number) ^ (bytes[0] as number)
      return flipped
    }
    case 'remove':
      return Buffer.concat([before, after.subarray(length)])
    case 'repeat':
      return Buffer.concat([before, after.subarray(0, length), after])
    case 'insert':
      return Buffer.concat([before, length % 2 ? Buffer.from(bytes) : Buffer.from(text), after])
    case 'cut':
      return before
    case 'lose-line':
      return Buffer.concat([whole.subarray(0, lineFrom), whole.subarray(lineTo)])
    case 'repeat-line':
      return Buffer.concat([whole.subarray(0, lineTo), whole.subarray(lineFrom)])
    case 'shuffle-lines':
      return Buffer.concat([whole.subarray(0, lineFrom), whole.subarray(lineTo), whole.subarray(lineFrom, lineTo)])
  }
}

/** Alipay's texts are damaged before they are packed as often as the packed bytes are. */
async function damaged(channel: Channel, whole: Buffer, mutations: readonly Mutation[]): Promise<Buffer> {
  if (channel !== 'alipay' || mutations[0]?.length === undefined || mutations[0].length % 2 === 0)
    return mutations.reduce(mutate, whole)
  const { detail, summary } = await openAlipayArchive(once(whole), { channel, merchantId: MERCHANTS.alipay, day: DAY })
  const name = (suffix: string) => iconv.encode(`${MERCHANTS.alipay}0156_20261120_${suffix}.csv`, 'gbk')
  const [rows, sums] = [await collectBytes(detail()), await collectBytes(summary())]
  return collectBytes(
    writeZip([
      { name: name('业务明细'), content: once(mutations.reduce(mutate, rows)) },
      { name: name('业务明细(汇总)'), content: once(mutations.length === 3 ? mutations.reduce(mutate, sums) : sums) },
    ]),
  )
}

async function* once(bytes: Buffer) {
  yield bytes
}

/** Null = refused, which is always right. */
const readOrRefused = (channel: Channel, bytes: Uint8Array): Promise<ReadWhole | null> =>
  readWhole(channel, bytes).catch((error: unknown) => {
    if (error instanceof BillRefused) return null
    throw new Error(`not a refusal: ${String(error)}\nbase64: ${Buffer.from(bytes).toString('base64')}`)
  })

describe.each(channels)('a damaged bill of %s', (channel) => {
  it('is refused by its type, or nothing in it is lost', async () => {
    const cases = fc.record({
      bookings: bookingsOf(channel),
      mutations: fc.array(mutation, { minLength: 1, maxLength: 3 }),
    })
    await asyncProperty(
      cases,
      async ({ bookings, mutations }) => {
        const whole = await writeBill(channel, bookings)
        const good = await readWhole(channel, whole)
        const read = await readOrRefused(channel, await damaged(channel, whole, mutations))
        if (read) expect(read.summary).toEqual(good.summary)
        expect(read?.rows.length ?? good.rows.length).toBe(good.rows.length)
      },
      200,
    )
  })

  it('of any bytes at all is refused', async () => {
    await asyncProperty(
      fc.uint8Array({ maxLength: 2000 }),
      async (bytes) => expect(await readOrRefused(channel, bytes)).toBeNull(),
      100,
    )
  })
})

/**
 * Files that once broke a reader: `good-{channel}-…` must be read, `bad-{channel}-…` refused. A failure above prints
 * its bytes as base64: put them here.
 */
describe('the corpus', () => {
  const folder = join(__dirname, 'corpus')
  it.each(readdirSync(folder))('%s', async (name) => {
    const [verdict, channel] = name.split('-') as ['good' | 'bad', Channel]
    const read = await readOrRefused(channel, readFileSync(join(folder, name)))
    expect(read === null ? 'bad' : 'good').toBe(verdict)
  })
})

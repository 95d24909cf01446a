import { type Channel, channelField } from '@/contract/fields'
import { addSeconds, type Instant } from '@/domain/dates'
import { fen } from '@/domain/money'
import { BillRefused, type BillRow, type BillSummary, type FetchedBill } from '../../../mock/providers/bills/bill'
import { readBill } from '../../../mock/providers/bills/read-bill'
import { bookingBillFaults, type Faults } from '../../../mock/providers/faults'
import type { FileAnswer, HttpRequest, PaymentChannel, PrepayRequest } from '../../../mock/providers/payment-channel'
import { createAlipayWorld } from './support/alipay-world'
import { createCardWorld } from './support/card-world'
import type { HandClock } from './support/hand-clock'
import { createNontaxWorld } from './support/nontax-world'
import { createWechatWorld } from './support/wechat-world'

const DAY = '2026-11-20'
const NEXT_DAY = '2026-11-21'
const TEN_NEXT_MORNING: Instant = '2026-11-21T02:00:00.000Z'

/** All that these promises need of a channel and the world around it. */
interface World {
  client: PaymentChannel
  simulator: { wallet: { pay(orderNo: string): Promise<unknown> } }
  faults: Faults
  clock: HandClock
  order(orderNo: string): PrepayRequest
  tick(): Promise<unknown>
}

const worlds: Record<Channel, () => Promise<World>> = {
  wechat: createWechatWorld,
  alipay: createAlipayWorld,
  nontax: createNontaxWorld,
  card: async () => {
    const world = await createCardWorld()
    const order = (orderNo: string): PrepayRequest => ({
      ...{ orderNo, openId: 'open-1', description: '交通违法罚款', totalFen: fen(20_000) },
      expiresAt: addSeconds(world.clock.now(), 900),
    })
    const pay = async (orderNo: string) => {
      const cashier = await world.client.prepay(order(orderNo))
      return cashier.kind === 'card' && world.simulator.payAtPage(cashier)
    }
    return { ...world, order, simulator: { wallet: { pay } } }
  },
}
const HOURS = { wechat: 10, alipay: 10, nontax: 6, card: 8 }
const FEES = { wechat: 40_000, alipay: 40_000, nontax: 20_000, card: 70_000 }

/** 10:00 on DAY: two payments, one of them given back in part. */
async function aDay(world: World) {
  for (const orderNo of ['ORDER00001', 'ORDER00002']) {
    await world.client.prepay(world.order(orderNo))
    await world.simulator.wallet.pay(orderNo)
    world.clock.advance(60)
  }
  const refund = { refundNo: 'REFUND_0001', orderNo: 'ORDER00001', reason: '重复缴款退回' }
  const { totalFen } = world.order('ORDER00001')
  await world.client.refund({ ...refund, refundFen: totalFen, totalFen })
  world.clock.advance(30)
  await world.tick()
  setClock(world, TEN_NEXT_MORNING)
}

const setClock = (world: World, at: Instant) =>
  world.clock.advance((Date.parse(at) - Date.parse(world.clock.now())) / 1000)

describe.each(channelField.options)('bills of %s', (channel) => {
  const fee = FEES[channel]
  const readyAt: Instant = addSeconds('2026-11-20T16:00:00.000Z', HOURS[channel] * 3600)
  let world: World
  beforeEach(async () => {
    world = await worlds[channel]()
    await aDay(world)
  })

  const fetched = (day = DAY): Promise<FetchedBill> => {
    if (!world.client.fetchBill) throw new Error('no bills')
    return world.client.fetchBill(day)
  }
  const read = async (day = DAY): Promise<{ rows: BillRow[]; summary: BillSummary }> => {
    const bill = await fetched(day)
    if (bill.kind !== 'file') throw new Error(`not a file: ${bill.kind}`)
    const reading = readBill(bill, { channel, merchantId: world.client.merchantId, day })
    const rows: BillRow[] = []
    for (;;) {
      const step = await reading.next()
      if (step.done) return { rows, summary: step.value }
      rows.push(step.value)
    }
  }
  const refusal = () =>
    read().then(
      () => null,
      (error: unknown) => (error instanceof BillRefused ? error.reason : error),
    )

  it('tell every payment and refund with its fee', async () => {
    const { rows, summary } = await read()
    const trade = await world.client.query('ORDER00001')
    expect(
      rows.map(({ kind, orderNo, refundNo, amountFen, feeE5, status }) => [
        kind,
        orderNo,
        refundNo,
        amountFen,
        feeE5,
        status,
      ]),
    ).toEqual([
      ['payment', 'ORDER00001', null, 20000, fee, 'success'],
      ['payment', 'ORDER00002', null, 20000, fee, 'success'],
      ['refund', 'ORDER00001', 'REFUND_0001', 20000, -fee, 'success'],
    ])
    expect(trade).toMatchObject({ tradeNo: rows[0]?.tradeNo, paidAt: rows[0]?.at })
    expect(summary).toEqual({ rows: 3, payments: 2, paymentFen: 40000, refunds: 1, refundFen: 20000, feeE5: fee })
  })

  it('come from their hour of the next day, and not for a day that is not over', async () => {
    setClock(world, addSeconds(readyAt, -1))
    expect(await fetched()).toEqual({ kind: 'not-yet', retryAfter: readyAt })
    expect(await fetched(NEXT_DAY)).toEqual({ kind: 'not-yet', retryAfter: addSeconds(readyAt, 86_400) })
    setClock(world, readyAt)
    expect((await fetched()).kind).toBe('file')
  })

  it('are kept for three months, and a day without trades has none', async () => {
    expect(await fetched('2026-11-19')).toEqual({ kind: 'no-trades' })
    await expect(fetched('2026-08-20')).rejects.toMatchObject({ kind: 'rejected' })
  })

  it('that are late are asked for again half an hour later', async () => {
    world.faults.replace({ ...world.faults.read(), bills: { mode: 'not-yet', times: 1 } })
    expect(await fetched()).toEqual({ kind: 'not-yet', retryAfter: addSeconds(TEN_NEXT_MORNING, 1800) })
    expect((await read()).rows).toHaveLength(3)
  })

  it.each([
    ['cut', 'cut'],
    ['doubled', 'doubled'],
    ['other-day', 'other-day'],
    ['wrong-sum', 'summary-differs'],
  ] as const)('are refused whole when one is %s; the next one is good', async (mode, reason) => {
    world.faults.replace({ ...world.faults.read(), bills: { mode, times: 1 } })
    expect(await refusal()).toBe(reason)
    expect((await read()).rows).toHaveLength(3)
  })

  it('that are cut and read by nobody break nothing', async () => {
    world.faults.replace({ ...world.faults.read(), bills: { mode: 'cut', times: 1 } })
    expect(await fetched()).toMatchObject({ kind: 'file' })
    await new Promise((resolve) => setImmediate(() => setImmediate(resolve)))
    expect((await read()).rows).toHaveLength(3)
  })

  it.each([
    ['row-lost', (rows) => expect(rows.map(({ orderNo }) => orderNo)).toEqual(['ORDER00002', 'ORDER00001'])],
    [
      'extra-row',
      (rows) => expect(rows[3]).toMatchObject({ kind: 'payment', orderNo: 'X20261120STRANGE0001', amountFen: 13_500 }),
    ],
    ['wrong-amount', (rows) => expect(rows[0]).toMatchObject({ orderNo: 'ORDER00001', amountFen: 20_100, feeE5: fee })],
    [
      'wrong-fee',
      (rows) => expect(rows[0]).toMatchObject({ orderNo: 'ORDER00001', amountFen: 20_000, feeE5: fee + 1000 }),
    ],
    [
      'refund-alone',
      (rows) =>
        expect(rows[3]).toMatchObject({ kind: 'refund', orderNo: 'ORDER00001', refundNo: 'XR20261120DER00001' }),
    ],
  ] as [string, (rows: BillRow[]) => void][])('stay as they were booked: %s', async (mode, look) => {
    world.faults.replace({ ...world.faults.read(), bills: { mode, times: 1 } as never })
    const first = (await read()).rows
    look(first)
    expect((await read()).rows).toEqual(first)
  })

  it.each(bookingBillFaults)(
    'of a day on which money only went back add up, too, however they were booked: %s',
    async (mode) => {
      const { totalFen } = world.order('ORDER00002')
      const refund = { refundNo: 'REFUND_0002', orderNo: 'ORDER00002', reason: '处罚决定撤销' }
      await world.client.refund({ ...refund, refundFen: totalFen, totalFen })
      world.clock.advance(30)
      await world.tick()
      setClock(world, addSeconds(TEN_NEXT_MORNING, 86_400))
      world.faults.replace({ ...world.faults.read(), bills: { mode, times: 1 } })
      if (mode === 'row-lost' || mode === 'next-day') expect(await fetched(NEXT_DAY)).toEqual({ kind: 'no-trades' })
      else expect((await read(NEXT_DAY)).rows.at(0)).toMatchObject({ orderNo: 'ORDER00002' })
    },
  )

  it('may have a payment on the day after', async () => {
    world.faults.replace({ ...world.faults.read(), bills: { mode: 'next-day', times: 1 } })
    expect((await read()).rows.map(({ kind, orderNo }) => [kind, orderNo])).toEqual([
      ['payment', 'ORDER00002'],
      ['refund', 'ORDER00001'],
    ])
    setClock(world, addSeconds(TEN_NEXT_MORNING, 86_400))
    const { rows } = await read(NEXT_DAY)
    expect(rows).toMatchObject([{ kind: 'payment', orderNo: 'ORDER00001', at: '2026-11-20T16:00:01.000Z' }])
  })
})

describe('a link to a bill', () => {
  const textOf = async ({ bytes }: FileAnswer) => {
    let text = ''
    for await (const piece of bytes) text += Buffer.from(piece).toString()
    return text
  }

  it('of WeChat lives five minutes and serves signed requests only', async () => {
    const world = await createWechatWorld()
    await aDay(world)
    expect((await world.client.fetchBill?.(DAY))?.kind).toBe('file')
    const { url, headers } = world.wire.downloaded[0] as HttpRequest
    const again = (changes = {}, at = url) =>
      world.simulator.download({ method: 'GET', url: at, headers: { ...headers, ...changes }, body: '' })
    expect((await again()).status).toBe(200)
    expect(await again({ Authorization: '' })).toMatchObject({ status: 401 })
    expect((await again({}, `${url}0`)).status).toBe(401)
    world.clock.advance(300)
    const late = await again()
    expect(late.status).toBe(400)
    expect(await textOf(late)).toContain('下载地址已失效')
  })

  it('of Alipay lives thirty seconds', async () => {
    const world = await createAlipayWorld()
    await aDay(world)
    await world.client.fetchBill?.(DAY)
    const { url } = world.wire.downloaded[0] as HttpRequest
    const again = () => world.simulator.download({ method: 'GET', url, headers: {}, body: '' })
    world.clock.advance(29)
    expect((await again()).status).toBe(200)
    world.clock.advance(1)
    expect((await again()).status).toBe(403)
  })
})

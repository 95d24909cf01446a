import { createNontaxWorld } from './support/nontax-world'

type World = Awaited<ReturnType<typeof createNontaxWorld>>
let world: World
beforeEach(async () => {
  world = await createNontaxWorld()
})

const NO = 'J140105261120AAAAAAAAAAAA'

async function pay() {
  await world.client.prepay(world.order())
  expect(await world.simulator.wallet.pay(NO)).toBe('paid')
}

describe('an order of the non-tax interface', () => {
  it('opens a cashier that WeChat takes, and the same order again opens it again', async () => {
    for (let time = 0; time < 2; time++) {
      const cashier = await world.client.prepay(world.order())
      expect(await world.simulator.wallet.checkCashier(cashier)).toEqual({ ok: true, orderNo: NO })
      expect(await world.simulator.wallet.checkCashier({ ...cashier, paySign: 'x' } as never)).toMatchObject({
        ok: false,
      })
    }
    expect(await world.client.query(NO)).toEqual({ state: 'unpaid' })
    await pay()
    expect(await world.client.query(NO)).toMatchObject({ state: 'paid', totalFen: 20000, paidAt: world.clock.now() })
    await world.tick()
    expect(await world.client.readNotification(world.inbox[0] as never)).toMatchObject({ kind: 'paid', orderNo: NO })
  })

  it('asks the finance bureau first: another sum than its record is refused before anybody could pay', async () => {
    await world.client.prepay(world.order())
    await expect(world.client.prepay({ ...world.order(), totalFen: 300 as never })).rejects.toMatchObject({
      kind: 'rejected',
    })
    expect(world.sent.filter(({ url }) => url.includes('/nontax/unifiedorder'))).toHaveLength(1)
  })

  it('is closed by voiding its notice: nobody can pay it then, before or after the order has arrived', async () => {
    await world.client.prepay(world.order())
    expect(await world.client.close(NO)).toBe('closed')
    expect(await world.simulator.wallet.pay(NO)).toBe('closed')
    expect(await world.client.close('J140105261120NEVERARRIVED')).toBe('closed')
    await expect(world.client.prepay(world.order('J140105261120NEVERARRIVED'))).rejects.toMatchObject({
      code: 'ERRCODE_231',
    })
  })

  it('that is paid cannot be closed', async () => {
    await pay()
    expect(await world.client.close(NO)).toBe('paid')
  })

  it('closes by itself after two hours (12)', async () => {
    await world.client.prepay(world.order())
    world.clock.advance(7200)
    expect(await world.client.query(NO)).toEqual({ state: 'closed' })
    expect(await world.simulator.wallet.pay(NO)).toBe('expired')
  })

  it('that was never placed is not found', async () => {
    expect(await world.client.query('J140105261120UNKNOWN00000')).toEqual({ state: 'not-found' })
  })

  it('takes a new access token when the old one is over', async () => {
    await world.client.prepay(world.order())
    world.clock.advance(7200)
    await world.client.query(NO)
    expect(world.sent.filter(({ url }) => url.includes('stable_token'))).toHaveLength(2)
    for (const { url } of world.sent) expect(url).not.toContain(world.account.appSecret)
  })
})

describe('refunds of the non-tax interface', () => {
  const state = async (refundNo: string) => (await world.client.queryRefund({ orderNo: NO, refundNo })).state

  it('go by parts under own numbers; the same number again pays once; more than was paid is refused', async () => {
    await pay()
    expect(await state('R1')).toBe('not-found')
    for (let time = 0; time < 2; time++)
      expect(await world.client.refund(world.refund('R1', 5000))).toEqual({ state: 'processing' })
    await expect(world.client.refund(world.refund('R1', 6000))).rejects.toMatchObject({ code: 'ERRCODE_262' })
    await expect(world.client.refund(world.refund('R2', 15001))).rejects.toMatchObject({ kind: 'rejected' })
    await world.client.refund(world.refund('R2', 15000))
    world.clock.advance(30)
    await world.tick()
    expect([await state('R1'), await state('R2')]).toEqual(['succeeded', 'succeeded'])
    // Paid it was, whatever went back since.
    expect(await world.client.query(NO)).toMatchObject({ state: 'paid' })
    const told = await Promise.all(world.inbox.map((message) => world.client.readNotification(message)))
    const refunds = told.flatMap((message) => (message.kind === 'refund' ? [message] : []))
    // Both are due at the same moment; neither comes first by right.
    expect(refunds.sort((one, other) => (one.refundNo < other.refundNo ? -1 : 1))).toMatchObject([
      { refundNo: 'R1', refund: { state: 'succeeded' } },
      { refundNo: 'R2', refund: { state: 'succeeded' } },
    ])
  })

  it.each([
    ['after a year', 'ERRCODE_263', 366 * 86_400, 0],
    ['for the fifty-first time', 'ERRCODE_264', 0, 50],
  ])('are refused %s with a code of its own', async (_when, code, later, earlier) => {
    await pay()
    for (let part = 0; part < earlier; part++) await world.client.refund(world.refund(`P${part}`, 1))
    world.clock.advance(later)
    await expect(world.client.refund(world.refund('R1', 5000))).rejects.toMatchObject({ kind: 'rejected', code })
  })

  it.each([
    ['abnormal', 'abnormal'],
    ['closed', 'closed'],
  ] as const)('end as the fault %s says', async (mode, end) => {
    await pay()
    world.faults.replace({ ...world.faults.read(), refunds: { mode, times: 1 } })
    await world.client.refund(world.refund('R1', 5000))
    world.clock.advance(30)
    await world.tick()
    expect(await state('R1')).toBe(end)
  })
})

describe('messages of the non-tax platform', () => {
  it.each(['bad-signature', 'sign-test', 'wrong-key'] as const)('%s is forged', async (forgery) => {
    await world.client.prepay(world.order())
    const forged = await world.simulator.forgePaid(NO, forgery)
    const message = { headers: forged?.headers ?? {}, rawBody: forged?.body ?? '' }
    await expect(world.client.readNotification(message)).rejects.toMatchObject({ kind: 'forged' })
  })

  it('come again for a paid order that the bill has and we lack', async () => {
    await pay()
    await world.tick()
    expect(await world.tick()).toBe(0)
    await world.client.tellAgain?.(NO)
    expect(await world.tick()).toBe(1)
    expect(world.inbox).toHaveLength(2)
  })
})

describe('a scanned code over the non-tax interface', () => {
  const show = async (will: 'pays' | 'asks-password' | 'no-money') => (await world.codes.show('open-9', will)).code

  it('pays at once, and only once', async () => {
    const code = await show('pays')
    expect(await world.client.payByCode?.(world.byCode(code))).toMatchObject({ state: 'paid', totalFen: 20000 })
    expect(await world.client.payByCode?.(world.byCode(code, 'J140105261120BBBBBBBBBBBB'))).toEqual({
      state: 'refused',
      because: 'code',
    })
  })

  it('waits for the password; reversing after it was typed finds the money, before it nobody can pay', async () => {
    expect(await world.client.payByCode?.(world.byCode(await show('asks-password')))).toEqual({ state: 'user-paying' })
    expect(await world.client.query(NO)).toEqual({ state: 'unpaid' })
    await world.simulator.wallet.pay(NO)
    expect(await world.client.reverse?.(NO)).toBe('paid')
    const other = 'J140105261120BBBBBBBBBBBB'
    await world.client.payByCode?.(world.byCode(await show('asks-password'), other))
    expect(await world.client.reverse?.(other)).toBe('reversed')
    expect(await world.simulator.wallet.pay(other)).toBe('closed')
  })

  it('says when there is too little money, when the payer gives up, and when nobody knows', async () => {
    expect(await world.client.payByCode?.(world.byCode(await show('no-money')))).toEqual({
      state: 'refused',
      because: 'money',
    })
    const given = 'J140105261120CCCCCCCCCCCC'
    await world.client.payByCode?.(world.byCode(await show('asks-password'), given))
    await world.simulator.wallet.fail(given)
    expect(await world.client.query(given)).toEqual({ state: 'closed' })
    const lost = 'J140105261120DDDDDDDDDDDD'
    const calls = { ...world.faults.read().calls, payByCode: { mode: 'time-out-after' as const, times: 1 as const } }
    world.faults.replace({ ...world.faults.read(), calls })
    expect(await world.client.payByCode?.(world.byCode(await show('pays'), lost))).toEqual({ state: 'unknown' })
    expect(await world.client.query(lost)).toMatchObject({ state: 'paid' })
  })

  it('the wire never carries the code twice, nor in an address', async () => {
    const code = await show('pays')
    await world.client.payByCode?.(world.byCode(code))
    expect(world.sent.filter(({ body }) => body.includes(code))).toHaveLength(1)
    for (const { url } of world.sent) expect(url).not.toContain(code)
  })
})

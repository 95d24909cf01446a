import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { OrderView } from '@/contract/payment-orders'
import type { Cashier } from '@/contract/payments'
import { citizen, startTestHost, type TestHost } from './support'

const PHONE = { 'user-agent': 'Mozilla/5.0 (Linux; Android 14) Mobile Chrome/130.0' }

describe('the doors of the host', () => {
  let host: TestHost
  let windowId: string
  let payable: { decisionId: string; number: string }[]
  beforeAll(async () => {
    host = await startTestHost()
    const { windows, decisions } = await host.world.samples()
    windowId = windows[0]?.windowId ?? ''
    payable = decisions.filter(
      (one) => one.regionCode === windows[0]?.regionCode && one.status === 'in-force' && !one.paid,
    )
  })
  afterAll(() => host.close())

  const landing = (path: string) => host.ask<string>('GET', path, undefined, PHONE)
  const pathOf = (link: string | null) => new URL(link ?? '').pathname

  /** Signs in, orders one decision and gives what the phone needs from then on. */
  async function order(device: string, wallet: 'wechat' | 'alipay', decisionId: string) {
    const found = await host.call<{ decisions: { decisionId: string; totalFen: number }[] }>(
      'payments',
      'lookUp',
      { number: payable.find((one) => one.decisionId === decisionId)?.number },
      citizen(device, wallet),
    )
    const session = { 'x-session': found.headers.get('x-session') ?? '' }
    const decision = found.body.ok ? found.body.data.decisions[0] : undefined
    const placed = await host.call<{ orderNo: string; cashier: Cashier }>(
      'payments',
      'placeOrder',
      { target: { kind: 'decision', decisionId }, expectedTotalFen: decision?.totalFen },
      session,
    )
    if (!placed.body.ok) throw new Error(placed.body.error.message)
    const look = async () => {
      const { body } = await host.call<OrderView>(
        'payments',
        'getOrder',
        { orderNo: placed.body.ok && placed.body.data.orderNo },
        session,
      )
      if (!body.ok) throw new Error(body.error.message)
      return body.data
    }
    return { ...placed.body.data, session, look }
  }

  it('show a plain camera the real bill behind the window’s code, and what became of it', async () => {
    const bill = await host.issueBill(windowId, [payable[0]?.decisionId ?? ''])
    const open = await landing(pathOf(bill.link))
    expect(open.status).toBe(200)
    expect(open.headers.get('content-security-policy')).toContain("script-src 'self'")
    expect(open.headers.get('cache-control')).toBe('no-store')
    expect(open.body).toContain('是真码')
    await host.call('hall', 'withdrawBill', { billId: bill.billId }, { 'x-window-key': windowId })
    expect((await landing(pathOf(bill.link))).body).toContain('窗口收回了这张单')
  })

  it('warn of each sample code that is not payable here', async () => {
    const words: Record<string, string> = {
      tampered: '这个码不是我们开的',
      expired: '码过期了，钱没有扣',
      'other-province': '是真码，但不在这里付',
      'never-issued': '这个码不是我们开的',
    }
    const codes = (await host.world.sampleCodes()).filter(({ kind }) => kind in words)
    expect(codes).toHaveLength(4)
    for (const { kind, text } of codes) expect((await landing(pathOf(text))).body).toContain(words[kind])
  })

  it('serve the wallets’ ownership files beside the codes, and nothing else from that folder', async () => {
    const folder = join(host.folder, 'ownership-files')
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, 'WxVerify123.txt'), 'proof')
    writeFileSync(join(folder, 'secret.json'), 'secret')
    expect(await landing('/f/WxVerify123.txt')).toMatchObject({ status: 200, body: 'proof' })
    expect((await landing('/f/other.txt')).status).toBe(404)
    expect((await landing('/f/secret.json')).body).not.toContain('secret"')
    expect((await landing('/f/..%2Fkeys.txt')).body).toContain('这个码不是我们开的')
  })

  it.each(['wechat', 'alipay'] as const)(
    'take a payment in %s’s app and its notification, to the recorded end',
    async (wallet) => {
      const { orderNo, cashier, look } = await order(
        `doors-${wallet}`,
        wallet,
        payable[wallet === 'wechat' ? 1 : 2]?.decisionId ?? '',
      )
      expect((await host.ask('POST', '/simulated-wallet/check-cashier', cashier)).body).toEqual({ ok: true, orderNo })
      expect((await host.ask('GET', `/simulated-wallet/orders/${orderNo}`)).body).toMatchObject({
        orderNo,
        state: 'unpaid',
      })
      const paid = await host.ask('POST', `/simulated-wallet/orders/${orderNo}/pay`, { outcome: 'pay' })
      expect(paid.body).toEqual({ state: 'paid' })
      await host.world.timekeeper.advance(5)
      expect((await look()).state).toBe('paid')
      await host.world.timekeeper.advance(300)
      expect(await look()).toMatchObject({ state: 'recorded', receipt: { code: expect.stringMatching(/^\d{8}$/) } })
    },
  )

  it('answer a forged notification with a refusal and believe nothing of it', async () => {
    const { orderNo, look } = await order('doors-forged', 'alipay', payable[3]?.decisionId ?? '')
    const body = `out_trade_no=${orderNo}&trade_status=TRADE_SUCCESS&total_amount=1.00&sign_type=RSA2&sign=AAAA`
    const headers = { 'content-type': 'application/x-www-form-urlencoded' }
    const alipay = await host.ask('POST', '/notify/alipay', body, headers)
    expect(alipay.body).not.toBe('success')
    const wechat = await host.ask('POST', '/notify/wechat', { id: 'x', event_type: 'TRANSACTION.SUCCESS' })
    expect(wechat.status).toBeGreaterThanOrEqual(400)
    expect((await look()).state).toBe('waiting')
  })

  it('let nobody speak to the wallets’ hosts without their signatures', async () => {
    const wechat = await host.ask(
      'GET',
      '/simulators/wechat/v3/pay/transactions/out-trade-no/ORDER_0001?mchid=1',
      undefined,
      {
        accept: 'application/json',
      },
    )
    expect(wechat).toMatchObject({ status: 401, body: { code: 'SIGN_ERROR' } })
    const alipay = await host.ask<string>('POST', '/simulators/alipay/gateway.do', 'method=alipay.trade.query', {
      'content-type': 'application/x-www-form-urlencoded',
    })
    expect(JSON.stringify(alipay.body)).toMatch(/isv\.|40002|40001/)
  })

  it('hand out a receipt under an address that ends after five minutes', async () => {
    const { orderNo, session } = await order('doors-receipt', 'wechat', payable[4]?.decisionId ?? '')
    await host.ask('POST', `/simulated-wallet/orders/${orderNo}/pay`, { outcome: 'pay' })
    await host.world.timekeeper.advance(60)
    const answer = await host.call<{ url: string; expiresAt: string }>(
      'payments',
      'receiptFile',
      { orderNo, format: 'pdf' },
      session,
    )
    const file = answer.body.ok ? answer.body.data : { url: '', expiresAt: '' }
    const path = new URL(file.url).pathname
    expect(path).toMatch(/^\/files\/[\w-]{32}$/)
    const pdf = await host.ask<string>('GET', path)
    expect(pdf.headers.get('content-type')).toBe('application/pdf')
    expect(pdf.body.slice(0, 5)).toBe('%PDF-')
    await host.world.timekeeper.advance(301)
    expect((await host.ask('GET', path)).status).toBe(404)
    expect((await host.ask('GET', `/files/${'A'.repeat(32)}`)).status).toBe(404)
  })

  it('say of a screen that is still being built that it is', async () => {
    expect(await host.ask('GET', '/')).toMatchObject({ status: 503, body: expect.stringContaining('还在构建') })
    expect((await host.ask('GET', '/h5/')).status).toBe(503)
    expect((await host.ask('GET', '/nothing-here')).status).toBe(404)
  })
})

import { createHash, generateKeyPairSync, type KeyObject, sign } from 'node:crypto'
import type { Answer } from '@/contract/envelope'
import type { BillView } from '@/contract/payment-bills'
import { type CodeKey, encodeTokenPayload } from '@/domain/code-token'
import { fen } from '@/domain/money'
import { joinToken } from '@/domain/signed-token'
import { renderLanding } from '../../../mock/host/landing/page'
import { landingState } from '../../../mock/host/landing/state'
import { visitorOf, waysToLookUp, waysToPay } from '../../../mock/host/landing/ways'

const NOW = '2026-11-19T02:42:00.000Z'
const ORIGIN = 'https://pay.example.gov.cn'

function codeKey(keyId: number, issuer: string, served: boolean): { key: CodeKey; secret: KeyObject } {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519')
  return {
    key: { keyId, issuer, served, publicKey: publicKey.export({ format: 'jwk' }).x as string },
    secret: privateKey,
  }
}
const ours = codeKey(1, '山西省公安厅交通管理局', true)
const others = codeKey(2, '浙江省公安厅交通管理局', false)

function tokenOf({ key, secret }: typeof ours, expiresAt = '2026-11-19T02:46:37.000Z'): string {
  const id = createHash('md5').update(expiresAt).digest('hex')
  const payload = encodeTokenPayload({ keyId: key.keyId, id, expiresAt })
  return joinToken(payload, sign(null, payload, secret))
}

const bill = {
  state: 'open',
  authority: { regionCode: '140105', name: '太原市公安局<交警>', hotline: '0351-12123' },
  hallName: '车管所',
  windowName: '3 号窗口',
  items: [{}, {}],
  totalFen: fen(30900),
  issuedAt: '2026-11-19T02:41:00.000Z',
  expiresAt: '2026-11-19T02:46:37.000Z',
} as unknown as BillView

type BillAnswer = Answer<BillView>
const found = (changes: Partial<BillView> = {}): BillAnswer => ({ ok: true, data: { ...bill, ...changes } })
const refused = (code: 'NOT_FOUND' | 'INTERNAL'): BillAnswer => ({
  ok: false,
  error: { code, message: '', retryable: false, traceId: 't' },
})

async function open(token: string, userAgent: string, answer: BillAnswer = found()) {
  const asked: string[] = []
  const openBill = async (text: string) => {
    asked.push(text)
    return answer
  }
  const state = await landingState(token, { keys: [ours.key, others.key], now: NOW, openBill })
  const target = { appIds: { wechat: 'wx0001', alipay: '2021000000000001' }, previewServed: true }
  const html = renderLanding({
    state,
    visitor: visitorOf(userAgent),
    toPay: waysToPay(ORIGIN, token, target),
    toLookUp: waysToLookUp(target),
    link: `${ORIGIN}/f/${token}`,
    host: 'pay.example.gov.cn',
  })
  return { html, asked }
}

const PHONE = 'Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) Mobile/15E148 Safari/604.1'
const WECHAT = `${PHONE} MicroMessenger/8.0.49`
const ALIPAY = `${PHONE} AlipayClient/10.6.0`
const DESKTOP = 'Mozilla/5.0 (X11; Linux x86_64) Chrome/130.0 Safari/537.36'

describe('the page behind a payment code, for any scanner', () => {
  it('shows a phone camera the seal, the issuer, the sum, the time left, and both wallets alike', async () => {
    const { html } = await open(tokenOf(ours), PHONE)
    expect(html).toContain('是真码')
    expect(html).toContain('车管所 3 号窗口，今天 10:41 开出')
    expect(html).toContain('<i>¥</i>309.00')
    expect(html).toContain('缴款单，2 份决定书')
    expect(html).toContain('>04:37<')
    const link = encodeURIComponent(`${ORIGIN}/f/${tokenOf(ours)}`)
    expect(html).toContain(
      `weixin://dl/business/?appid=wx0001&#38;path=packages/pay/code/index&#38;query=${encodeURIComponent(`q=${link}`)}`,
    )
    expect(html).toContain(
      `alipays://platformapi/startapp?appId=2021000000000001&#38;page=packages%2Fpay%2Fcode%2Findex&#38;query=${encodeURIComponent(`qrCode=${link}`)}`,
    )
    expect(html).toContain(`/h5/#/packages/pay/code/index?q=${link}`)
  })

  it('holds no script of its own and no text of others as markup', async () => {
    const { html } = await open(tokenOf(ours), PHONE)
    expect(html).toContain('太原市公安局&#60;交警&#62;')
    expect(html.match(/<script[^>]*>/g)).toEqual(['<script type="module" src="/landing/landing.js">'])
    expect(html).not.toMatch(/ on\w+=|style=/)
  })

  it.each([
    ['WeChat', WECHAT, 'weixin://', 'alipays://'],
    ['Alipay', ALIPAY, 'alipays://', 'weixin://'],
  ])('opens the own mini-program at once inside %s, and only that', async (_name, userAgent, own, other) => {
    const { html } = await open(tokenOf(ours), userAgent)
    expect(html).toContain(`data-open href="${own}`)
    expect(html).not.toContain(other)
  })

  it('shows the code again at a desk, to be scanned with the phone', async () => {
    const { html } = await open(tokenOf(ours), DESKTOP)
    expect(html).toContain('请用手机扫这个码付款')
    expect(html).toMatch(/<svg[^>]*viewBox/)
    expect(html).not.toContain('weixin://')
  })

  it.each([
    ['somebody else’s signature', tokenOf({ key: ours.key, secret: others.secret })],
    ['a text that is no token', 'hello'],
  ])('asks the cloud nothing and offers no payment for %s', async (_name, token) => {
    const { html, asked } = await open(token, PHONE)
    expect(asked).toEqual([])
    expect(html).toContain('这个码不是我们开的')
    expect(html).toContain('不要向个人账户转账')
    expect(html).toContain('/h5/#/packages/pay/look-up/index')
    expect(html).not.toMatch(/weixin:|alipays:|packages\/pay\/code/)
  })

  it('does not trust a good signature for a bill that was never issued', async () => {
    const { html } = await open(tokenOf(ours), PHONE, refused('NOT_FOUND'))
    expect(html).toContain('这个码不是我们开的')
  })

  it.each([
    ['expired', '码过期了，钱没有扣'],
    ['paid', '这张单已经付清'],
    ['withdrawn', '窗口收回了这张单'],
    ['paying', '这张单正在付款'],
  ] as const)('offers no payment for a bill that is %s', async (state, words) => {
    const { html } = await open(tokenOf(ours), PHONE, found({ state }))
    expect(html).toContain(words)
    expect(html).not.toMatch(/weixin:|alipays:/)
  })

  it('says an old code has expired even when the cloud cannot be asked, and that a fresh one cannot be checked', async () => {
    const old = await open(tokenOf(ours, '2026-11-19T02:41:59.000Z'), PHONE, refused('INTERNAL'))
    expect(old.html).toContain('码过期了，钱没有扣')
    const fresh = await open(tokenOf(ours), PHONE, refused('INTERNAL'))
    expect(fresh.html).toContain('现在查不到这个码')
  })

  it('knows another province’s code and says where to pay', async () => {
    const { html, asked } = await open(tokenOf(others), PHONE)
    expect(html).toContain('是真码，但不在这里付')
    expect(html).toContain('浙江省公安厅交通管理局开出')
    expect(asked).toEqual([])
  })
})

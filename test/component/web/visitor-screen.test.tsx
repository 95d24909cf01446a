import { act, render, screen } from '@testing-library/react'
import { VisitorApp } from '../../../mock/web/visitor/visitor-app'
import { words } from '../../../mock/web/visitor/words'
import { bill, cutTheLine, FakeEvents, installFakeEvents, snapshot, tell, WINDOW_ID } from './fake-host'

const view = () => document.querySelector('[data-view]')?.getAttribute('data-view')
const text = () => document.body.textContent ?? ''
const code = () => screen.queryByRole('img', { name: words.code.qr })
const pass = (seconds: number) => act(() => jest.advanceTimersByTime(seconds * 1000))

beforeEach(() => {
  jest.useFakeTimers()
  installFakeEvents()
  render(<VisitorApp windowId={WINDOW_ID} />)
})
afterEach(() => jest.useRealTimers())

describe('the screen that the visitor sees', () => {
  it('listens to its own window and shows bones until it hears something', () => {
    expect(FakeEvents.opened.map((line) => line.url)).toEqual([`/mock/windows/${WINDOW_ID}/events`])
    expect(view()).toBe('loading')
    expect(code()).toBeNull()
  })

  it('welcomes when nobody has a bill', () => {
    tell(snapshot(null))
    expect(screen.getByRole('heading', { name: words.idle.title })).toBeTruthy()
  })

  it('shows one code for both wallets, the sum and its parts', () => {
    tell(snapshot(bill()))
    expect(code()).not.toBeNull()
    for (const told of [
      '¥309.00',
      '300.00',
      '9.00',
      '赵*安',
      '尾号 6157、1836',
      '1 份逾期 3 天',
      '微信',
      '支付宝',
      '04:37',
    ])
      expect(text()).toContain(told)
  })

  it('leaves four light modules around the code and puts no logo in it', () => {
    tell(snapshot(bill()))
    const svg = code() as unknown as SVGElement
    const dark = [...(svg.querySelector('path')?.getAttribute('d') ?? '').matchAll(/M(\d+) (\d+)/g)]
    const places = dark.flatMap(([, x, y]) => [Number(x), Number(y)])
    const modules = Number(svg.getAttribute('viewBox')?.split(' ')[2])
    expect(Math.min(...places)).toBe(4)
    expect(Math.max(...places)).toBe(modules - 5)
    expect(svg.querySelector('image')).toBeNull()
  })

  it('counts down by the host, whatever the time of this computer is', () => {
    jest.setSystemTime(new Date('2031-01-01'))
    tell(snapshot(bill()))
    pass(7)
    expect(text()).toContain('04:30')
  })

  it('stands still while the host says that its clock does', () => {
    tell({ ...snapshot(bill()), clockStopped: true })
    pass(30)
    expect(text()).toContain('04:37')
  })

  it('hides the code while somebody pays and brings it back when they cancel', () => {
    tell(snapshot(bill({ state: 'paying', link: null, channel: 'alipay' })))
    expect(code()).toBeNull()
    expect(text()).toContain('正在用支付宝付款')
    tell(snapshot(bill()))
    expect(code()).not.toBeNull()
  })

  it('names what it is paid with: a card is no wallet, and its bank is asked', () => {
    tell(snapshot(bill({ state: 'paying', link: null, channel: 'card' })))
    expect(text()).toContain('正在用银行卡付款')
    tell(snapshot(bill({ state: 'confirming', link: null, channel: 'card' })))
    expect(text()).toContain('正在向银行核实')
    tell(snapshot(bill({ state: 'paid', link: null, channel: 'nontax', closedAt: '2026-11-19T02:41:50.000Z' })))
    expect(text()).toContain('微信支付成功')
  })

  it('tells whoever paid by code to take a slip along: their phone has no record of it', () => {
    const closedAt = '2026-11-19T02:41:50.000Z'
    tell(snapshot(bill({ state: 'paid', link: null, channel: 'wechat', byCode: true, closedAt })))
    expect(text()).toContain('打一张凭条')
    expect(text()).not.toContain('缴款记录')
  })

  it('never offers a code whose time is up, and does not claim that nothing was paid', () => {
    tell(snapshot(bill()))
    pass(278)
    expect(view()).toBe('lapsed')
    expect(code()).toBeNull()
    expect(text()).not.toContain('还没有收到')
    tell(snapshot(bill({ state: 'expired', link: null })))
    expect(text()).toContain('还没有收到')
  })

  it('turns green when paid and clears after 20 seconds', () => {
    tell(snapshot(bill({ state: 'paid', link: null, channel: 'wechat', closedAt: '2026-11-19T02:41:50.000Z' })))
    expect(view()).toBe('paid')
    expect(text()).toContain('微信支付成功')
    pass(16)
    expect(view()).toBe('paid')
    pass(2)
    expect(view()).toBe('idle')
  })

  it('shows no green from memory: a cut line takes it away, the next word from the host brings it back', () => {
    const paid = snapshot(bill({ state: 'paid', link: null, channel: 'wechat', closedAt: '2026-11-19T02:41:50.000Z' }))
    tell(paid)
    cutTheLine()
    expect(view()).toBe('remembered')
    expect(text()).toContain('断线，正在重连·下面是 10:41:53 的情况')
    pass(2)
    expect(FakeEvents.opened).toHaveLength(2)
    tell(paid)
    expect(view()).toBe('paid')
  })

  it('treats a silent line as a cut one', () => {
    tell(snapshot(null))
    pass(41)
    expect(text()).toContain('断线')
  })

  it('says "not charged" only after the wallet confirmed it', () => {
    tell(snapshot(bill({ state: 'withdrawing', link: null })))
    expect(text()).toContain('正在确认没有扣款')
    expect(text()).not.toContain('这一单没有扣款')
    tell(snapshot(bill({ state: 'withdrawn', link: null, closedAt: '2026-11-19T02:41:50.000Z' })))
    expect(text()).toContain('10:41 由 3 号窗口撤回，这一单没有扣款')
  })
})

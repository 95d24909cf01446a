import { act } from '@testing-library/react'
import type { CloudEvent, ErrorCode } from '@/contract/envelope'
import type { CollectableDecision, WindowBill, WindowSnapshot } from '@/contract/hall'
import { fen } from '@/domain/money'

export const WINDOW_ID = '0190aaaa-0000-7000-8000-000000000003'
export const NOW = '2026-11-19T02:41:53.000Z'
export const idOf = (count: number) => `0190aaaa-0000-7000-8000-${String(count).padStart(12, '0')}`

export function bill(change: Partial<WindowBill> = {}): WindowBill {
  return {
    billId: idOf(900),
    state: 'open',
    link: 'https://pay.mashang.test/f/AQABkrQm3x0aF8kQ2bq7m1s9ZlYp0cVt4NwX6uHjE5rGoT3v',
    payerMasked: '赵*安',
    decisionNumbers: ['9901021203846157', '9901021204011836'],
    fineFen: fen(30000),
    surchargeFen: fen(900),
    lateDecisions: 1,
    maxLateDays: 3,
    totalFen: fen(30900),
    issuedAt: '2026-11-19T02:41:30.000Z',
    expiresAt: '2026-11-19T02:46:30.000Z',
    closedAt: null,
    channel: null,
    orderNo: null,
    askedAt: null,
    askNextAt: null,
    ...change,
  }
}

export function snapshot(current: WindowBill | null, change: Partial<WindowSnapshot> = {}): WindowSnapshot {
  return {
    window: {
      windowId: WINDOW_ID,
      windowName: '3 号窗口',
      hallName: '车辆管理所',
      authority: { regionCode: '990102', name: '安澜市公安局交通警察支队', hotline: '12123' },
    },
    now: NOW,
    current,
    bills: current ? [current] : [],
    ...change,
  }
}

export function decision(count: number, change: Partial<CollectableDecision> = {}): CollectableDecision {
  return {
    decisionId: idOf(count),
    number: `99010212040118${String(count).padStart(2, '0')}`,
    procedure: 'simple',
    act: '不礼让行人',
    payerMasked: '赵*安',
    plateMasked: null,
    servedOn: '2026-11-11',
    dueOn: '2026-11-26',
    fineFen: fen(20000),
    surchargeFen: fen(0),
    lateDays: 0,
    refusal: null,
    ...change,
  }
}

/** Stands in for the browser's EventSource; jsdom has none. */
export class FakeEvents {
  static opened: FakeEvents[] = []
  onmessage: ((event: { data: string }) => void) | null = null
  onerror: (() => void) | null = null
  closed = false
  constructor(readonly url: string) {
    FakeEvents.opened.push(this)
  }
  close() {
    this.closed = true
  }
}

const line = () => FakeEvents.opened.at(-1) as FakeEvents

export function tell(told: WindowSnapshot & { clockStopped?: boolean }): void {
  act(() => line().onmessage?.({ data: JSON.stringify(told) }))
}

export function cutTheLine(): void {
  act(() => line().onerror?.())
}

/** One call that reached a cloud function; `caller` is what the header said who calls. */
export interface CloudCall extends CloudEvent {
  caller: string
}

export const answerCloud = (name: string, header: string, answer: (call: CloudCall) => unknown): CloudCall[] =>
  answerAt(`/cloud/${name}`, header, answer)

/** Plays the cloud function at `place`; an answer of null = it got lost on the way, a `refusal` = it refuses. */
export function answerAt(place: string, header: string, answer: (call: CloudCall) => unknown): CloudCall[] {
  const calls: CloudCall[] = []
  globalThis.fetch = (async (path: string, request: RequestInit) => {
    expect(path).toBe(place)
    const headers = request.headers as Record<string, string>
    const call = { ...(JSON.parse(String(request.body)) as CloudEvent), caller: headers[header] ?? '' }
    calls.push(call)
    const data = await answer(call)
    if (data === null) throw new TypeError('connection reset')
    const body = data instanceof Refused ? { ok: false, error: { code: data.code } } : { ok: true, data }
    return { ok: true, status: 200, json: async () => body }
  }) as unknown as typeof fetch
  return calls
}

class Refused {
  constructor(readonly code: ErrorCode) {}
}
export const refusal = (code: ErrorCode) => new Refused(code)

export const answerHall = (answer: (call: CloudCall) => unknown) => answerCloud('hall', 'x-window-key', answer)

export function installFakeEvents(): void {
  FakeEvents.opened = []
  Object.assign(globalThis, { EventSource: FakeEvents })
}

class NothingMoves {
  observe() {}
  unobserve() {}
  disconnect() {}
}

/** What Ant Design asks of a browser's layout and jsdom does not have. */
export function installLayout(): void {
  const styleOf = window.getComputedStyle.bind(window)
  Object.assign(window, {
    matchMedia: () => ({ matches: false, addEventListener: () => {}, removeEventListener: () => {} }),
    ResizeObserver: NothingMoves,
    getComputedStyle: (element: Element) => styleOf(element),
  })
}

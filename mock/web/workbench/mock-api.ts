import { sendJson } from '../common/cloud-client'

/** What the mock host tells its workbench; development data only. */
export interface MockWindow {
  windowId: string
  windowName: string
  hallName: string
  authority: string
}

export interface MockDecision {
  decisionId: string
  number: string
  act: string
  fineFen: number
  servedOn: string
  status: string
  paid: boolean
  plate: string | null
}

export interface MockWorld {
  windows: MockWindow[]
  decisions: MockDecision[]
  seed?: number | string
}

export interface MockCode {
  kind: string
  label: string
  text: string
}

export interface MockCall {
  traceId: string
  at: string
  name: string
  caller: string
  milliseconds: number
  outcome: string
}

export interface MockClock {
  now: string
  paused: boolean
}

export type ClockWish = { advanceSeconds: number } | { paused: boolean }
export type DecisionChange = 'paid-elsewhere' | 'withdrawn' | 'held' | 'released'

const read = async <Body>(path: string) => (await sendJson(path)) as Body

/** Every method throws a CallFailure when the host refuses or cannot be reached. */
export const mockApi = {
  world: () => read<MockWorld>('/mock/world'),
  codes: async () => (await read<{ codes: MockCode[] }>('/mock/sample-codes')).codes,
  calls: async () => (await read<{ calls: MockCall[] }>('/mock/calls')).calls,
  clock: () => read<MockClock>('/mock/clock'),
  setClock: async (wish: ClockWish) => (await sendJson('/mock/clock', 'POST', wish)) as MockClock,
  reset: () => sendJson('/mock/reset', 'POST'),
  changeDecision: (decisionId: string, change: DecisionChange) =>
    sendJson(`/mock/decisions/${decisionId}/change`, 'POST', { change }),
  /** The citizen enters the password in the simulated wallet. */
  pay: async (orderNo: string) =>
    (await sendJson(`/simulated-wallet/orders/${orderNo}/pay`, 'POST', { outcome: 'pay' })) as { state: string },
}

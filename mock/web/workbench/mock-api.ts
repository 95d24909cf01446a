import type { Wallet } from '@/contract/fields'
import { sendJson } from '../common/cloud-client'

/** What the mock host tells its workbench; development data only. */
export interface MockWindow {
  regionCode: string
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

export interface MockVehicle {
  plate: string
  plateKind: string
  vinLastSix: string
  engineLastSix: string
}

export interface MockCitizen {
  key: string
  name: string
  idNumber: string
  fileNumber: string
  phone: string
  /** What can be tried with them. */
  goodFor: string
  vehicles: MockVehicle[]
}

export interface MockMessage {
  at: string
  text: string
}

/** A surveillance record as the police's platform has it. */
export interface MockRecord {
  regionCode: string
  number: string
  act: string
  plate: string
  happenedAt: string
  device: string
  handlingStatus: number
  cameraRevoked: boolean
}

export interface MockAuthority {
  regionCode: string
  name: string
  rulesAsOf: string | null
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

export type CodeWill = 'pays' | 'asks-password' | 'no-money'
export type ClockWish = { advanceSeconds: number } | { paused: boolean }
export type RecordChange = 'handle' | 'delete' | 'revoke'
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
  citizens: async () => (await read<{ citizens: MockCitizen[] }>('/mock/citizens')).citizens,
  messages: async (phone: string) =>
    (await read<{ messages: MockMessage[] }>(`/mock/messages?phone=${encodeURIComponent(phone)}`)).messages,
  policeRecords: async (key: string) =>
    (await read<{ records: MockRecord[] }>(`/mock/police/records?citizen=${encodeURIComponent(key)}`)).records,
  /** A window handles the record with this citizen's licence, it is deleted, or its camera loses its approval. */
  changeRecord: ({ regionCode, number, device }: MockRecord, change: RecordChange, { idNumber }: MockCitizen) => {
    const path = `/mock/police/records/${regionCode}/${number}`
    if (change === 'handle') return sendJson(`${path}/handle`, 'POST', { licenceNumber: idNumber })
    if (change === 'delete') return sendJson(`${path}/delete`, 'POST')
    return sendJson(`/mock/police/cameras/${encodeURIComponent(device)}/revoke`, 'POST')
  },
  addPoints: (licenceNumber: string, points: number) =>
    sendJson('/mock/police/licences/points', 'POST', { licenceNumber, points }),
  /** Letters of the register, e.g. `L` for locked; `A` frees it. */
  setLicence: (licenceNumber: string, states: string) =>
    sendJson('/mock/police/licences/change', 'POST', { licenceNumber, states }),
  setVehicle: ({ plate, plateKind }: MockVehicle, states: string) =>
    sendJson('/mock/police/vehicles/change', 'POST', { plate, plateKind, states }),
  catchVehicle: ({ plate, plateKind }: MockVehicle, regionCode: string, code: string) =>
    sendJson('/mock/police/records', 'POST', { plate, plateKind, regionCode, code }),
  authorities: async () => (await read<{ authorities: MockAuthority[] }>('/mock/authorities')).authorities,
  /** `rulesAsOf` null = today's. */
  setRules: (regionCode: string, rulesAsOf: string | null) =>
    sendJson(`/mock/authorities/${regionCode}`, 'PUT', { rulesAsOf }),
  /** The citizen enters the password in the simulated wallet, or gives up. */
  pay: async (orderNo: string, outcome: 'pay' | 'fail' = 'pay') =>
    (await sendJson(`/simulated-wallet/orders/${orderNo}/pay`, 'POST', { outcome })) as { state: string },
  showCode: async (wallet: Wallet, device: string, will: CodeWill) =>
    (await sendJson('/simulated-wallet/codes', 'POST', { wallet, device, will })) as { code: string; until: string },
  /** The order that asks this code's phone for the password; null while none does. */
  orderOfCode: async (wallet: Wallet, code: string) =>
    ((await sendJson('/simulated-wallet/codes/order', 'POST', { wallet, code })) as { orderNo: string | null }).orderNo,
}

import { createHash } from 'node:crypto'
import type { Kysely } from 'kysely'
import { safeParse } from 'valibot'
import { type Contract, contract } from '@/contract'
import type { Answer, CloudError, InputOf, Operation, OutputOf } from '@/contract/envelope'
import type { Channel, Wallet } from '@/contract/fields'
import { addSeconds, chinaDate, type Instant } from '@/domain/dates'
import { sampleWindow } from '../../../../mock/data/places'
import { seed } from '../../../../mock/data/seed'
import type { Environment, Identity, LogEntry } from '../../../../mock/functions/environment'
import { main as housekeepingMain } from '../../../../mock/functions/housekeeping'
import { main as notifyMain } from '../../../../mock/functions/notify'
import { clientFunctions } from '../../../../mock/host/functions'
import { payloadSigner } from '../../../../mock/providers/code-signer'
import {
  createChannels,
  createFaceChecks,
  simulatedAccounts,
  simulatedHosts,
} from '../../../../mock/providers/create-providers'
import { createFaults, type FaultSettings, noFaults } from '../../../../mock/providers/faults'
import { createKeyRing, type KeyRing, publishedDocumentKeys } from '../../../../mock/providers/keys'
import { createMemoryOutsideStore } from '../../../../mock/providers/memory-outside-store'
import { channelOfAddress } from '../../../../mock/providers/notify-address'
import { createOutsideWorld } from '../../../../mock/providers/outside-world'
import type { SendHttp } from '../../../../mock/providers/payment-channel'
import { createSealing } from '../../../../mock/store/sealing'
import type { Tables } from '../../../../mock/store/tables'

const HOST = 'https://mock.test'
export const START = '2026-11-20T02:30:00.000Z'

/** The same bytes in the same order in every run. */
function seededBytes() {
  let drawn = 0
  return (length: number) => {
    const parts: Buffer[] = []
    while (parts.length * 32 < length) parts.push(createHash('sha256').update(`test ${drawn++}`).digest())
    return new Uint8Array(Buffer.concat(parts).subarray(0, length))
  }
}

let keys: Promise<KeyRing> | undefined

type RefusedCall = [name: keyof Contract, action: string, input: unknown, key?: string]

export class Refused extends Error {
  constructor(readonly error: CloudError) {
    super(`${error.code}: ${error.message}`)
  }
}

export type CloudWorld = Awaited<ReturnType<typeof createCloudWorld>>
export type Caller = ReturnType<CloudWorld['as']>

/**
 * The functions over a real store, with the production clients of the wallets speaking to the simulators.
 * @param deliver where the wallets' messages go instead of these functions
 */
export async function createCloudWorld(database: Kysely<Tables>, start: Instant = START, deliver?: SendHttp) {
  const random = seededBytes()
  keys ??= createKeyRing(random, 1024)
  const ring = await keys
  const time = { now: start }
  const clock = { now: () => time.now }
  const sealing = createSealing(Buffer.from(ring.dataKey, 'base64url'))
  await seed(database, { sealing, today: chinaDate(start), seed: 20261119 })

  const faults = createFaults()
  const logs: LogEntry[] = []
  const files: { name: string; contentType: string; bytes: Uint8Array }[] = []
  const notified: { channel: Channel; headers: Record<string, string>; rawBody: string; status: number }[] = []
  const outside = createOutsideWorld({
    keys: ring,
    storeFor: () => createMemoryOutsideStore(),
    clock,
    faults,
    random,
    database,
    sealing,
    send: async (request) => {
      if (deliver) return deliver(request)
      const { url, headers, body } = request
      const channel = channelOfAddress(url)
      if (!channel) throw new Error(`nobody listens at ${url}`)
      const answer = await notify(channel, headers, body)
      notified.push({ channel, headers, rawBody: body, status: answer.status })
      return answer
    },
  })
  const [codeKey] = ring.codes
  const [documentKey] = ring.documents
  if (!codeKey || !documentKey) throw new Error('no code key')
  const environment: Environment = {
    database,
    clock,
    randomBytes: random,
    channels: createChannels({
      accounts: simulatedAccounts(ring),
      hosts: simulatedHosts(HOST),
      notifyBaseUrl: HOST,
      send: outside.handle,
      download: outside.download,
      clock,
      random,
    }),
    appIds: { wechat: ring.wechat.appId, alipay: ring.alipay.appId },
    faceChecks: createFaceChecks({
      accounts: simulatedAccounts(ring),
      hosts: simulatedHosts(HOST),
      returnUrl: HOST,
      send: outside.handle,
      clock,
    }),
    messenger: outside.messenger,
    queues: outside.queues,
    treasury: outside.treasury,
    bank: outside.bank,
    police: outside.policePlatform,
    insurers: outside.insurers,
    fiscalReceipts: outside.fiscalReceipts,
    codeSigner: payloadSigner(codeKey),
    documentSigner: payloadSigner(documentKey),
    documentKeys: publishedDocumentKeys(ring),
    sealing,
    linkOrigin: 'https://pay.mashang.test',
    files: {
      publish: async (file) => {
        files.push(file)
        return { url: `${HOST}/files/${files.length}`, expiresAt: addSeconds(time.now, 300) }
      },
      publishStream: async ({ read, ...file }) => {
        const parts: Uint8Array[] = []
        for await (const part of read()) parts.push(part)
        files.push({ ...file, bytes: Buffer.concat(parts) })
        return { url: `${HOST}/files/${files.length}`, expiresAt: addSeconds(time.now, 300) }
      },
    },
    uploadUrl: (ticket) => `${HOST}/uploads/${ticket}`,
    log: (entry) => logs.push(entry),
  }
  const used = { environment }
  let keysMade = 0

  const notify = (channel: Channel, headers: Record<string, string>, rawBody: string) =>
    notifyMain({ channel, headers, rawBody }, context({ kind: 'provider', channel }))
  const context = (identity: Identity) => ({ identity, traceId: 'trace-1', environment: used.environment })

  // Padded in the middle: at the end, the first and the tenth key would be the same.
  const newKey = (identity: Identity) => `${nameOf(identity)}-${String(++keysMade).padStart(12, '0')}`

  /** What `identity` can do. `call` gives the data or throws Refused. */
  function as(identity: Identity) {
    async function answer(event: { function: keyof Contract; action: string; input: unknown; key?: string }) {
      const { function: name, action, input, key } = event
      const main = clientFunctions.get(name)
      if (!main) throw new Error(`the host does not serve ${name}`)
      return main({ action, input, ...(key ? { idempotencyKey: key } : {}) }, context(identity))
    }
    async function call<F extends keyof Contract, A extends keyof Contract[F] & string>(
      name: F,
      action: A,
      input: Contract[F][A] extends Operation ? InputOf<Contract[F][A]> : never,
      key?: string,
    ): Promise<Contract[F][A] extends Operation ? OutputOf<Contract[F][A]> : never> {
      const operation = contract[name][action] as Operation
      const sent = key ?? (operation.mutating ? newKey(identity) : undefined)
      const result = (await answer({ function: name, action, input, key: sent })) as Answer<unknown>
      if (!result.ok) throw new Refused(result.error)
      const parsed = safeParse(operation.output, result.data)
      if (!parsed.success)
        throw new Error(`answer of ${name}.${action} breaks the contract: ${parsed.issues[0].message}`)
      return result.data as never
    }
    /** The error with which the call is refused; fails when it is not. */
    async function refusal(...[name, action, input, key]: RefusedCall): Promise<CloudError> {
      const operation = contract[name][action as never] as Operation | undefined
      const sent = key ?? (operation?.mutating ? newKey(identity) : undefined)
      const result = (await answer({ function: name, action, input, key: sent })) as Answer<unknown>
      if (result.ok) throw new Error(`${name}.${action} was not refused`)
      return result.error
    }
    return { identity, answer, call, refusal }
  }

  const timer = () => context({ kind: 'timer' })
  async function housekeep() {
    const answer = await housekeepingMain({ action: 'run', input: {} }, timer())
    if (!answer.ok) throw new Refused(answer.error)
    return answer.data as { orders: number; refunds: number; bills: number; nextAt: Instant | null }
  }

  /** Time passes, and whatever is due happens: the wallets send, housekeeping looks. */
  async function letPass(seconds: number, turns = 3) {
    time.now = addSeconds(time.now, seconds)
    for (let turn = 0; turn < turns; turn++) {
      await outside.tick(time.now)
      await housekeep()
    }
  }

  return {
    environment,
    keys: ring,
    outside,
    faults,
    logs,
    files,
    notified,
    notify,
    as,
    housekeep,
    citizen: (openId: string, wallet: Wallet = 'wechat') =>
      as({ kind: 'citizen', wallet, appId: environment.appIds[wallet], openId }),
    officer: (window = sampleWindow) => as({ kind: 'officer', ...window }),
    nobody: () => as({ kind: 'anonymous' }),
    now: () => time.now,
    pass: (seconds: number) => {
      time.now = addSeconds(time.now, seconds)
    },
    let: letPass,
    async later(minutes: number) {
      for (let step = 0; step < 10; step++) await letPass(minutes * 6)
    },
    /** Runs `work` with another environment, e.g. one whose database dies. */
    async within<Result>(changed: Partial<Environment>, work: () => Promise<Result>): Promise<Result> {
      used.environment = { ...environment, ...changed }
      try {
        return await work()
      } finally {
        used.environment = environment
      }
    },
    setFaults: (changes: Partial<FaultSettings>) => faults.replace({ ...noFaults, ...changes }),
    setCallFaults: (calls: Partial<FaultSettings['calls']>) =>
      faults.replace({ ...noFaults, calls: { ...noFaults.calls, ...calls } }),
    async decisionChanged(decisionId: string, change: 'paid-elsewhere' | 'withdrawn' | 'held' | 'released') {
      const event = { action: 'decisionChanged', input: { decisionId, change } }
      const answer = await housekeepingMain(event, context({ kind: 'police-platform' }))
      if (!answer.ok) throw new Refused(answer.error)
      return answer.data as { changed: boolean }
    },
  }
}

const nameOf = (identity: Identity) =>
  identity.kind === 'citizen' ? `${identity.wallet}-${identity.openId}` : identity.kind

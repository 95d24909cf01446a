import type { Kysely } from 'kysely'
import type { Answer } from '@/contract/envelope'
import type { Wallet } from '@/contract/fields'
import { addSeconds, type Instant } from '@/domain/dates'
import { windowRows } from '../../mock/data/places'
import type { Context, Environment, Identity } from '../../mock/functions/environment'
import { main as notify } from '../../mock/functions/notify'
import { MemoryReceiptFiles } from '../../mock/host/receipt-files'
import { payloadSigner } from '../../mock/providers/code-signer'
import {
  createChannels,
  createFaceChecks,
  simulatedAccounts,
  simulatedHosts,
} from '../../mock/providers/create-providers'
import { createFaults, type Faults } from '../../mock/providers/faults'
import { type KeyRing, publishedDocumentKeys } from '../../mock/providers/keys'
import { createMemoryOutsideStore } from '../../mock/providers/memory-outside-store'
import { channelOfAddress } from '../../mock/providers/notify-address'
import type { OutsideStore } from '../../mock/providers/outside-store'
import { createOutsideWorld, type OutsideWorld } from '../../mock/providers/outside-world'
import type { SendHttp } from '../../mock/providers/payment-channel'
import { createSealing } from '../../mock/store/sealing'
import type { Tables } from '../../mock/store/tables'
import { type Chance, createChance } from './chance'
import { type CrashSwitch, createCrashSwitch } from './crash'
import { functions } from './functions'
import { inventDecisions } from './invent-decisions'
import { createRoad, type Road } from './road/cast'

const HOST = 'https://simulation.test'
/** The rest are about bills and wallets alone, which are quicker to play. */
const ROAD_PERCENT = 30
const START: Instant = '2026-11-20T02:00:00.000Z'

/** A person with a phone: what they have seen and what they have begun. */
export interface Visitor {
  identity: Extract<Identity, { kind: 'citizen' }>
  /** Calls that were sent, to be repeated under the same key as a phone does that lost the answer. */
  sent: { action: string; input: unknown; key: string }[]
  orders: string[]
  /** Confirmations of records, the same. */
  confirmed: { input: unknown; key: string }[]
}

export interface World {
  seed: number
  chance: Chance
  database: Kysely<Tables>
  clock: { at: Instant }
  environment: Environment
  keys: KeyRing
  outside: OutsideWorld
  /** What a party outside has on record. */
  storeFor(provider: string): OutsideStore
  stores: Record<Wallet, OutsideStore>
  faults: Faults
  crash: CrashSwitch
  visitors: Visitor[]
  officer: Extract<Identity, { kind: 'officer' }>
  /** Drivers, their cars and records; null in a world that is about the hall's bills alone. */
  road: Road | null
  decisionIds: string[]
  bills: { billId: string; token: string }[]
  /** Orders whose wallet took money after their end, or from somebody who never got the cashier. */
  latePaid: Set<string>
  /** Faults that nobody foresaw, as the host has logged them while it lived. */
  unforeseen: string[]
  /** Once per call to a wallet or to the police somebody else may act while the caller waits. */
  meanwhile: (() => Promise<unknown>) | null
  call(name: keyof typeof functions, identity: Identity, event: object): Promise<Answer<unknown>>
}

export interface WorldParts {
  seed: number
  keys: KeyRing
  /** Migrated, with authorities and windows, and nothing else of earlier worlds. */
  database: Kysely<Tables>
  /** Otherwise by chance. */
  road?: boolean
  start?: Instant
}

/** One small world: a window, three phones, a person's few decisions, both wallets, treasury and police; or a road. */
export async function createWorld({ seed, keys, database, road, start = START }: WorldParts): Promise<World> {
  const chance = createChance(seed)
  const clock = { at: start }
  const now = { now: () => clock.at }
  const faults = createFaults()
  const crash = createCrashSwitch()
  const sealing = createSealing(Buffer.from(keys.dataKey, 'base64url'))
  const outsideStores = new Map<string, OutsideStore>()
  const storeFor = (provider: string): OutsideStore => {
    const store = outsideStores.get(provider) ?? createMemoryOutsideStore()
    outsideStores.set(provider, store)
    return store
  }
  const outside = createOutsideWorld({
    keys,
    storeFor,
    clock: now,
    faults,
    random: chance.bytes,
    database,
    sealing,
    send: (request) => receive(request),
  })
  const world: World = {
    seed,
    chance,
    database,
    clock,
    outside,
    storeFor,
    stores: { wechat: storeFor('wechat'), alipay: storeFor('alipay') },
    faults,
    crash,
    environment: environmentOf(),
    keys,
    visitors: (['wechat', 'alipay', 'wechat'] as const).map((wallet, index) => newVisitor(wallet, index, keys)),
    officer: officerOf(),
    decisionIds: [],
    bills: [],
    latePaid: new Set(),
    unforeseen: [],
    meanwhile: null,
    road: null,
    call: (name, identity, event) => functions[name](event, context(identity)),
  }
  world.decisionIds = await inventDecisions(database, world)
  if (road ?? chance.happens(ROAD_PERCENT))
    world.road = await createRoad({ ...world, regionCode: world.officer.regionCode, now: clock.at })
  return world

  function environmentOf(): Environment {
    /** While the caller waits for an answer from outside, somebody else may act. */
    const interrupted = async <Answer>(ask: () => Promise<Answer>): Promise<Answer> => {
      const act = world.meanwhile
      world.meanwhile = null
      const first = chance.happens(50)
      if (act && first) await act()
      const answer = await ask()
      if (act && !first) await act()
      return answer
    }
    const wire: SendHttp = (request) => interrupted(() => outside.handle(request))
    const [codeKey] = keys.codes
    const [documentKey] = keys.documents
    if (!codeKey || !documentKey) throw new Error('the key ring holds no key for codes')
    return {
      database: database.withPlugin(crash.plugin),
      clock: now,
      randomBytes: chance.bytes,
      channels: createChannels({
        accounts: simulatedAccounts(keys),
        hosts: simulatedHosts(HOST),
        notifyBaseUrl: HOST,
        send: crash.wire(wire),
        download: crash.wire(outside.download),
        clock: now,
        random: chance.bytes,
      }),
      appIds: { wechat: keys.wechat.appId, alipay: keys.alipay.appId },
      faceChecks: createFaceChecks({
        accounts: simulatedAccounts(keys),
        hosts: simulatedHosts(HOST),
        returnUrl: HOST,
        send: outside.handle,
        clock: now,
      }),
      messenger: outside.messenger,
      queues: outside.queues,
      treasury: crash.office(outside.treasury, alone),
      bank: crash.office(outside.bank, alone),
      police: crash.office(outside.policePlatform, interrupted),
      insurers: outside.insurers,
      fiscalReceipts: outside.fiscalReceipts,
      codeSigner: payloadSigner(codeKey),
      documentSigner: payloadSigner(documentKey),
      documentKeys: publishedDocumentKeys(keys),
      sealing,
      linkOrigin: HOST,
      files: new MemoryReceiptFiles(now, chance.bytes, HOST),
      uploadUrl: (ticket) => `${HOST}/uploads/${ticket}`,
      log: ({ level, event, detail }) => {
        if (level === 'error' && !crash.dead) world.unforeseen.push(`${event}: ${JSON.stringify(detail)}`)
      },
    }
  }

  function context(identity: Identity): Context {
    return { identity, traceId: `world-${seed}`, environment: world.environment }
  }

  function receive({ url, headers, body }: Parameters<SendHttp>[0]) {
    const channel = channelOfAddress(url)
    if (!channel) throw new Error(`nobody listens at ${url}`)
    return notify({ channel, headers, rawBody: body }, context({ kind: 'provider', channel }))
  }
}

const alone = <Answer>(ask: () => Promise<Answer>) => ask()

function newVisitor(wallet: Wallet, index: number, keys: KeyRing): Visitor {
  const identity = { kind: 'citizen' as const, wallet, appId: keys[wallet].appId, openId: `visitor-${wallet}-${index}` }
  return { identity, sent: [], orders: [], confirmed: [] }
}

function officerOf(): World['officer'] {
  const window = windowRows[0]
  if (!window) throw new Error('the data has no window')
  return { kind: 'officer', windowId: window.id, regionCode: window.region_code }
}

/** Lets the outside act, its messages arrive and housekeeping look, as the host does after every move of the clock. */
export async function passTime(world: World, seconds: number): Promise<void> {
  world.clock.at = addSeconds(world.clock.at, seconds)
  for (let round = 0; round < 2; round++) {
    await world.outside.tick(world.clock.at)
    await world.call('housekeeping', { kind: 'timer' }, { action: 'run', input: {} })
  }
}

import { randomBytes } from 'node:crypto'
import { setTimeout as delay } from 'node:timers/promises'
import type { Kysely } from 'kysely'
import type { Clock } from '@/domain/clock'
import { chinaDate } from '@/domain/dates'
import { resetData, seedIfEmpty } from '../data/reset'
import type { Environment, LogEntry } from '../functions/environment'
import { createCodeSigner, payloadSigner } from '../providers/code-signer'
import { createChannels, createFaceChecks, simulatedAccounts, simulatedHosts } from '../providers/create-providers'
import { createFaults, noFaults } from '../providers/faults'
import { type KeyRing, publicCodeKeys, publishedDocumentKeys } from '../providers/keys'
import { channelOfAddress } from '../providers/notify-address'
import { createOutsideWorld, type OutsideWorld } from '../providers/outside-world'
import { createSqlOutsideStore } from '../providers/sql-outside-store'
import { openDatabase } from '../store/database'
import { migrate } from '../store/migrate'
import { createSealing } from '../store/sealing'
import type { Tables } from '../store/tables'
import { readAuthorities, setRulesAsOf } from './authorities'
import { CallLog } from './call-log'
import { ChangeBus } from './change-bus'
import type { HostConfig } from './config'
import { lockFolder } from './folder-lock'
import {
  clientFunctions,
  newTraceId,
  receiveNotification,
  runFinance,
  runHousekeeping,
  tellDecisionChange,
} from './functions'
import { createIdentityShim } from './identity'
import { logLine } from './log'
import { calmNetwork, NetworkFaults } from './network-faults'
import { MemoryReceiptFiles } from './receipt-files'
import { makeSampleCodes, readSamples } from './samples'
import { saveClock, savedClock, startingAt } from './saved-clock'
import { Timekeeper } from './timekeeper'
import type { World } from './world'

/** Where wallets send their messages; part of every trade, so it must not change with the port of this run. */
const NOTIFY_BASE_URL = 'https://cloud.mashang.test'
/** Messages of the wallets under way at the same time. */
const NOTIFICATIONS_AT_ONCE = 4

export interface Composition {
  /** The host's own address. */
  url: string
  config: Pick<HostConfig, 'database' | 'dataFolder' | 'publicOrigin' | 'dataKey' | 'seed' | 'clockStart'>
  keys: KeyRing
  log?(entry: LogEntry): void
}

/**
 * Puts one world together: database (migrated, and seeded when it is empty), outside world, clients, functions.
 * @throws FolderInUse when another process has the embedded database open
 */
export async function composeWorld({ url, config, keys, log = logLine }: Composition): Promise<World> {
  const embedded = config.database.kind === 'pglite' && config.database.folder !== undefined
  const lock = embedded ? lockFolder(config.dataFolder, url) : { release: () => undefined }
  try {
    return await composeUnlocked({ url, config, keys, log }, lock.release)
  } catch (error) {
    lock.release()
    throw error
  }
}

type Complete = Required<Composition>

async function composeUnlocked({ url, config, keys, log }: Complete, release: () => void): Promise<World> {
  const { database, close } = await openDatabase(config.database)
  await migrate(database)
  const storeFor = (name: string) => createSqlOutsideStore(database, name)
  const hostStore = storeFor('host')
  const clock = await savedClock(hostStore, config.clockStart)
  const sealing = createSealing(config.dataKey ?? Buffer.from(keys.dataKey, 'base64url'))
  const seedOptions = () => ({ sealing, today: chinaDate(clock.now()), seed: config.seed })
  await seedIfEmpty(database, seedOptions())

  const origin = config.publicOrigin ?? url
  const faults = createFaults()
  const files = new MemoryReceiptFiles(clock, randomBytes, origin)
  const parts = { clock, random: randomBytes, keys }
  const outside: OutsideWorld = createOutsideWorld({
    ...parts,
    storeFor,
    faults,
    database,
    sealing,
    sleep: delay,
    atOnce: NOTIFICATIONS_AT_ONCE,
    send: ({ url: address, headers, body }) => {
      const channel = channelOfAddress(address)
      if (!channel) throw new Error(`nobody listens at ${address}`)
      return receiveNotification(environment, channel, { headers, rawBody: body })
    },
  })
  const environment = composeEnvironment({ url, origin, keys, clock, database, outside, sealing, files, log })
  const changes = new ChangeBus()
  const network = new NetworkFaults()
  const timekeeper = new Timekeeper({
    clock,
    database,
    steps: [
      { name: 'outside-world', run: () => outside.tick(clock.now()) },
      { name: 'housekeeping', run: () => runHousekeeping(environment) },
      { name: 'finance', run: () => runFinance(environment) },
    ],
    announce: () => changes.announce(),
    saveClock: (setting) => saveClock(hostStore, setting),
    log,
  })
  const police = outside.policePlatform.behindOurBack
  if (!police) throw new Error('the police platform has no tables')
  const [ours, otherProvince] = keys.codes.map(createCodeSigner)

  return {
    url,
    environment,
    functions: clientFunctions,
    identify: createIdentityShim({ ...environment, wallets: hostStore }),
    notify: (channel, message) => receiveNotification(environment, channel, message),
    simulate: outside.handle,
    walletApp: outside.walletApp,
    faceApp: outside.faceApp,
    inbox: outside.messenger.inbox,
    bank: outside.bank,
    police,
    faults,
    network,
    clock,
    timekeeper,
    calls: new CallLog(),
    changes,
    files,
    codeKeys: publicCodeKeys(keys),
    samples: () => readSamples(environment, config.seed),
    sampleCodes: async () => (ours && otherProvince ? makeSampleCodes(environment, ours, otherProvince) : []),
    authorities: () => readAuthorities(database),
    setRulesAsOf: (regionCode, day) => setRulesAsOf(database, regionCode, day),
    changeDecision: (decisionId, change) => tellDecisionChange(environment, decisionId, change),
    newTraceId,
    reset: () =>
      timekeeper.alone(async () => {
        faults.replace(noFaults)
        network.replace(calmNetwork)
        clock.set(startingAt(config.clockStart))
        await resetData(database, seedOptions())
        await saveClock(hostStore, clock.setting())
      }),
    async close() {
      await close()
      release()
    },
  }
}

interface EnvironmentParts {
  url: string
  origin: string
  keys: KeyRing
  clock: Clock
  database: Kysely<Tables>
  outside: OutsideWorld
  sealing: Environment['sealing']
  files: Environment['files']
  log: Environment['log']
}

/** What the functions may touch; their clients of the wallets speak the real protocols to the simulators. */
function composeEnvironment({ url, origin, keys, clock, database, outside, ...rest }: EnvironmentParts): Environment {
  const [codeKey] = keys.codes
  const [documentKey] = keys.documents
  if (!codeKey || !documentKey) throw new Error('the key ring holds no key for codes')
  return {
    ...rest,
    database,
    clock,
    randomBytes,
    channels: createChannels({
      accounts: simulatedAccounts(keys),
      hosts: simulatedHosts(url),
      notifyBaseUrl: NOTIFY_BASE_URL,
      send: outside.handle,
      download: outside.download,
      clock,
      random: randomBytes,
    }),
    appIds: { wechat: keys.wechat.appId, alipay: keys.alipay.appId },
    faceChecks: createFaceChecks({
      accounts: simulatedAccounts(keys),
      hosts: simulatedHosts(url),
      returnUrl: origin,
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
    uploadUrl: (ticket) => `${origin}/uploads/${ticket}`,
    codeSigner: payloadSigner(codeKey),
    documentSigner: payloadSigner(documentKey),
    documentKeys: publishedDocumentKeys(keys),
    linkOrigin: origin,
  }
}

import { createPrivateKey, createPublicKey, randomBytes, sign } from 'node:crypto'
import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import * as v from 'valibot'
import { publishedKey } from '@/contract/checks'
import { systemClock } from '@/domain/clock'
import { createChannels, createFaceChecks, liveHosts } from '../../providers/create-providers'
import { createFetchDownload, createFetchSend } from '../../providers/fetch-send'
import { parseLiveAccounts } from '../../providers/live-accounts'
import { columnParsers } from '../../store/parsers'
import { createSealing } from '../../store/sealing'
import type { Tables } from '../../store/tables'
import type { Environment } from '../environment'
import { type Connections, notConnected } from './connections'

const WALLET_TIMEOUT_MS = 5_000
const DOWNLOAD_TIMEOUT_MS = 600_000

const https = v.pipe(v.string(), v.regex(/^https:\/\/[a-z0-9.-]+$/i, 'must be an https origin without a path'))

const keyId = v.pipe(v.string(), v.regex(/^\d{1,5}$/, 'must be a number'), v.transform(Number))

/** The functions' settings in a real cloud; secrets come from its key store. */
const settingsSchema = v.object({
  DATABASE_URL: v.pipe(v.string(), v.regex(/^postgres(ql)?:\/\/\S+$/, 'must be a PostgreSQL address')),
  /** 32 bytes as base64; seals names and plates. */
  DATA_KEY: v.pipe(v.string(), v.regex(/^[A-Za-z0-9+/_-]{43}=?$/, 'must be 32 bytes as base64')),
  CODE_KEY_ID: keyId,
  /** Ed25519, PEM; the apps carry its public half. */
  CODE_PRIVATE_KEY: v.string(),
  /** Every key under which documents' codes are or were signed, as JSON; the apps and other checkers fetch it. */
  DOCUMENT_KEYS: v.pipe(v.string(), v.parseJson(undefined, 'must be JSON'), v.array(publishedKey, 'must be a list')),
  DOCUMENT_KEY_ID: keyId,
  /** Ed25519, PEM; its public half is among DOCUMENT_KEYS. */
  DOCUMENT_PRIVATE_KEY: v.string(),
  LINK_ORIGIN: https,
  /** Where the HTTP trigger of `notify` is mounted. */
  NOTIFY_ORIGIN: https,
  /** See mock/providers/live-accounts.ts. */
  MERCHANT_ACCOUNTS: v.pipe(v.string(), v.parseJson(undefined, 'must be JSON')),
})

let made: Environment | undefined

/** One environment per running instance. @throws Error that names every wrong setting and never repeats a value */
export function liveEnvironment(connections: Connections = notConnected): Environment {
  made ??= compose(connections)
  return made
}

function compose(connections: Connections): Environment {
  const parsed = v.safeParse(settingsSchema, process.env)
  if (!parsed.success) {
    const faults = parsed.issues.map((issue) => `- ${v.getDotPath(issue)}: ${wordsOf(issue)}`)
    throw new Error(`The functions' settings are wrong:\n${faults.join('\n')}`)
  }
  const settings = parsed.output
  const accounts = parseLiveAccounts(settings.MERCHANT_ACCOUNTS)
  const codeKey = createPrivateKey(settings.CODE_PRIVATE_KEY)
  return {
    ...connections,
    database: openDatabase(settings.DATABASE_URL),
    clock: systemClock,
    randomBytes,
    channels: createChannels({
      accounts,
      hosts: liveHosts,
      notifyBaseUrl: settings.NOTIFY_ORIGIN,
      send: createFetchSend(WALLET_TIMEOUT_MS),
      download: createFetchDownload(DOWNLOAD_TIMEOUT_MS),
      clock: systemClock,
      random: randomBytes,
    }),
    faceChecks: createFaceChecks({
      accounts,
      hosts: liveHosts,
      returnUrl: settings.LINK_ORIGIN,
      send: createFetchSend(WALLET_TIMEOUT_MS),
      clock: systemClock,
    }),
    appIds: { wechat: accounts.wechat.appId, alipay: accounts.alipay.appId },
    codeSigner: { keyId: settings.CODE_KEY_ID, sign: (payload) => sign(null, payload, codeKey) },
    documentSigner: documentSignerOf(settings),
    documentKeys: settings.DOCUMENT_KEYS,
    sealing: createSealing(Buffer.from(settings.DATA_KEY, 'base64')),
    linkOrigin: settings.LINK_ORIGIN,
    log: (entry) => process.stdout.write(`${JSON.stringify(entry)}\n`),
  }
}

/** @throws Error when nobody could check what it signs */
function documentSignerOf(settings: v.InferOutput<typeof settingsSchema>): Environment['documentSigner'] {
  const key = createPrivateKey(settings.DOCUMENT_PRIVATE_KEY)
  const published = settings.DOCUMENT_KEYS.find(({ keyId }) => keyId === settings.DOCUMENT_KEY_ID)
  if (published?.publicKey !== createPublicKey(key).export({ format: 'jwk' }).x)
    throw new Error(
      "The functions' settings are wrong:\n- DOCUMENT_KEYS: must hold the public half of DOCUMENT_PRIVATE_KEY",
    )
  return { keyId: settings.DOCUMENT_KEY_ID, sign: (payload) => sign(null, payload, key) }
}

/** PostgreSQL only: the embedded engine and its files stay out of the packed functions. */
function openDatabase(connectionString: string): Kysely<Tables> {
  const types = {
    getTypeParser: (id: number, format?: 'text' | 'binary') =>
      (format !== 'binary' && columnParsers[id]) || pg.types.getTypeParser(id, format as 'text'),
  }
  return new Kysely<Tables>({
    dialect: new PostgresDialect({ pool: new pg.Pool({ connectionString, max: 5, types }) }),
  })
}

const wordsOf = (issue: v.BaseIssue<unknown>) => (issue.kind === 'schema' ? 'must be set' : issue.message)

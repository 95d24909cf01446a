import { join, resolve } from 'node:path'
import * as v from 'valibot'
import type { Instant } from '@/domain/dates'
import type { DatabaseChoice } from '../store/database'

/** Everything that can be chosen about the host. Read once at start; nothing else looks at the environment. */
export interface HostConfig {
  host: string
  port: number
  /** PORT was given: a taken port is then an error, where otherwise the next free one is used. */
  portIsFixed: boolean
  /** Origin under which browsers and links reach the host; null = the address and port it listens on. */
  publicOrigin: string | null
  paymentMode: 'simulated' | 'wallet'
  database: DatabaseChoice
  /** Everything that the host writes. */
  dataFolder: string
  keysFolder: string
  /** 32 bytes; null = the one of the key ring in the keys' folder. */
  dataKey: Uint8Array | null
  /** Same seed and day, same citizens and decisions. */
  seed: number
  /** Null = the real time. */
  clockStart: Instant | null
}

/** One line per variable that is wrong: its name, what is wrong, an example. Shows no value: it may be a secret. */
export class ConfigError extends Error {
  override name = 'ConfigError'
}

const port = v.pipe(v.string(), v.regex(/^\d{1,5}$/), v.transform(Number), v.maxValue(65535))
const count = v.pipe(v.string(), v.regex(/^[1-9]\d{0,2}$/), v.transform(Number))
const folder = v.pipe(v.string(), v.minLength(1), v.transform(resolve))
const origin = v.pipe(v.string(), v.regex(/^https?:\/\/[a-z0-9.-]+(:\d{1,5})?$/i))
const base64Key = v.pipe(
  v.string(),
  v.regex(/^[A-Za-z0-9+/_-]{43}=?$/),
  v.transform((text): Uint8Array => Buffer.from(text, 'base64')),
)

const schema = v.object({
  HOST: v.optional(v.pipe(v.string(), v.regex(/^[A-Za-z0-9.:-]+$/))),
  PORT: v.optional(port),
  PUBLIC_ORIGIN: v.optional(origin),
  PAYMENT_MODE: v.optional(v.picklist(['simulated', 'wallet'])),
  DATABASE_URL: v.optional(v.pipe(v.string(), v.regex(/^postgres(ql)?:\/\/\S+$/))),
  DATABASE_POOL: v.optional(count),
  DATA_DIR: v.optional(folder),
  KEYS_DIR: v.optional(folder),
  DATA_KEY: v.optional(base64Key),
  SEED: v.optional(v.pipe(v.string(), v.regex(/^\d{1,9}$/), v.transform(Number))),
  CLOCK_START: v.optional(
    v.pipe(
      v.string(),
      v.isoTimestamp(),
      v.transform((text) => new Date(text).toISOString()),
    ),
  ),
})
type Variable = keyof typeof schema.entries

const expected: Record<Variable, string> = {
  HOST: 'must be an address to listen on, e.g. 127.0.0.1 or 0.0.0.0',
  PORT: 'must be a port from 0 to 65535, e.g. 8787',
  PUBLIC_ORIGIN: 'must be an origin without a path, e.g. https://pay.example.gov.cn',
  PAYMENT_MODE: 'must be simulated or wallet',
  DATABASE_URL: 'must be the URL of a PostgreSQL, e.g. postgres://user:password@127.0.0.1:5432/mashang',
  DATABASE_POOL: 'must be a number of connections from 1 to 999, e.g. 10',
  DATA_DIR: 'must be a folder, e.g. .data',
  KEYS_DIR: 'must be a folder, e.g. /run/secrets/mashang',
  DATA_KEY: 'must be 32 bytes as base64, e.g. made by: openssl rand -base64 32',
  SEED: 'must be a whole number of at most nine digits, e.g. 20261119',
  CLOCK_START: 'must be an instant in ISO 8601, e.g. 2026-11-20T02:30:00Z',
}

/** @throws ConfigError naming every variable that is wrong; an empty one counts as absent */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): HostConfig {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''))
  const parsed = v.safeParse(schema, given)
  if (!parsed.success) {
    const wrong = new Set(parsed.issues.map((issue) => v.getDotPath(issue) as Variable))
    throw new ConfigError([...wrong].map((name) => `${name} ${expected[name]}`).join('\n'))
  }
  return fromVariables(parsed.output)
}

function fromVariables(variables: v.InferOutput<typeof schema>): HostConfig {
  const dataFolder = variables.DATA_DIR ?? resolve('.data')
  return {
    host: variables.HOST ?? '127.0.0.1',
    port: variables.PORT ?? 8787,
    portIsFixed: variables.PORT !== undefined,
    publicOrigin: variables.PUBLIC_ORIGIN ?? null,
    paymentMode: variables.PAYMENT_MODE ?? 'simulated',
    database: variables.DATABASE_URL
      ? { kind: 'postgres', url: variables.DATABASE_URL, poolSize: variables.DATABASE_POOL }
      : { kind: 'pglite', folder: join(dataFolder, 'database') },
    dataFolder,
    keysFolder: variables.KEYS_DIR ?? join(dataFolder, 'keys'),
    dataKey: variables.DATA_KEY ?? null,
    seed: variables.SEED ?? 20261119,
    clockStart: variables.CLOCK_START ?? null,
  }
}

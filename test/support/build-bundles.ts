import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { createStamps, fingerprint } from '../../mock/host/building/inputs'
import { Children } from '../../mock/host/building/run'
import { testCodeKeys } from './test-code-keys'

export type HostName = 'weapp' | 'alipay'
export const hostNames: readonly HostName[] = ['weapp', 'alipay']

/** `test`: speaks HTTP to the reserved test names. `production`: as it would be published. */
export type Flavour = 'test' | 'production'

const ROOT = join(__dirname, '..', '..')
const INPUTS = [
  'src',
  'config',
  'package-lock.json',
  'tsconfig.json',
  'babel.config.js',
  'project.config.json',
  'project.alipay.json',
]

const SETTINGS: Record<Flavour, Record<string, string>> = {
  test: {
    CLOUD_DRIVER: 'http',
    CLOUD_ENV: '',
    CLOUD_URL: 'https://cloud.mashang.test',
    LINK_ORIGIN: 'https://pay.mashang.test',
  },
  production: {
    CLOUD_DRIVER: 'cloud',
    CLOUD_ENV: 'prod-env',
    CLOUD_URL: '',
    LINK_ORIGIN: 'https://pay.example.gov.cn',
  },
}

/** Absolute folder of a built bundle. */
export function bundleFolder(host: HostName, flavour: Flavour): string {
  return join(ROOT, 'dist', flavour, host)
}

/**
 * Builds what the bundle tests and the client's bench need, where sources or settings changed since the last time.
 * Both hosts at once, one build at a time per host: two fill a small machine.
 */
export async function buildBundles(flavours: readonly Flavour[], print: (line: string) => void): Promise<void> {
  const children = new Children()
  await Promise.all(
    hostNames.map(async (host) => {
      for (const flavour of flavours) await buildOne(children, host, flavour, print)
    }),
  )
}

async function buildOne(children: Children, host: HostName, flavour: Flavour, print: (line: string) => void) {
  const env = settingsOf(host, flavour)
  const stamps = createStamps(join(ROOT, '.cache', 'builds'))
  const name = `${flavour}-${host}`
  const inputs = fingerprint(ROOT, INPUTS, env)
  const folder = bundleFolder(host, flavour)
  if (stamps.matches(name, inputs) && existsSync(join(folder, 'app.json'))) return
  const began = Date.now()
  // Made aside and put in place at the end: another run of the tests may be reading the old one.
  const making = join('dist', 'making', `${name}-${process.pid}`)
  await children.run('npx', ['--no-install', 'taro', 'build', '--type', host], {
    cwd: ROOT,
    env: { ...env, OUTPUT_ROOT: making },
  })
  mkdirSync(dirname(folder), { recursive: true })
  rmSync(folder, { recursive: true, force: true })
  renameSync(join(ROOT, making), folder)
  stamps.write(name, inputs)
  print(`built ${host} (${flavour}) in ${((Date.now() - began) / 1000).toFixed(1)} s`)
}

function settingsOf(host: HostName, flavour: Flavour): Record<string, string> {
  const keys = testCodeKeys.map(({ keyId, publicKey, issuer, served }) => ({ keyId, publicKey, issuer, served }))
  return {
    NODE_ENV: 'production',
    TARO_ENV: host,
    PAYMENT_MODE: 'wallet',
    CODE_KEYS: JSON.stringify(keys),
    ...SETTINGS[flavour],
  }
}

/** Jest's global set-up of the bundle suite, and what `npm run build:test` runs. */
export default function buildForTests(): Promise<void> {
  return buildBundles(['test', 'production'], (line) => process.stdout.write(`${line}\n`))
}

if (process.argv[1] === __filename)
  buildForTests().catch((error: Error) => {
    process.stderr.write(`${error.message}\n`)
    process.exitCode = 1
  })

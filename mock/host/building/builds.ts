import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { CodeKey } from '@/domain/code-token'
import { createStamps, fingerprint } from './inputs'
import type { Children } from './run'

export const buildNames = ['h5', 'weapp', 'alipay', 'web'] as const
export type BuildName = (typeof buildNames)[number]

/** What a build for this host is made with, besides its sources. */
export interface BuildSettings {
  /** Address of this host, for the mini-programs; the H5 preview asks the origin that it came from. */
  hostUrl: string
  /** Of the mini-programs; a browser has no cashier, so the preview's is always simulated. */
  paymentMode: 'simulated' | 'wallet'
  codeKeys: readonly CodeKey[]
}

interface Build {
  inputs: readonly string[]
  /** Is there when the build was made. */
  result: string
  command: readonly [string, ...string[]]
  env: Record<string, string>
}

const COMMON_INPUTS = ['package-lock.json', 'tsconfig.json', 'src/domain', 'src/contract']
const APP_INPUTS = [...COMMON_INPUTS, 'src', 'config', 'babel.config.js', 'project.config.json', 'project.alipay.json']
/** Builds that run at the same time; one per core of a small machine. */
const AT_ONCE = 2

function describe(name: BuildName, settings: BuildSettings): Build {
  if (name === 'web')
    return {
      inputs: [...COMMON_INPUTS, 'mock/web', 'src/styles'],
      result: 'dist/web/workbench.js',
      command: ['npm', 'run', '--silent', 'build:web'],
      env: {},
    }
  const ownOrigin = name === 'h5'
  return {
    inputs: APP_INPUTS,
    result: name === 'h5' ? 'dist/h5/index.html' : `dist/${name}/app.json`,
    command: ['npx', '--no-install', 'taro', 'build', '--type', name],
    env: {
      NODE_ENV: 'production',
      PAYMENT_MODE: ownOrigin ? 'simulated' : settings.paymentMode,
      CLOUD_DRIVER: 'http',
      CLOUD_ENV: '',
      CLOUD_URL: ownOrigin ? '' : settings.hostUrl,
      LINK_ORIGIN: ownOrigin ? '' : settings.hostUrl,
      CODE_KEYS: JSON.stringify(settings.codeKeys),
    },
  }
}

export interface BuildReport {
  name: BuildName
  /** Null when nothing had changed. */
  seconds: number | null
}

/** Makes what is missing or was made from other inputs, two at a time, longest first. @throws Error of the first that fails. */
export async function makeBuilds(
  root: string,
  settings: BuildSettings,
  children: Children,
  onDone: (report: BuildReport) => void,
): Promise<void> {
  const stamps = createStamps(join(root, '.cache', 'builds'))
  const queue: BuildName[] = [...buildNames]
  const work = async () => {
    for (let name = queue.shift(); name; name = queue.shift())
      onDone(await makeOne(root, name, settings, children, stamps))
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
}

async function makeOne(
  root: string,
  name: BuildName,
  settings: BuildSettings,
  children: Children,
  stamps: ReturnType<typeof createStamps>,
): Promise<BuildReport> {
  const build = describe(name, settings)
  const print = fingerprint(root, build.inputs, { command: build.command, env: build.env })
  if (stamps.matches(name, print) && existsSync(join(root, build.result))) return { name, seconds: null }
  const began = performance.now()
  const [command, ...args] = build.command
  await children.run(command, args, { cwd: root, env: build.env })
  if (!existsSync(join(root, build.result))) throw new Error(`the build of ${name} left no ${build.result}`)
  stamps.write(name, print)
  return { name, seconds: Math.round((performance.now() - began) / 100) / 10 }
}

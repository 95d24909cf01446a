import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { createStamps, fingerprint } from '../../mock/host/building/inputs'
import { Children } from '../../mock/host/building/run'
import { buildWeb } from '../../mock/web/build'
import { testCodeKeys } from './test-code-keys'

const ROOT = join(__dirname, '..', '..')
const COMMON_INPUTS = ['package-lock.json', 'tsconfig.json', 'src/domain', 'src/contract']

/** Folders of what a browser is shown: the H5 build with the tests' code keys, and the screens of mock/web. */
export const screenFolders = { web: join(ROOT, 'dist', 'test', 'web'), h5: join(ROOT, 'dist', 'test', 'h5') }

/** Builds both where their sources or settings changed since the last time. */
export async function buildScreens(print: (line: string) => void): Promise<void> {
  await Promise.all([
    once('test-h5', ['src', 'config', 'babel.config.js'], 'index.html', screenFolders.h5, buildH5, print),
    once('test-web', ['mock/web', 'src/styles'], 'workbench.html', screenFolders.web, buildWeb, print),
  ])
}

async function once(
  name: string,
  inputs: readonly string[],
  result: string,
  folder: string,
  build: (folder: string) => Promise<void>,
  print: (line: string) => void,
): Promise<void> {
  const stamps = createStamps(join(ROOT, '.cache', 'builds'))
  const made = fingerprint(ROOT, [...COMMON_INPUTS, ...inputs], settings)
  if (stamps.matches(name, made) && existsSync(join(folder, result))) return
  const began = Date.now()
  await build(folder)
  stamps.write(name, made)
  print(`built ${name} in ${((Date.now() - began) / 1000).toFixed(1)} s`)
}

/** As the workbench shows it: asks the origin that it came from, and has no cashier but the simulated one. */
const settings = {
  NODE_ENV: 'production',
  PAYMENT_MODE: 'simulated',
  CLOUD_DRIVER: 'http',
  CLOUD_ENV: '',
  CLOUD_URL: '',
  LINK_ORIGIN: '',
  CODE_KEYS: JSON.stringify(
    testCodeKeys.map(({ keyId, publicKey, issuer, served }) => ({ keyId, publicKey, issuer, served })),
  ),
}

async function buildH5(folder: string): Promise<void> {
  // Made aside and put in place at the end: another run of the tests may be reading the old one.
  const making = join('dist', 'making', `test-h5-${process.pid}`)
  await new Children().run('npx', ['--no-install', 'taro', 'build', '--type', 'h5'], {
    cwd: ROOT,
    env: { ...settings, TARO_ENV: 'h5', OUTPUT_ROOT: making },
  })
  mkdirSync(dirname(folder), { recursive: true })
  rmSync(folder, { recursive: true, force: true })
  renameSync(join(ROOT, making), folder)
}

import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import { type BrowserServer, chromium } from 'playwright-core'
import { buildScreens } from '../../support/build-screens'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']
const MAC = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'
/** Headless, on machines without a sandbox or graphics; it asks nothing of the internet by itself. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export const INSTALL_HINT = 'Chromium is not installed. On Debian: apt-get install chromium fonts-noto-cjk'

/** Where all test files of a run find the one browser. */
const ENDPOINT = 'BROWSER_SUITE_ENDPOINT'

/** The system's Chromium or Chrome; CHROMIUM names another one. Null when there is none. */
export function findChromium(): string | null {
  const onPath = (process.env.PATH ?? '').split(delimiter).flatMap((folder) => NAMES.map((name) => join(folder, name)))
  return [process.env.CHROMIUM ?? '', ...onPath, MAC].find(isProgram) ?? null
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return path !== ''
  } catch {
    return false
  }
}

/** The browser of this run. Rejects outside of jest's project `browser`. */
export function connectBrowser() {
  const endpoint = process.env[ENDPOINT]
  if (!endpoint) throw new Error('no browser was started: run with jest --selectProjects browser')
  return chromium.connect(endpoint)
}

const shared = globalThis as { browserOfTheSuite?: BrowserServer }

/** Jest's global set-up of the browser suite: builds what is shown, and starts one Chromium for all tests. */
export default async function startBrowser(): Promise<void> {
  const executablePath = findChromium()
  if (!executablePath) return
  await buildScreens((line) => process.stdout.write(`${line}\n`))
  shared.browserOfTheSuite = await chromium.launchServer({ executablePath, headless: true, args: FLAGS })
  process.env[ENDPOINT] = shared.browserOfTheSuite.wsEndpoint()
}

export async function stopBrowser(): Promise<void> {
  await shared.browserOfTheSuite?.close()
}

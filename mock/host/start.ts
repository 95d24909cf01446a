import { join } from 'node:path'
import { publicCodeKeys } from '../providers/keys'
import { type BuildReport, buildNames, makeBuilds } from './building/builds'
import { Children } from './building/run'
import { composeWorld } from './compose'
import { ConfigError, readConfig } from './config'
import { FolderInUse } from './folder-lock'
import { keptKeyRing } from './keys-file'
import { Progress } from './progress'
import { type Host, startHost } from './start-host'

const ROOT = join(__dirname, '..', '..')
const REQUESTS_PER_MINUTE = 6_000

/** `npm start`: keys, database, server, builds, in this order; each line says what was done and how long it took. */
async function main(): Promise<void> {
  const config = readConfig(process.env)
  const progress = new Progress(2 + buildNames.length)
  const children = new Children()
  let host: Host | null = null
  stopOnSignals(async () => {
    children.stopAll()
    await host?.close()
  })

  const { ring, made, path } = await keptKeyRing(config.keysFolder)
  progress.done('keys', made ? `made in ${path}` : path)
  host = await startHost({
    port: config.port,
    portIsFixed: config.portIsFixed,
    address: config.host,
    server: {
      screens: { web: join(ROOT, 'dist', 'web'), h5: join(ROOT, 'dist', 'h5') },
      ownershipFiles: join(config.dataFolder, 'ownership-files'),
      requestsPerMinute: REQUESTS_PER_MINUTE,
    },
    compose: (url) => composeWorld({ url, config, keys: ring }),
  })
  progress.done(
    'database',
    config.database.kind === 'pglite' ? `PGlite in ${config.database.folder}` : 'PostgreSQL of DATABASE_URL',
  )
  progress.say(`Serving at ${host.url}; the screens follow as they are built.`)

  const report = ({ name, seconds }: BuildReport) =>
    progress.done(name, seconds === null ? 'unchanged' : `built into dist/${name}`, seconds)
  const address = config.publicOrigin ?? host.url
  const settings = { hostUrl: address, paymentMode: config.paymentMode, codeKeys: publicCodeKeys(ring) }
  await makeBuilds(ROOT, settings, children, report)
  progress.say(ready(address, progress.seconds()))
}

function ready(url: string, seconds: string): string {
  return `
Ready after ${seconds} s. Open:
  ${url}/         the workbench: phone and hall window side by side
  ${url}/h5/      the mini-program alone, in a browser
  ${url}/faults   what can go wrong, at will
In WeChat's devtools: import this folder (project.config.json; the code is in dist/weapp).
In Alipay's devtools: open dist/alipay (mini.project.json there is made from project.alipay.json).
Ctrl-C stops. "npm run reset" seeds afresh.`
}

/** The first signal stops in order, the second at once. */
function stopOnSignals(stop: () => Promise<void>): void {
  let stopping = false
  const onSignal = () => {
    if (stopping) process.exit(130)
    stopping = true
    process.stdout.write('\nStopping …\n')
    stop().then(
      () => process.exit(0),
      () => process.exit(1),
    )
  }
  process.on('SIGINT', onSignal)
  process.on('SIGTERM', onSignal)
}

main().catch((error: unknown) => {
  const known = error instanceof ConfigError || error instanceof FolderInUse
  const text = error instanceof Error ? (known ? error.message : (error.stack ?? error.message)) : String(error)
  process.stderr.write(`${text}\n`)
  process.exit(1)
})

import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync, readdirSync } from 'node:fs'
import { chmod, chown, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { delimiter, join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

export const INSTALL_HINT =
  'PostgreSQL was not found on this system. Install it, e.g. `apt-get install postgresql` (Debian, Ubuntu) or `brew install postgresql@16` (macOS).'

export interface PostgresServer {
  /** Of an empty database. */
  url: string
  /** Stops the server and deletes its folder. */
  stop(): Promise<void>
}

/** Folder with `initdb` and `postgres` of the newest installed version; Debian keeps them off the PATH. */
export function findPostgresBinaries(): string | null {
  const debian = '/usr/lib/postgresql'
  const versions = existsSync(debian) ? readdirSync(debian).sort((left, right) => Number(right) - Number(left)) : []
  const folders = [
    ...versions.map((version) => join(debian, version, 'bin')),
    ...(process.env.PATH ?? '').split(delimiter),
  ]
  return folders.find((folder) => ['initdb', 'postgres'].every((name) => existsSync(join(folder, name)))) ?? null
}

/**
 * A throw-away server of its own, reached by a socket in its own folder: no port that somebody else may take. With
 * PostgreSQL's own settings for durability.
 * @param options.synced false = what is written may be lost with the machine, which no test waits for
 * @param options.settings of the server, by PostgreSQL's names, e.g. `{ shared_buffers: '1GB' }`
 * @throws Error with the hint how to install, or with the server's own words when it does not come up
 */
export async function startPostgresServer({
  synced = true,
  settings = {},
}: {
  synced?: boolean
  settings?: Readonly<Record<string, string>>
} = {}): Promise<PostgresServer> {
  const binaries = findPostgresBinaries()
  if (!binaries) throw new Error(INSTALL_HINT)
  const account = await serverAccount()
  // Not below TMPDIR: the socket's path must be short, and the server's account must reach the folder.
  const folder = await mkdtemp('/tmp/mashang-postgres-')
  const password = randomBytes(18).toString('base64url')
  const passwordFile = join(folder, 'password')
  await writeFile(passwordFile, password, { mode: 0o600 })
  await chmod(folder, 0o700)
  if (account) for (const path of [folder, passwordFile]) await chown(path, account.uid, account.gid)

  const data = join(folder, 'data')
  const initArguments = ['-D', data, '-U', 'mashang', '-E', 'UTF8', '--no-locale', '-A', 'scram-sha-256', '--no-sync']
  await run(join(binaries, 'initdb'), [...initArguments, `--pwfile=${passwordFile}`], { ...account, cwd: folder })
  const all = { ...(synced ? {} : { fsync: 'off', full_page_writes: 'off' }), ...settings }
  const set = Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const where = ['-D', data, '-h', '', '-k', folder]
  const server = spawn(join(binaries, 'postgres'), [...where, ...set], {
    ...account,
    cwd: folder,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const stop = async () => {
    await ended(server, 'SIGINT')
    await rm(folder, { recursive: true, force: true })
  }
  await ready(server).catch(async (error: unknown) => {
    await stop()
    throw error
  })
  return { url: `postgres://mashang:${password}@${encodeURIComponent(folder)}/postgres`, stop }
}

/** PostgreSQL refuses to run as root; Debian's package brings the account `postgres` for it. */
async function serverAccount(): Promise<{ uid: number; gid: number } | null> {
  if (process.getuid?.() !== 0) return null
  const id = async (flag: string) => Number((await run('id', [flag, 'postgres'])).stdout)
  return { uid: await id('-u'), gid: await id('-g') }
}

function ready(server: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = ''
    server.stderr?.setEncoding('utf8').on('data', (text: string) => {
      said = (said + text).slice(-2000)
      if (said.includes('ready to accept connections')) resolve()
    })
    server.once('error', reject)
    server.once('exit', (code) => reject(new Error(`PostgreSQL ended with ${code} before it was ready:\n${said}`)))
  })
}

function ended(server: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null || server.pid === undefined) return Promise.resolve()
  return new Promise((resolve) => {
    server.once('exit', () => resolve())
    server.kill(signal)
  })
}

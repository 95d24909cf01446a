import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import type { PackedFile } from '../../../mock/functions/entry/pack'
import type { CloudName } from '../../../mock/functions/entry/packages'
import type { Call, Caller, Returned } from './runtime'

/** The SDKs, of which the runtime alone knows who calls. */
const stands: Record<CloudName, { module: string; text: string; given: boolean }> = {
  wechat: {
    module: 'wx-server-sdk',
    text: "module.exports = { DYNAMIC_CURRENT_ENV: Symbol('env'), init() {}, getWXContext: () => callerOfTheCloud() }",
    given: false,
  },
  alipay: {
    module: '@alipay/faas-server-sdk',
    text: 'module.exports = { init() {}, getAlipayContext: () => callerOfTheCloud() }',
    /** Alipay's runtime brings it along. */
    given: true,
  },
}

/** One cloud with every packed function deployed in it; what it may load is what its package.json names. */
export class PackedCloud {
  private readonly folder = mkdtempSync(join(tmpdir(), 'mashang-cloud-'))
  private readonly waiting = new Map<number, (returned: Returned) => void>()
  private child: ChildProcess | null = null
  private calls = 0
  /** All that the functions wrote to their log. */
  log = ''

  constructor(
    private readonly name: CloudName,
    files: readonly PackedFile[],
  ) {
    for (const { path, bytes } of files) if (path.startsWith(`${name}/`)) this.write(path, bytes)
    for (const { path, bytes } of files)
      if (path.startsWith(`${name}/`) && path.endsWith('/package.json')) this.install(dirname(path), bytes)
  }

  /** Starts the runtime anew with these settings. */
  async start(settings: Readonly<Record<string, string>>): Promise<void> {
    this.stop()
    const child = spawn(process.execPath, ['--import', 'tsx', join(__dirname, 'runtime.ts')], {
      env: { PATH: process.env.PATH, ...settings },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    })
    this.child = child
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (text: Buffer) => {
        this.log += text.toString()
      })
    child.on('message', (returned: Returned) => this.waiting.get(returned.id)?.(returned))
    child.once('exit', () => {
      for (const give of this.waiting.values()) give({ id: 0, thrown: `the runtime ended:\n${this.log}` })
    })
    const { thrown } = await new Promise<Returned>((give) => this.waiting.set(0, give))
    if (thrown) throw new Error(thrown)
  }

  /** @throws Error with the words of what the function threw */
  async call<Value>(name: string, event: unknown, caller: Caller = {}): Promise<Value> {
    const id = ++this.calls
    const call: Call = { id, folder: join(this.folder, this.name, name), event, caller }
    const returned = await new Promise<Returned>((give) => {
      this.waiting.set(id, give)
      this.child?.send(call)
    })
    this.waiting.delete(id)
    if (returned.thrown !== undefined) throw new Error(returned.thrown)
    return returned.value as Value
  }

  stop(): void {
    this.child?.removeAllListeners('exit')
    this.child?.disconnect()
    this.child = null
  }

  remove(): void {
    this.stop()
    rmSync(this.folder, { recursive: true, force: true })
  }

  private write(path: string, content: Uint8Array | string): void {
    mkdirSync(join(this.folder, dirname(path)), { recursive: true })
    writeFileSync(join(this.folder, path), content)
  }

  private install(folder: string, manifest: Uint8Array): void {
    const { dependencies } = JSON.parse(Buffer.from(manifest).toString('utf8')) as {
      dependencies: Record<string, string>
    }
    const sdk = stands[this.name]
    if (sdk.given || dependencies[sdk.module])
      this.write(join(folder, 'node_modules', sdk.module, 'index.js'), sdk.text)
    for (const name of Object.keys(dependencies).filter((each) => each !== sdk.module)) {
      const place = join(this.folder, folder, 'node_modules', name)
      mkdirSync(dirname(place), { recursive: true })
      symlinkSync(resolve('node_modules', name), place)
    }
  }
}

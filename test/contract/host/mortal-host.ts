import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'

const ROOT = join(__dirname, '..', '..', '..')

/** A real host process on data that outlive it. */
export class MortalHost {
  private child: ChildProcess | null = null
  private up: Promise<string>

  constructor(private readonly environment: Record<string, string>) {
    this.up = this.start()
  }

  url(): Promise<string> {
    return this.up
  }

  /** SIGKILL, then a new process on the same data; callers of `url` wait for it. */
  async killAndStart(): Promise<void> {
    const dead = this.exit()
    this.child?.kill('SIGKILL')
    this.up = dead.then(() => this.start())
    await this.up
  }

  async stop(): Promise<void> {
    await this.up.catch(() => undefined)
    const ended = this.exit()
    this.child?.kill('SIGTERM')
    await ended
  }

  private exit(): Promise<void> {
    const child = this.child
    if (!child || child.exitCode !== null || child.signalCode !== null) return Promise.resolve()
    return new Promise((resolve) => child.once('exit', () => resolve()))
  }

  private start(): Promise<string> {
    return new Promise((resolve, reject) => {
      const child = spawn(process.execPath, ['--import', 'tsx', join(__dirname, 'host-process.ts')], {
        cwd: ROOT,
        env: { ...process.env, ...this.environment },
        stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
      })
      this.child = child
      let complaints = ''
      child.stderr?.on('data', (chunk: Buffer) => {
        complaints = (complaints + chunk.toString()).slice(-4000)
      })
      child.once('message', (message) => resolve((message as { url: string }).url))
      child.once('exit', (code) => reject(new Error(`the host ended with ${code} before it was up:\n${complaints}`)))
    })
  }
}

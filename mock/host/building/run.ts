import { spawn } from 'node:child_process'

/** Runs programs that end with this process: whoever stops the start also stops the builds. */
export class Children {
  private readonly running = new Set<number>()
  private stopped = false

  /** Resolves when the program ended well. @throws Error with the end of its output, made for reading. */
  run(command: string, args: readonly string[], options: { cwd: string; env: Record<string, string> }): Promise<void> {
    if (this.stopped) return Promise.reject(new Error('stopped'))
    return new Promise((resolve, reject) => {
      // Its own process group, so that its workers end with it.
      const child = spawn(command, args, {
        cwd: options.cwd,
        env: { ...process.env, ...options.env },
        detached: true,
        stdio: ['ignore', 'pipe', 'pipe'],
      })
      const pid = child.pid
      if (pid !== undefined) this.running.add(pid)
      let output = ''
      const keep = (chunk: Buffer) => {
        output = (output + chunk.toString()).slice(-6_000)
      }
      child.stdout.on('data', keep)
      child.stderr.on('data', keep)
      child.on('error', reject)
      child.on('close', (code, signal) => {
        if (pid !== undefined) this.running.delete(pid)
        if (code === 0) resolve()
        else reject(new Error(`${command} ${args.join(' ')} ended with ${signal ?? code}\n${output}`))
      })
    })
  }

  stopAll(): void {
    this.stopped = true
    for (const pid of this.running)
      try {
        process.kill(-pid, 'SIGTERM')
      } catch {
        // It ended in the meantime.
      }
  }
}

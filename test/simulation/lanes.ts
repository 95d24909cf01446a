import { type ChildProcess, fork } from 'node:child_process'
import { join } from 'node:path'

export interface Lanes {
  kind: 'worlds' | 'months'
  engine: string
  firstSeed: number
  count: number
  lanes: number
  /** Called with the number of those that are through, of all lanes. */
  progress(done: number): void
}

export type Totals = Record<string, number>
export type FromLane = { done: number } | { totals: Totals }

/**
 * The seeds in as many processes, each on a database and a processor of its own. The first that finds a fault ends all.
 * @throws Error when one of them ended badly; what it found it has printed itself
 */
export async function runInLanes({ kind, engine, firstSeed, count, lanes, progress }: Lanes): Promise<Totals> {
  const share = Math.ceil(count / lanes)
  const starts = Array.from({ length: lanes }, (_, lane) => lane * share).filter((start) => start < count)
  const through = starts.map(() => 0)
  const totals: Totals = {}
  const running: ChildProcess[] = []
  const run = (start: number, lane: number) =>
    new Promise<void>((resolve, reject) => {
      const seeds = [`--${kind}`, String(Math.min(share, count - start)), '--first', String(firstSeed + start)]
      const child = fork(join(__dirname, 'cli.ts'), [...seeds, '--engine', engine], {
        stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      })
      running.push(child)
      child.on('message', (message: FromLane) => {
        if ('totals' in message)
          for (const [name, value] of Object.entries(message.totals)) totals[name] = (totals[name] ?? 0) + value
        else {
          through[lane] = message.done
          progress(through.reduce((sum, done) => sum + done, 0))
        }
      })
      child.on('error', reject)
      child.on('close', (code) => (code === 0 ? resolve() : reject(new Error(`lane ${lane + 1} ended with ${code}`))))
    })
  try {
    await Promise.all(starts.map(run))
    return totals
  } finally {
    for (const child of running) child.kill()
  }
}

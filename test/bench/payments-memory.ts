import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

const MB = 1024 * 1024
const SAMPLE_MS = 100
/** What the last third may hold more than the first: a leak of 1 KB per cycle would show, noise does not. */
const HEAP_MAY_GROW_MB = 4
const RSS_MAY_GROW = 1.1

export interface MemorySample {
  /** Highest resident set while the round ran. */
  rssMb: number
  /** Live objects after the round, rubbish collected. */
  heapMb: number
}

setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as () => void

/** Watches this process's memory while `work` runs. */
export async function watchMemory<Result>(
  work: () => Promise<Result>,
): Promise<{ result: Result; memory: MemorySample }> {
  let highest = process.memoryUsage.rss()
  const timer = setInterval(() => {
    highest = Math.max(highest, process.memoryUsage.rss())
  }, SAMPLE_MS)
  try {
    const result = await work()
    collect()
    return { result, memory: { rssMb: highest / MB, heapMb: process.memoryUsage().heapUsed / MB } }
  } finally {
    clearInterval(timer)
  }
}

export interface MemoryTrend {
  heapMb: [first: number, last: number]
  rssMb: [first: number, last: number]
  flat: boolean
}

/** The first third of the rounds against the last. */
export function trendOf(samples: readonly MemorySample[]): MemoryTrend {
  const third = Math.max(1, Math.floor(samples.length / 3))
  const ends = (read: (sample: MemorySample) => number): [number, number] => [
    median(samples.slice(0, third).map(read)),
    median(samples.slice(-third).map(read)),
  ]
  const heapMb = ends((sample) => sample.heapMb)
  const rssMb = ends((sample) => sample.rssMb)
  return { heapMb, rssMb, flat: heapMb[1] - heapMb[0] <= HEAP_MAY_GROW_MB && rssMb[1] <= rssMb[0] * RSS_MAY_GROW }
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((left, right) => left - right)
  const middle = sorted.length >> 1
  const upper = sorted[middle] ?? Number.NaN
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? Number.NaN)) / 2
}

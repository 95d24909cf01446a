import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { median } from './payments-memory'

const PAIRS = 5
/** What the ledger may cost of the rate there was before it. */
const AT_LEAST = 0.75

/**
 * This tree's cycles per second on PostgreSQL beside those of an earlier commit, run in turn, so that whatever else the
 * machine does meets both.
 * @throws Error when git does not know the commit
 */
export function benchAgainst(commit: string, cycles: string): boolean {
  const earlier = mkdtempSync(join(tmpdir(), 'bench-against-'))
  const git = (...args: string[]) => execFileSync('git', args, { stdio: ['ignore', 'ignore', 'inherit'] })
  try {
    git('worktree', 'add', '--force', '--detach', earlier, commit)
    symlinkSync(resolve('node_modules'), join(earlier, 'node_modules'))
    console.log(
      `cycles/s on PostgreSQL, ${cycles} cycles each, in turn\n\npair   ${commit.padStart(10)}      here   ratio`,
    )
    const pairs = Array.from({ length: PAIRS }, (_, place) => {
      // Each goes first in turn.
      const order = place % 2 === 0 ? [earlier, '.'] : ['.', earlier]
      const rates = new Map(order.map((folder) => [folder, rateIn(folder, cycles)]))
      const pair = { before: rates.get(earlier) ?? 0, here: rates.get('.') ?? 0 }
      print(String(place + 1), pair)
      return pair
    })
    const middle = { before: median(pairs.map((pair) => pair.before)), here: median(pairs.map((pair) => pair.here)) }
    print('median', middle)
    const ratio = median(pairs.map((pair) => pair.here / pair.before))
    console.log(`\n${ratio.toFixed(2)} of the former rate (median of the pairs); at least ${AT_LEAST} wanted`)
    return ratio >= AT_LEAST
  } finally {
    git('worktree', 'remove', '--force', earlier)
    rmSync(earlier, { recursive: true, force: true })
  }
}

function print(name: string, { before, here }: { before: number; here: number }): void {
  const cell = (value: number, width: number, digits = 1) => value.toFixed(digits).padStart(width)
  console.log(`${name.padEnd(7)}${cell(before, 10)}${cell(here, 10)}${cell(here / before, 8, 2)}`)
}

/** @throws Error when the bench of that tree ends without its result */
function rateIn(folder: string, cycles: string): number {
  const args = ['tsx', 'test/bench/payments.ts', '--engine=postgres', '--rounds=1', `--cycles=${cycles}`]
  const said = execFileSync('npx', args, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] })
  const rate = Number(/^median +([\d.]+)/m.exec(said)?.[1])
  if (!(rate > 0)) throw new Error(`no rate in what the bench said:\n${said}`)
  return rate
}

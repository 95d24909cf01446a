import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'

const ROOT = join(__dirname, '..', '..')
const RESULTS = join(ROOT, '.cache', 'jest-results.json')

/** `npm test`: every check of the repository, each with its time; the last line counts the tests. */
const phases = [
  { name: 'lint', command: ['npm', 'run', '--silent', 'lint'] },
  { name: 'types', command: ['npm', 'run', '--silent', 'types'] },
  { name: 'boundaries', command: ['npm', 'run', '--silent', 'boundaries'] },
  {
    name: 'jest',
    command: [
      'npx',
      '--no-install',
      'jest',
      '--maxWorkers=2',
      '--json',
      `--outputFile=${RESULTS}`,
      ...process.argv.slice(2),
    ],
  },
] as const

mkdirSync(join(ROOT, '.cache'), { recursive: true })
rmSync(RESULTS, { force: true })
const times: string[] = []
let good = true
for (const { name, command } of phases) {
  const began = Date.now()
  const [program, ...args] = command
  const { status } = spawnSync(program, args, { cwd: ROOT, stdio: ['ignore', 'inherit', 'inherit'] })
  times.push(`${name} ${((Date.now() - began) / 1000).toFixed(0)} s`)
  good = status === 0
  if (!good) break
}

const { passed, failed } = countTests()
process.stdout.write(`\nTimes: ${times.join(', ')}\n${passed} passed, ${failed} failed\n`)
process.exitCode = good ? 0 : 1

/** A phase that fails before any test counts as one failure. */
function countTests(): { passed: number; failed: number } {
  try {
    const results = JSON.parse(readFileSync(RESULTS, 'utf8'))
    const brokenSuites: number = results.numRuntimeErrorTestSuites
    const failed: number = results.numFailedTests + brokenSuites
    return { passed: results.numPassedTests, failed: good ? failed : Math.max(failed, 1) }
  } catch {
    return { passed: 0, failed: good ? 0 : 1 }
  }
}

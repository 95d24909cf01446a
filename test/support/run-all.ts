import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join, relative } from 'node:path'

const ROOT = join(__dirname, '..', '..')
const RESULTS = join(ROOT, '.cache', 'jest-results.json')
const SLOWEST = 12

interface JestResults {
  numPassedTests: number
  numFailedTests: number
  numRuntimeErrorTestSuites: number
  testResults: { name: string; startTime: number; endTime: number }[]
}

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
  // Nobody looks at pictures of screens that are as they were; painting them is most of what looking costs.
  const env = { ...process.env, PICTURES: process.env.PICTURES ?? 'none' }
  const { status } = spawnSync(program, args, { cwd: ROOT, env, stdio: ['ignore', 'inherit', 'inherit'] })
  times.push(`${name} ${((Date.now() - began) / 1000).toFixed(0)} s`)
  good = status === 0
  if (!good) break
}

const { passed, failed, slowest } = readResults()
process.stdout.write(`\nSlowest files: ${slowest.join(', ')}\nTimes: ${times.join(', ')}\n`)
process.stdout.write(`${passed} passed, ${failed} failed\n`)
process.exitCode = good ? 0 : 1

/** A phase that fails before any test counts as one failure. */
function readResults(): { passed: number; failed: number; slowest: string[] } {
  try {
    const results: JestResults = JSON.parse(readFileSync(RESULTS, 'utf8'))
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites
    const files = results.testResults.map(({ name, startTime, endTime }) => ({
      path: relative(join(ROOT, 'test'), name),
      seconds: Math.round((endTime - startTime) / 1000),
    }))
    const slowest = files.sort((left, right) => right.seconds - left.seconds).slice(0, SLOWEST)
    return {
      passed: results.numPassedTests,
      failed: good ? failed : Math.max(failed, 1),
      slowest: slowest.map(({ path, seconds }) => `${path} ${seconds} s`),
    }
  } catch {
    return { passed: 0, failed: good ? 0 : 1, slowest: [] }
  }
}

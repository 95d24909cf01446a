import { parseArgs } from 'node:util'
import { is } from 'valibot'
import { type Channel, channelField, dateField } from '@/contract/fields'
import type { ChinaDate } from '@/domain/dates'

export const USAGE = `usage:
  npm run finance -- reconcile --date 2026-11-26 [--channel wechat|alipay|nontax|card]
  npm run finance -- sweep
  npm run finance -- status
  npm run finance -- verify
exit code: 0 = all agrees, 1 = differences are open or the ledger is wrong, 2 = could not be done, 64 = not understood`

export class UsageError extends Error {
  override name = 'UsageError'
}

export type FinanceCommand =
  | { name: 'reconcile'; date: ChinaDate; channel: Channel | null }
  | { name: 'sweep' | 'status' | 'verify' }

/** @throws UsageError that says what is wrong, with the usage */
export function readFinanceCommand(args: string[]): FinanceCommand {
  const { values, positionals, tokens } = parseArgs({
    args,
    options: { date: { type: 'string' }, channel: { type: 'string' } },
    allowPositionals: true,
    strict: false,
    tokens: true,
  })
  const unknown = tokens.find((token) => token.kind === 'option' && !['date', 'channel'].includes(token.name))
  if (unknown?.kind === 'option') throw wrong(`there is no option --${unknown.name}`)
  const [name, ...more] = positionals
  if (more.length > 0) throw wrong(`one command at a time, not "${positionals.join(' ')}"`)
  switch (name) {
    case 'reconcile':
      return { name, date: dateOf(values.date), channel: channelOf(values.channel) }
    case 'sweep':
    case 'status':
    case 'verify':
      if (values.date !== undefined || values.channel !== undefined) throw wrong(`${name} takes no options`)
      return { name }
    default:
      throw wrong(name === undefined ? 'which command?' : `there is no command "${name}"`)
  }
}

function dateOf(value: unknown): ChinaDate {
  if (value === undefined) throw wrong('reconcile needs --date, e.g. --date 2026-11-26')
  // A day that the calendar does not have comes back as another one.
  if (!is(dateField, value) || new Date(value).toISOString().slice(0, 10) !== value)
    throw wrong(`--date must be a day, e.g. 2026-11-26`)
  return value
}

function channelOf(value: unknown): Channel | null {
  if (value === undefined) return null
  if (!is(channelField, value)) throw wrong('--channel must be wechat, alipay, nontax or card')
  return value
}

const wrong = (what: string) => new UsageError(`${what}\n${USAGE}`)

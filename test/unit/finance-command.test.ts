import { readFinanceCommand, UsageError } from '../../mock/host/finance-command'

describe('what npm run finance is asked to do', () => {
  it.each([
    ['reconcile --date 2026-11-19', { name: 'reconcile', date: '2026-11-19', channel: null }],
    ['reconcile --channel nontax --date=2026-11-19', { name: 'reconcile', date: '2026-11-19', channel: 'nontax' }],
    ['sweep', { name: 'sweep' }],
    ['status', { name: 'status' }],
    ['verify', { name: 'verify' }],
  ])('%s', (line, command) => expect(readFinanceCommand(line.split(' '))).toEqual(command))

  it.each([
    ['', 'which command?'],
    ['tidy', 'there is no command "tidy"'],
    ['sweep status', 'one command at a time'],
    ['reconcile', 'reconcile needs --date'],
    ['reconcile --date', '--date must be a day'],
    ['reconcile --date 2026-02-30', '--date must be a day'],
    ['reconcile --date yesterday', '--date must be a day'],
    ['reconcile --date 2026-11-19 --channel cash', '--channel must be'],
    ['sweep --date 2026-11-19', 'sweep takes no options'],
    ['verify --force', 'there is no option --force'],
  ])('%j is not guessed at', (line, said) => {
    const read = () => readFinanceCommand(line.split(' ').filter(Boolean))
    expect(read).toThrow(UsageError)
    expect(read).toThrow(said)
    expect(read).toThrow('usage:')
  })
})

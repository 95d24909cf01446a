import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const SRC = join(__dirname, '..', '..', 'src')

const sources = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(ts|tsx)$/.test(name))

/** Code without comments; strings stay, for a host's name has no business in them either. */
const codeOf = (file: string) => readFileSync(join(SRC, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|(^|\s)\/\/.*$/gm, '')

/** What only src/platform may know. */
const hostNames = /\b(wx|my)\.[a-zA-Z]|process\.env\.TARO_ENV|\bTaro\.getEnv\b/

describe('the walls of the mini-program', () => {
  it('names a wallet’s host in src/platform alone', () => {
    const outside = sources(SRC).filter((file) => !file.startsWith('platform/'))
    expect(outside.length).toBeGreaterThan(20)
    expect(outside.filter((file) => hostNames.test(codeOf(file)))).toEqual([])
  })

  it('uses neither Intl nor the phone’s time zone, which differ between phones', () => {
    const foreign = /\bIntl\.|\.toLocale(Date|Time)?String\(|\.getHours\(|\.getTimezoneOffset\(/
    expect(sources(SRC).filter((file) => foreign.test(codeOf(file)))).toEqual([])
  })
})

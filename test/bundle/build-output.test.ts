import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'acorn'
import { bundleFolder, type Flavour, type HostName, hostNames } from '../support/build-bundles'
import { listFiles } from '../support/bundle-host/pages/app-config'

const builds = hostNames.flatMap((host) =>
  (['test', 'production'] as const).map((flavour): [HostName, Flavour] => [host, flavour]),
)

function filesOf(host: HostName, flavour: Flavour, pattern: RegExp): [string, string][] {
  const folder = bundleFolder(host, flavour)
  const files = listFiles(folder).filter(({ path }) => pattern.test(path))
  return files.map(({ path }) => [path, readFileSync(join(folder, path), 'utf8')])
}

describe.each(builds)('the %s build (%s)', (host, flavour) => {
  test('every script is ES5, so that the oldest phones read it', () => {
    const scripts = filesOf(host, flavour, /\.js$/)
    expect(scripts.length).toBeGreaterThan(5)
    const unreadable = scripts.flatMap(([path, source]) => {
      try {
        parse(source, { ecmaVersion: 5 })
        return []
      } catch (error) {
        return `${path}: ${String(error)}`
      }
    })
    expect(unreadable).toEqual([])
  })

  test('the templates carry labels and roles for screen readers', () => {
    const templates = filesOf(host, flavour, /^base\.(wx|ax)ml$/)
      .map(([, source]) => source)
      .join('')
    for (const tag of ['view', 'text', 'button', 'input', 'image']) {
      const written = templates.match(new RegExp(`<${tag} [^>]*>`, 'g')) ?? []
      const roleName = host === 'weapp' ? ' aria-role=' : ' role='
      expect([tag, written.some((element) => element.includes(' aria-label='))]).toEqual([tag, true])
      expect([tag, written.some((element) => element.includes(roleName))]).toEqual([tag, true])
    }
  })
})

describe.each(hostNames)('what is published for %s', (host) => {
  const published = () => filesOf(host, 'production', /./)

  test.each([
    ['an address of this machine', /localhost|127\.0\.0\.1|0\.0\.0\.0/],
    ['a test address', /mashang\.test/],
    ['the simulated cashier', /模拟收银台|simulated-wallet|simulated-cashier/],
    ['the simulated face check', /模拟刷脸|simulated-face/],
    ['a way to the mock', /\/mock\/|x-login-code|x-session|x-wallet/],
    ['a seeded person: identity numbers of the region that was never assigned', /9901\d{14}|9901\d{13}X/i],
  ])('holds nothing of the kind: %s', (_what, pattern) => {
    const found = published().flatMap(([path, content]) => {
      const match = pattern.exec(decodeEscapes(content))
      return match ? [`${path}: ${match[0]}`] : []
    })
    expect(found).toEqual([])
  })

  test('talks to the cloud environment that it was built for', () => {
    const scripts = published().map(([, content]) => content)
    expect(scripts.some((content) => content.includes('prod-env'))).toBe(true)
    expect(scripts.some((content) => content.includes('https://pay.example.gov.cn'))).toBe(true)
  })
})

/** Minified scripts write Chinese as `\uXXXX`. */
function decodeEscapes(content: string): string {
  return content.replace(/\\u([0-9a-f]{4})/gi, (_all, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
}

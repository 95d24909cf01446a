import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, sep } from 'node:path'

/** What a build's `app.json` says about its pages. Paths have no leading slash. */
export interface AppConfig {
  pages: ReadonlySet<string>
  tabs: ReadonlySet<string>
  /** Words of the tab bar → page. */
  tabWords: ReadonlyMap<string, string>
  /** The page of a plain start. */
  home: string
  /** Folders of the sub-packages. */
  packageRoots: readonly string[]
  /** WeChat refuses the call for the place unless both the call and what it is for are declared. */
  mayAskPlace: boolean
}

interface AppJson {
  pages: string[]
  subPackages?: { root: string; pages: string[] }[]
  /** WeChat says `list` and `text`, Alipay `items` and `name`. */
  requiredPrivateInfos?: string[]
  permission?: Record<string, { desc: string }>
  tabBar?: { list?: { pagePath: string; text: string }[]; items?: { pagePath: string; name: string }[] }
}

export function readAppConfig(root: string): AppConfig {
  const json = JSON.parse(readFileSync(join(root, 'app.json'), 'utf8')) as AppJson
  const packages = json.subPackages ?? []
  const packaged = packages.flatMap(({ root: folder, pages }) => pages.map((page) => `${trim(folder)}/${page}`))
  const wechatTabs = (json.tabBar?.list ?? []).map(({ text, pagePath }) => [text, pagePath] as const)
  const alipayTabs = (json.tabBar?.items ?? []).map(({ name, pagePath }) => [name, pagePath] as const)
  const tabWords = new Map([...wechatTabs, ...alipayTabs])
  return {
    pages: new Set([...json.pages, ...packaged]),
    tabs: new Set(tabWords.values()),
    tabWords,
    home: json.pages[0] as string,
    mayAskPlace:
      (json.requiredPrivateInfos ?? []).includes('getLocation') &&
      Boolean(json.permission?.['scope.userLocation']?.desc),
    packageRoots: packages.map(({ root: folder }) => trim(folder)),
  }
}

/** What a page's own configuration writes into the host's title bar; empty when it leaves the app's title. */
export function readPageTitle(root: string, page: string): string {
  const json = JSON.parse(readFileSync(join(root, `${page}.json`), 'utf8')) as Record<string, unknown>
  return String(json.navigationBarTitleText ?? json.defaultTitle ?? '')
}

/** All files of a build, relative, with `/`, and their size in bytes. */
export function listFiles(root: string): { path: string; bytes: number }[] {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({
      path: path
        .slice(root.length + 1)
        .split(sep)
        .join('/'),
      bytes: statSync(path).size,
    }))
}

function trim(folder: string): string {
  return folder.replace(/^\/|\/$/g, '')
}

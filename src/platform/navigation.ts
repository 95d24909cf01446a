import Taro from '@tarojs/taro'
import { routes } from './routes'

export { routes }

const TABS: readonly string[] = [routes.home, routes.matters, routes.documents, routes.me]
/** Both hosts refuse an eleventh page. */
const MAX_PAGES = 10

export async function openPage(url: string): Promise<void> {
  if (TABS.includes(url)) await Taro.switchTab({ url })
  else if (Taro.getCurrentPages().length >= MAX_PAGES) await Taro.redirectTo({ url })
  else await Taro.navigateTo({ url })
}

/** Puts a page in the place of the present one, so that "back" does not return to it. */
export async function replacePage(url: string): Promise<void> {
  if (TABS.includes(url)) await Taro.switchTab({ url })
  else await Taro.redirectTo({ url })
}

export async function goHome(): Promise<void> {
  await Taro.switchTab({ url: routes.home })
}

/** Back, or home where this page is the first. */
export async function goBack(): Promise<void> {
  if (Taro.getCurrentPages().length > 1) await Taro.navigateBack()
  else await goHome()
}

/** Back to `url` where it is the page before this one; otherwise it takes the place of this page. */
export async function backTo(url: string): Promise<void> {
  const pages = Taro.getCurrentPages()
  const before = pages.length > 1 ? pages[pages.length - 2] : undefined
  if (before && `/${before.route ?? ''}`.includes(url)) await Taro.navigateBack()
  else await replacePage(url)
}

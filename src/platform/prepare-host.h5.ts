import { common } from '@/locales/zh-cn/common'
import '../styles/preview.scss'
import { ELDER_KEY, rereadElder } from './elder-mode'

const BUTTONS = { 'taro-navigation-bar-back': common.back, 'taro-navigation-bar-home': common.home }

const LANDMARKS = { '#taro-navigation-bar': 'banner', '.taro_router': 'main', 'taro-tabbar': 'navigation' }

/** Taro draws the title bar's buttons as bare boxes: without this neither a keyboard nor a screen reader finds them. */
export function prepareHost(): void {
  turnPagesAtOnceIfAsked()
  // The tab bar is put into the page after the launch.
  setTimeout(() => {
    for (const [place, role] of Object.entries(LANDMARKS)) document.querySelector(place)?.setAttribute('role', role)
  })
  for (const [name, label] of Object.entries(BUTTONS)) {
    const button = document.getElementsByClassName(name)[0]
    button?.setAttribute('role', 'button')
    button?.setAttribute('aria-label', label)
    button?.setAttribute('tabindex', '0')
    button?.addEventListener('keydown', (event) => {
      if ((event as KeyboardEvent).key === 'Enter') (button as HTMLElement).click()
    })
  }
  // Taro's tabs are links to `javascript:;`, of which a page without inline scripts complains at every touch.
  document.addEventListener('click', (event) => {
    if (event.target instanceof Element && event.target.closest('a[href^="javascript:"]')) event.preventDefault()
  })
  // The workbench switches 长辈版 from outside its phone.
  window.addEventListener('storage', ({ key }) => key === ELDER_KEY && rereadElder())
}

/** Taro's router waits for a page to slide in, even one that a style keeps from sliding (src/styles/motion.scss). */
function turnPagesAtOnceIfAsked(): void {
  const { __taroAppConfig: config } = window as { __taroAppConfig?: { animation?: boolean } }
  if (config && window.matchMedia('(prefers-reduced-motion: reduce)').matches) config.animation = false
}

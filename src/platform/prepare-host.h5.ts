import { common } from '@/locales/zh-cn/common'
import '../styles/preview.scss'

const BUTTONS = { 'taro-navigation-bar-back': common.back, 'taro-navigation-bar-home': common.home }

/** Taro draws the title bar's buttons as bare boxes: without this neither a keyboard nor a screen reader finds them. */
export function prepareHost(): void {
  for (const [name, label] of Object.entries(BUTTONS)) {
    const button = document.getElementsByClassName(name)[0]
    button?.setAttribute('role', 'button')
    button?.setAttribute('aria-label', label)
    button?.setAttribute('tabindex', '0')
    button?.addEventListener('keydown', (event) => {
      if ((event as KeyboardEvent).key === 'Enter') (button as HTMLElement).click()
    })
  }
}

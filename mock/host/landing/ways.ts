import { alipayScheme, wechatScheme } from '@/domain/mini-program-link'
import { codeLink } from '@/domain/scanned-code'

/** Who opened the page. A phone's own camera opens its browser. */
export type Visitor = 'wechat' | 'alipay' | 'phone' | 'desktop'

export function visitorOf(userAgent: string): Visitor {
  if (/MicroMessenger/i.test(userAgent)) return 'wechat'
  if (/AlipayClient/i.test(userAgent)) return 'alipay'
  return /Android|iPhone|iPad|HarmonyOS|Mobile/i.test(userAgent) ? 'phone' : 'desktop'
}

/** Links to one page of the mini-program in each wallet and in the browser preview. */
export interface Ways {
  wechat: string
  alipay: string
  /** Null where no preview is served. */
  browser: string | null
}

interface Target {
  appIds: { wechat: string; alipay: string }
  previewServed: boolean
}

const CODE_PAGE = 'packages/pay/code/index'
const LOOK_UP_PAGE = 'packages/pay/look-up/index'

/** To the bill behind the code: WeChat's page gets the link as `q`, Alipay's app as `qrCode`, each encoded once. */
export function waysToPay(origin: string, token: string, target: Target): Ways {
  const link = encodeURIComponent(codeLink(origin, token))
  return {
    wechat: wechatScheme(target.appIds.wechat, CODE_PAGE, `q=${link}`),
    alipay: alipayScheme(target.appIds.alipay, CODE_PAGE, `qrCode=${link}`),
    browser: target.previewServed ? `/h5/#/${CODE_PAGE}?q=${link}` : null,
  }
}

/** To the look-up by decision number: the safe way for whoever holds a code that is not ours. */
export function waysToLookUp(target: Target): Ways {
  return {
    wechat: wechatScheme(target.appIds.wechat, LOOK_UP_PAGE, ''),
    alipay: alipayScheme(target.appIds.alipay, LOOK_UP_PAGE, ''),
    browser: target.previewServed ? `/h5/#/${LOOK_UP_PAGE}` : null,
  }
}

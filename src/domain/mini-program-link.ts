/** Links that open one page of the mini-program inside the wallet's app. `query` is not encoded yet. */

export function wechatScheme(appId: string, page: string, query: string): string {
  return `weixin://dl/business/?appid=${appId}&path=${page}&query=${encodeURIComponent(query)}`
}

export function alipayScheme(appId: string, page: string, query: string): string {
  return `alipays://platformapi/startapp?appId=${appId}&page=${encodeURIComponent(page)}&query=${encodeURIComponent(query)}`
}

/** A stand-in of `@tarojs/taro`: a phone whose pages, storage, dialogs and network a test can set and read. */
import { useEffect } from 'react'

interface Page {
  route: string
}

interface RequestOptions {
  url: string
  header: Record<string, string>
  data: string
}

export interface Response {
  statusCode: number
  data: unknown
  header: Record<string, string>
}

/** What a test sees and sets; `resetPhone()` between tests. */
export const phone = {
  storage: new Map<string, string>(),
  pages: [{ route: 'pages/home/index' }] as Page[],
  /** Every navigation as `navigateTo /path`. */
  journey: [] as string[],
  calls: [] as string[],
  confirmsDialogs: true,
  /** The wallet's cashier: what `requestPayment` and `tradePay` end with. */
  cashier: (): Promise<object> => Promise.reject({ errMsg: 'requestPayment:fail' }),
  /** Files that were sent, and how the place answers. */
  uploads: [] as { url: string; filePath: string }[],
  uploadStatus: 200 as number | 'offline',
  respond: (_request: RequestOptions): Promise<Response> => Promise.reject({ errMsg: 'request:fail' }),
}

export function resetPhone(): void {
  phone.storage.clear()
  phone.pages = [{ route: 'pages/home/index' }]
  phone.journey = []
  phone.calls = []
  phone.confirmsDialogs = true
  phone.uploads = []
  phone.uploadStatus = 200
  phone.respond = () => Promise.reject({ errMsg: 'request:fail' })
}

function go(kind: string, url: string, pages: (route: Page) => Page[]): Promise<void> {
  phone.journey.push(`${kind} ${url}`)
  phone.pages = pages({ route: url.replace(/^\//, '').split('?')[0] as string })
  return Promise.resolve()
}

const Taro = {
  getStorageSync: (key: string) => phone.storage.get(key) ?? '',
  setStorageSync: (key: string, value: string) => void phone.storage.set(key, value),
  removeStorageSync: (key: string) => void phone.storage.delete(key),
  getCurrentPages: () => phone.pages,
  navigateTo: ({ url }: { url: string }) => go('navigateTo', url, (page) => [...phone.pages, page]),
  redirectTo: ({ url }: { url: string }) => go('redirectTo', url, (page) => [...phone.pages.slice(0, -1), page]),
  switchTab: ({ url }: { url: string }) => go('switchTab', url, (page) => [page]),
  navigateBack: () => {
    phone.pages = phone.pages.slice(0, -1)
    phone.journey.push('navigateBack')
    return Promise.resolve()
  },
  requestPayment: () => phone.cashier(),
  tradePay: () => phone.cashier(),
  request: (options: RequestOptions) => phone.respond(options),
  uploadFile: ({ url, filePath }: { url: string; filePath: string }) => {
    phone.uploads.push({ url, filePath })
    const answer =
      phone.uploadStatus === 'offline'
        ? Promise.reject({ errMsg: 'uploadFile:fail' })
        : Promise.resolve({ statusCode: phone.uploadStatus, data: '' })
    return Object.assign(answer, { progress: (tell: (at: { progress: number }) => void) => tell({ progress: 50 }) })
  },
  showToast: ({ title }: { title: string }) => Promise.resolve(void phone.calls.push(`toast ${title}`)),
  showModal: ({ title }: { title: string }) => {
    phone.calls.push(`dialog ${title}`)
    return Promise.resolve({ confirm: phone.confirmsDialogs, cancel: !phone.confirmsDialogs })
  },
  makePhoneCall: ({ phoneNumber }: { phoneNumber: string }) =>
    Promise.resolve(void phone.calls.push(`call ${phoneNumber}`)),
  setClipboardData: ({ data }: { data: string }) => Promise.resolve(void phone.calls.push(`copy ${data}`)),
  setNavigationBarTitle: () => Promise.resolve(),
  setNavigationBarColor: () => Promise.resolve(),
  login: () => Promise.resolve({ code: `code-${phone.calls.push('login')}` }),
}

export default Taro

export function useDidShow(callback: () => void): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: a page is shown once in a test
  useEffect(callback, [])
}
export const useDidHide = (_callback: () => void): void => undefined
export const usePullDownRefresh = (_callback: () => void): void => undefined
export const useLoad = useDidShow
export const useUnload = (_callback: () => void): void => undefined
export const useReady = useDidShow
export const useLaunch = useDidShow
export const useRouter = () => ({ params: {} as Record<string, string> })

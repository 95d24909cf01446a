import type { RunningApp } from '../running-app'
import { fileOf } from './photo-acts'

type Options = Record<string, unknown>

/** Calls that only need to be accepted: the tests look at the record of host calls. */
const ACCEPTED = [
  'hideLoading',
  'hideToast',
  'makePhoneCall',
  'openLocation',
  'pageScrollTo',
  'previewImage',
  'saveImageToPhotosAlbum',
  'setScreenBrightness',
  'setVisualEffectOnCapture',
  'showLoading',
  'vibrateShort',
] as const

/** Functions that both hosts have under the same name and in the same shape. */
export function sharedActs(app: RunningApp) {
  const accepted = Object.fromEntries(ACCEPTED.map((name) => [name, () => undefined]))
  const url = (options: Options) => String(options.url)
  return {
    ...accepted,
    openDocument(options: Options) {
      app.phone.viewer.push({ fileType: String(options.fileType), content: fileOf(app, options.filePath) })
      return undefined
    },
    navigateTo: (options: Options) => app.stack.navigateTo(url(options)).then(() => undefined),
    redirectTo: (options: Options) => app.stack.redirectTo(url(options)).then(() => undefined),
    switchTab: (options: Options) => app.stack.switchTab(url(options)).then(() => undefined),
    reLaunch: (options: Options) => app.stack.reLaunch(url(options)).then(() => undefined),
    navigateBack: (options: Options) => app.stack.navigateBack(Number(options.delta ?? 1)).then(() => undefined),
  }
}

/** The script's view of an HTTP request; hosts differ only in how they name things. */
export function readRequest(options: Options) {
  const headers = (options.header ?? options.headers ?? {}) as Record<string, unknown>
  const data = options.data
  return {
    url: String(options.url),
    method: String(options.method ?? 'GET').toUpperCase(),
    headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)])),
    body: typeof data === 'string' ? data : JSON.stringify(data ?? ''),
  }
}

/** JSON where it is JSON, else the text, as both hosts do with `dataType: 'json'`. */
export function readBody(body: Buffer): unknown {
  const text = body.toString('utf8')
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

/** As the phone stands before anybody changes it. */
export const USUAL_BRIGHTNESS = 0.4

export const DEVICE_FACTS = {
  brand: 'devtools',
  model: 'test phone',
  pixelRatio: 2,
  screenWidth: 375,
  screenHeight: 812,
  windowWidth: 375,
  windowHeight: 680,
  statusBarHeight: 44,
  language: 'zh_CN',
  fontSizeSetting: 16,
} as const

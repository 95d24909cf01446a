import { HostFailure } from '../device/host-failure'
import type { RunningApp } from '../running-app'
import { type ApiShape, hostFunctions } from './api-layer'
import { choosePhotos, compressed, fileOf, fileSystem, uploadFile } from './photo-acts'
import { DEVICE_FACTS, readBody, readRequest, sharedActs, USUAL_BRIGHTNESS } from './shared-acts'

type Options = Record<string, unknown>

const shape: ApiShape = {
  success: (name, answer) => ({ ...answer, errMsg: `${name}:ok` }),
  failure: (name, failure) => ({ ...failure.extra, errMsg: `${name}:fail ${failure.message}` }),
}

/** `wx`, as far as our app may use it. It is a plain, writable object: webpack hangs its chunks on it. */
export function wechatApi(app: RunningApp): Record<string, unknown> {
  const { storage } = app.phone
  return {
    ...hostFunctions(app, shape, { ...sharedActs(app), ...wechatActs(app) }),
    getStorageSync: (key: string) => app.toInside(storage.read(key) ?? ''),
    setStorageSync: (key: string, value: unknown) => storage.write(key, value),
    removeStorageSync: (key: string) => storage.remove(key),
    clearStorageSync: () => storage.clear(),
    canIUse: () => true,
    getLaunchOptionsSync: () => app.toInside(app.launchOptions),
    getEnterOptionsSync: () => app.toInside(app.enterOptions),
    getSystemInfoSync: () => app.toInside({ ...DEVICE_FACTS, platform: 'android', SDKVersion: '2.33.0' }),
    getFileSystemManager: fileSystem(app),
    nextTick: (run: () => void) => app.clock.setTimer(run, 0, false),
    onAppShow: (listener: (options: unknown) => void) => app.appListeners.onShow.push(listener),
    onAppHide: (listener: (options: unknown) => void) => app.appListeners.onHide.push(listener),
    onNetworkStatusChange: (listener: (status: unknown) => void) => app.networkListeners.push(listener),
  }
}

function wechatActs(app: RunningApp) {
  return {
    async request(options: Options) {
      const answer = await app.phone.network.request(readRequest(options))
      return { statusCode: answer.status, header: answer.headers, data: readBody(answer.body), cookies: [] }
    },
    async downloadFile(options: Options) {
      const answer = await app.phone.network.request({ ...readRequest(options), method: 'GET' })
      return { statusCode: answer.status, tempFilePath: app.phone.keepFile('wxfile://tmp', answer.body) }
    },
    getNetworkType: () => ({ networkType: app.phone.network.up ? 'wifi' : 'none' }),
    login: () => ({ code: app.phone.loginCode() }),
    async showModal(options: Options) {
      const buttons = [String(options.confirmText ?? '确定')]
      if (options.showCancel !== false) buttons.push(String(options.cancelText ?? '取消'))
      const overlay = { title: String(options.title ?? ''), text: String(options.content ?? ''), choices: buttons }
      const choice = await app.overlays.ask(overlay)
      return { confirm: choice === 0, cancel: choice === 1 }
    },
    async showActionSheet(options: Options) {
      const choice = await app.overlays.ask({ title: '', text: '', choices: options.itemList as string[] })
      if (choice === null) throw new HostFailure('cancel')
      return { tapIndex: choice }
    },
    showToast(options: Options) {
      app.overlays.toasts.push(String(options.title))
      return undefined
    },
    setClipboardData: () => undefined,
    setNavigationBarTitle: () => undefined,
    setNavigationBarColor: () => undefined,
    getScreenBrightness: () => ({ value: USUAL_BRIGHTNESS }),
    async getLocation(options: Options) {
      if (!app.phone.bundle.config.mayAskPlace) throw new HostFailure('the api need to be declared in app.json')
      if (options.type !== 'gcj02') throw new Error('maps take gcj02')
      const spot = await app.phone.citizen.tellPlace()
      if (spot === 'refuse') throw new HostFailure('auth deny')
      return { ...spot, accuracy: 30, speed: -1, horizontalAccuracy: 30 }
    },
    checkIsOpenAccessibility: () => ({ open: app.phone.readsAloud }),
    async scanCode() {
      const text = await app.behindHostScreen(() => app.phone.citizen.scan())
      if (text === null) throw new HostFailure('cancel')
      return { result: text, scanType: 'QR_CODE', charSet: 'UTF-8' }
    },
    checkIsSupportFacialRecognition: () => undefined,
    async requestFacialVerify(options: Options) {
      const act = await app.behindHostScreen(() => app.phone.faceApp.check(String(options.verifyId)))
      if (act === 'cancelled') throw new HostFailure('cancel')
      if (act !== 'passed') throw new HostFailure('verify fail')
      return undefined
    },
    async chooseMedia() {
      const chosen = await choosePhotos(app, 'wxfile://tmp')
      if (!chosen) throw new HostFailure('cancel')
      return { tempFiles: chosen.map(({ path, bytes }) => ({ tempFilePath: path, size: bytes, fileType: 'image' })) }
    },
    compressImage: (options: Options) => ({ tempFilePath: compressed(app, options.src, 'wxfile://tmp').path }),
    getFileInfo: (options: Options) => ({ size: fileOf(app, options.filePath).length }),
    async uploadFile(options: Options) {
      const answer = await uploadFile(app, options, String(options.name))
      return { statusCode: answer.status, data: answer.body.toString('utf8') }
    },
    async requestPayment(options: Options) {
      const outcome = await app.behindHostScreen(() => app.phone.walletApp.payWechat(options))
      if (outcome === 'cancelled') throw new HostFailure('cancel')
      if (outcome === 'failed') throw new HostFailure('(该笔支付失败)')
      if (outcome === 'unknown') throw new HostFailure('system error')
      return undefined
    },
  }
}

import { HostFailure } from '../device/host-failure'
import type { RunningApp } from '../running-app'
import { type ApiShape, hostFunctions } from './api-layer'
import { choosePhotos, compressed, fileOf, fileSystem, uploadFile } from './photo-acts'
import { DEVICE_FACTS, readBody, readRequest, sharedActs, USUAL_BRIGHTNESS } from './shared-acts'

type Options = Record<string, unknown>

const shape: ApiShape = {
  success: (_name, answer) => answer,
  failure: (_name, failure) => ({ ...failure.extra, error: failure.code, errorMessage: failure.message }),
}

/** Alipay tells every end of its cashier as success, by code. */
const RESULT_CODES = { paid: '9000', cancelled: '6001', failed: '4000', unknown: '6004' } as const

/** `my`, as far as our app may use it. Synchronous storage takes and gives objects here. */
export function alipayApi(app: RunningApp): Record<string, unknown> {
  const { storage } = app.phone
  return {
    ...hostFunctions(app, shape, { ...sharedActs(app), ...alipayActs(app) }),
    getStorageSync: ({ key }: { key: string }) => app.toInside({ data: storage.read(key) ?? null }),
    setStorageSync: ({ key, data }: { key: string; data: unknown }) => storage.write(key, data),
    removeStorageSync: ({ key }: { key: string }) => storage.remove(key),
    clearStorageSync: () => storage.clear(),
    canIUse: () => true,
    getLaunchOptionsSync: () => app.toInside(app.launchOptions),
    getEnterOptionsSync: () => app.toInside(app.enterOptions),
    getSystemInfoSync: () => app.toInside({ ...DEVICE_FACTS, platform: 'Android', app: 'alipay', version: '10.5.0' }),
    getFileSystemManager: fileSystem(app),
    onAppShow: (listener: (options: unknown) => void) => app.appListeners.onShow.push(listener),
    onAppHide: (listener: (options: unknown) => void) => app.appListeners.onHide.push(listener),
    onNetworkStatusChange: (listener: (status: unknown) => void) => app.networkListeners.push(listener),
  }
}

function alipayActs(app: RunningApp) {
  return {
    async request(options: Options) {
      const answer = await app.phone.network.request(readRequest(options))
      const told = { status: answer.status, headers: answer.headers, data: readBody(answer.body) }
      if (answer.status >= 400) throw new HostFailure('http status error', 19, told)
      return told
    },
    async downloadFile(options: Options) {
      const answer = await app.phone.network.request({ ...readRequest(options), method: 'GET' })
      if (answer.status >= 400) throw new HostFailure('http status error', 19, { status: answer.status })
      return { apFilePath: app.phone.keepFile('https://resource', answer.body) }
    },
    getNetworkType: () => {
      const { up } = app.phone.network
      return { networkAvailable: up, networkType: up ? 'WIFI' : 'NOTREACHABLE' }
    },
    getAuthCode: () => {
      const code = app.phone.loginCode()
      return { authCode: code, authSuccessScopes: ['auth_base'] }
    },
    async confirm(options: Options) {
      const buttons = [String(options.confirmButtonText ?? '确定'), String(options.cancelButtonText ?? '取消')]
      const choice = await app.overlays.ask({ ...modalWords(options), choices: buttons })
      return { confirm: choice === 0 }
    },
    async alert(options: Options) {
      await app.overlays.ask({ ...modalWords(options), choices: [String(options.buttonText ?? '确定')] })
      return { success: true }
    },
    async showActionSheet(options: Options) {
      const choice = await app.overlays.ask({ title: '', text: '', choices: options.items as string[] })
      return { index: choice ?? -1 }
    },
    showToast(options: Options) {
      app.overlays.toasts.push(String(options.content))
      return undefined
    },
    setClipboard: () => undefined,
    setNavigationBar: () => undefined,
    getScreenBrightness: () => ({ brightness: USUAL_BRIGHTNESS }),
    async getLocation() {
      const spot = await app.phone.citizen.tellPlace()
      if (spot === 'refuse') throw new HostFailure('用户拒绝授权', 2001)
      return { latitude: String(spot.latitude), longitude: String(spot.longitude), accuracy: '30' }
    },
    isScreenReaderEnabled: () => ({ screenReaderEnabled: app.phone.readsAloud }),
    async scan() {
      const text = await app.behindHostScreen(() => app.phone.citizen.scan())
      if (text === null) throw new HostFailure('用户取消', 10)
      return { code: text, qrCode: text, result: text, scanType: 'QRCODE' }
    },
    async startAPVerify(options: Options) {
      const act = await app.behindHostScreen(() => app.phone.faceApp.check(String(options.certifyId)))
      return { resultStatus: act === 'passed' ? '9000' : act === 'cancelled' ? '6001' : '6002' }
    },
    async chooseImage() {
      const chosen = await choosePhotos(app, 'https://resource')
      if (!chosen) throw new HostFailure('用户取消操作', 11)
      return { apFilePaths: chosen.map(({ path }) => path) }
    },
    compressImage: (options: Options) => ({
      apFilePaths: (options.apFilePaths as string[]).map((path) => compressed(app, path, 'https://resource').path),
    }),
    getFileInfo: (options: Options) => ({ size: fileOf(app, options.apFilePath).length }),
    async uploadFile(options: Options) {
      const answer = await uploadFile(app, options, String(options.fileName))
      if (answer.status >= 400) throw new HostFailure('upload failed', 12, { statusCode: answer.status })
      return { statusCode: answer.status, data: answer.body.toString('utf8') }
    },
    async tradePay(options: Options) {
      const outcome = await app.behindHostScreen(() => app.phone.walletApp.payAlipay(options))
      return { resultCode: RESULT_CODES[outcome] }
    },
  }
}

function modalWords(options: Options) {
  return { title: String(options.title ?? ''), text: String(options.content ?? '') }
}

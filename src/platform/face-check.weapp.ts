import type { FaceCheckPort, FaceOutcome } from './face-check-port'
import { simulatedFaceCheck } from './simulated-face'

interface Callbacks {
  success(): void
  fail(error?: { errMsg?: string; errCode?: number }): void
}
/** Absent before base library 3.8.12; Taro makes no promises of them. */
declare const wx: {
  checkIsSupportFacialRecognition?(call: Callbacks): void
  requestFacialVerify?(call: Callbacks & { verifyId: string }): void
}

const supported = (): Promise<boolean> =>
  new Promise((resolve) => {
    if (!wx.requestFacialVerify) return resolve(false)
    if (!wx.checkIsSupportFacialRecognition) return resolve(true)
    wx.checkIsSupportFacialRecognition({ success: () => resolve(true), fail: () => resolve(false) })
  })

const verify = (verifyId: string): Promise<FaceOutcome> =>
  new Promise((resolve) =>
    wx.requestFacialVerify?.({
      verifyId,
      success: () => resolve('done'),
      fail: (error) => resolve(/cancel/i.test(error?.errMsg ?? '') ? 'cancelled' : 'unknown'),
    }),
  )

const wechatFaceCheck: FaceCheckPort = {
  async open(ticket) {
    if (ticket.kind !== 'wechat' || !(await supported())) return 'unsupported'
    return verify(ticket.verifyId)
  },
}

export const faceCheck: FaceCheckPort = APP_SETTINGS.paymentMode === 'simulated' ? simulatedFaceCheck : wechatFaceCheck

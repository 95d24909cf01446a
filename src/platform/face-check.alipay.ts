import type { FaceCheckPort } from './face-check-port'
import { simulatedFaceCheck } from './simulated-face'

declare const my: {
  startAPVerify?(call: {
    url: string
    certifyId: string
    success(answer?: { resultStatus?: string | number }): void
    fail(error?: { resultStatus?: string | number }): void
  }): void
}

const CANCELLED = '6001'
const DONE = '9000'

const alipayFaceCheck: FaceCheckPort = {
  open: (ticket) =>
    new Promise((resolve) => {
      if (ticket.kind !== 'alipay' || !my.startAPVerify) return resolve('unsupported')
      const tell = (answer?: { resultStatus?: string | number }) => {
        const status = String(answer?.resultStatus)
        resolve(status === DONE ? 'done' : status === CANCELLED ? 'cancelled' : 'unknown')
      }
      my.startAPVerify({ url: ticket.url, certifyId: ticket.certifyId, success: tell, fail: tell })
    }),
}

export const faceCheck: FaceCheckPort = APP_SETTINGS.paymentMode === 'simulated' ? simulatedFaceCheck : alipayFaceCheck

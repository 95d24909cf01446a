import { formatInstant, type Instant } from '@/domain/dates'
import { jsonAnswer } from '../../http-wire'
import type { HttpAnswer } from '../../payment-channel'

/** An error as WeChat answers it: a status, a code and, for PARAM_ERROR, the field. */
export class WechatRefusal extends Error {
  override name = 'WechatRefusal'
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    /** JSON pointer of the wrong field. */
    readonly field?: string,
  ) {
    super(message)
  }
}

/** Errors carry no signature. */
export function refusalAnswer({ status, code, message, field }: WechatRefusal, requestId: string): HttpAnswer {
  const detail = field === undefined ? {} : { detail: { field, location: 'body', issue: message } }
  return jsonAnswer(status, { code, message, ...detail }, { 'Request-ID': requestId })
}

export const paramError = (field: string, message: string) => new WechatRefusal(400, 'PARAM_ERROR', message, field)
export const invalidRequest = (message: string) => new WechatRefusal(400, 'INVALID_REQUEST', message)
export const systemError = () => new WechatRefusal(500, 'SYSTEM_ERROR', '系统异常，请使用相同参数稍后重新调用')

/** WeChat writes China time without fractions: `2026-11-20T10:30:00+08:00`. */
export const wechatTime = (at: Instant) => formatInstant(at, 'YYYY-MM-DDTHH:mm:ss[+08:00]')

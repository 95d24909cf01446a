import type { FaceTicket } from '@/contract/identity'
import { checkApplication, parametersOf } from '../../alipay/simulator/app-gate'
import type { AlipaySide } from '../../alipay/simulator/parts'
import { parseJson } from '../../http-wire'
import type { FaceDesk, FaceOutcome } from './desk'

/** The hosts' cameras on the citizen's phone. */
export interface FaceApp {
  /** What the host's app checks before it opens the camera; answers whose check it would be. */
  checkTicket(ticket: FaceTicket): Promise<{ ok: true; ref: string } | { ok: false; reason: string }>
  end: FaceDesk['end']
}

export type { FaceOutcome }

export function createFaceApp(desk: FaceDesk, alipaySide: AlipaySide): FaceApp {
  async function refOf(ticket: FaceTicket): Promise<string> {
    if (ticket.kind === 'wechat') return ticket.verifyId
    const parameters = parametersOf({ method: 'GET', url: ticket.url, headers: {}, body: '' })
    checkApplication(parameters, alipaySide)
    const { certify_id: certifyId } = (parseJson(parameters.biz_content ?? '') ?? {}) as { certify_id?: unknown }
    if (parameters.method !== 'alipay.user.certify.open.certify' || certifyId !== ticket.certifyId)
      throw new Error('认证地址与认证单据不符')
    return ticket.certifyId
  }

  return {
    async checkTicket(ticket) {
      try {
        const ref = await refOf(ticket)
        const check = await desk.find(ticket.kind, ref)
        if (!check) return { ok: false, reason: '认证单据不存在' }
        return desk.state(check).state === 'started' ? { ok: true, ref } : { ok: false, reason: '认证已结束' }
      } catch (error) {
        return { ok: false, reason: error instanceof Error ? error.message : '认证单据无效' }
      }
    },
    end: desk.end,
  }
}

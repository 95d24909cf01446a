import { type NewOrder, NontaxRefusal, openOrder, saveOrder, settleOrder } from './orders'
import type { NontaxParts } from './parts'

interface MicroBody extends Omit<NewOrder, 'openid'> {
  auth_code: string
}

/** Takes the money of whoever showed the code, or has their phone ask for the password. @throws NontaxRefusal */
export function payByCode(body: MicroBody, parts: NontaxParts): Promise<object> {
  return parts.store.exclusively('notice', body.payment_notice_no, async () => {
    const code = await parts.codes.spend(body.auth_code)
    if (!code) throw new NontaxRefusal('codeInvalid', '付款码无效或已过期')
    if (code.will === 'no-money') throw new NontaxRefusal('notEnoughMoney', '用户余额不足')
    const order = await openOrder({ ...body, openid: code.openId }, parts)
    if (code.will === 'asks-password') {
      await saveOrder(parts.store, { ...order, code: 'user-paying' })
      await parts.codes.tell(body.auth_code, order.noticeNo)
      return { order_id: order.orderId, pay_status: 'USERPAYING' }
    }
    await settleOrder(order, parts)
    return { order_id: order.orderId, pay_status: 'SUCCESS' }
  })
}

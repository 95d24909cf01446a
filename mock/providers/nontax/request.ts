import { formatInstant, type Instant } from '@/domain/dates'
import type { PrepayRequest } from '../payment-channel'
import type { NontaxDeps } from './account'

type NoticeRequest = Pick<PrepayRequest, 'orderNo' | 'description' | 'totalFen' | 'expiresAt' | 'notice'>

/** What orders at the cashier and by code have in common. A fine is a penalty notice (通知书类型 2). */
export function orderBody(
  { account, notifyUrl }: Pick<NontaxDeps, 'account' | 'notifyUrl'>,
  { orderNo, notice, ...request }: NoticeRequest,
  now: Instant,
) {
  return {
    appid: account.appId,
    service_id: account.serviceId,
    bank_id: account.bankId,
    bank_account: account.bankAccount,
    mch_id: account.mchId,
    desc: request.description,
    fee: request.totalFen,
    ip: '127.0.0.1',
    notify_url: notifyUrl,
    payment_notice_no: orderNo,
    department_code: notice?.unitCode ?? '',
    department_name: notice?.unitName ?? '',
    payment_notice_type: 2,
    region_code: notice?.regionCode ?? '',
    items: [
      {
        no: 1,
        item_id: notice?.itemCode ?? '',
        item_name: request.description,
        overdue: 0,
        penalty: notice?.surchargeFen ?? 0,
        fee: request.totalFen,
      },
    ],
    payment_notice_create_time: Math.floor(Date.parse(now) / 1000),
    payment_expire_date: formatInstant(request.expiresAt, 'YYYYMMDD'),
  }
}

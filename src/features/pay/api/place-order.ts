import { type CloudInput, type CloudOutput, cloud } from '@/platform/cloud/cloud'

export type PaymentTarget = CloudInput<'payments.placeOrder'>['target']
export type PlacedOrder = CloudOutput<'payments.placeOrder'>

/** The one call between the touch on 支付 and the cashier. @throws CloudFailure */
export const placeOrder = (order: CloudInput<'payments.placeOrder'>, idempotencyKey: string): Promise<PlacedOrder> =>
  cloud.call('payments.placeOrder', order, { idempotencyKey })

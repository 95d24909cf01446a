import { type CloudOutput, cloud } from '@/platform/cloud/cloud'

export type ReceiptFile = CloudOutput<'payments.receiptFile'>

/**
 * A short-lived link to the latest receipt, or to `receipt`: asked for at each use.
 * @throws CloudFailure, NOT_FOUND until it is issued
 */
export const receiptFile = (
  orderNo: string,
  format: 'pdf' | 'png',
  receipt?: { code: string; number: string },
): Promise<ReceiptFile> => cloud.call('payments.receiptFile', { orderNo, format, ...(receipt && { receipt }) })

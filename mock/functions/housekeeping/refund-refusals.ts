import type { Channel } from '@/contract/fields'
import { codeOf } from '../../providers/nontax/errcodes'
import type { ProviderError } from '../../providers/payment-channel'
import { REFUSALS_UNTIL_SHOWN } from '../../rules/order-states'

/** What the channels will never do any more: the payment is too old, finished, or was refunded too often. */
const NEVER: readonly string[] = [
  'TRADE_OVERDUE',
  'RULE_LIMIT',
  'ACQ.TRADE_HAS_FINISHED',
  codeOf('refundTooOld'),
  codeOf('refundTooOften'),
  'RESP_39',
]

/** What passes by itself: the merchant's balance is short until the next payments or a top-up. */
const PASSES: readonly string[] = ['NOT_ENOUGH', 'ACQ.SELLER_BALANCE_NOT_ENOUGH', codeOf('refundNotEnough'), 'RESP_51']

/**
 * Whether a person has to find another way for a refund that the channel refused with `code`: at once where no later
 * try can change it, otherwise when it keeps being refused for a reason that does not pass by itself.
 * @param refusals so far, this one included
 */
export function needsPerson(code: string, refusals: number): boolean {
  return NEVER.includes(code) || (!PASSES.includes(code) && refusals >= REFUSALS_UNTIL_SHOWN)
}

/** WeChat Pay bears six failing refunds a second, and then none at all for a while: fewer of them in one run. */
const REFUSALS_A_RUN = 5

/** How many refunds each channel has refused in one run of housekeeping. One that refuses much is left alone in it. */
export class RefusedRefunds {
  private readonly counts = new Map<Channel, number>()

  note(channel: Channel, { code }: ProviderError): void {
    const counted = code === 'FREQUENCY_LIMITED' ? REFUSALS_A_RUN : 1
    this.counts.set(channel, (this.counts.get(channel) ?? 0) + counted)
  }

  tooMany(channel: Channel): boolean {
    return (this.counts.get(channel) ?? 0) >= REFUSALS_A_RUN
  }
}

import { refunds } from '@/contract/refunds'
import { chinaDate } from '@/domain/dates'
import { refundItemsOf, selectOwnAccord, selectRequested } from '../../store/refund-pages'
import { sweptIn } from '../../store/return-orders'
import { findAuthority } from '../../store/windows'
import { ownOrder } from '../payments/own-order'
import { action } from '../runtime/action'
import { policyOfAuthority } from '../runtime/policy'
import { factsOf, optionOf } from './facts'
import { ownAccordView, requestedView } from './refund-view'

/** What can be asked back of one of the caller's own orders, and what goes back of it already. */
export const options = action(refunds.options, ['citizen'], async ({ orderNo }, call) => {
  const { environment, identity } = call
  const { database, clock } = environment
  const page = await ownOrder(call, orderNo)
  const now = clock.now()
  const items = await refundItemsOf(database, page)
  const facts = await Promise.all(items.map((item) => factsOf(database, page, item)))
  const asked = await selectRequested(database, identity).where('pay_order.order_no', '=', orderNo).execute()
  const byItself = await selectOwnAccord(database, identity).where('pay_order.order_no', '=', orderNo).execute()
  const swept = await Promise.all(items.map((item) => sweptIn(database, item)))
  const policy = policyOfAuthority(await findAuthority(database, page.region_code), chinaDate(now))
  const views = [...asked.map((row) => requestedView(environment, row)), ...byItself.map(ownAccordView)]
  return {
    orderNo,
    authority: { regionCode: page.region_code, name: page.authority_name, hotline: page.authority_hotline },
    channel: page.channel,
    paidAt: page.paid_at,
    options: items.map((item, place) => optionOf(facts[place] as (typeof facts)[number], item, now)),
    refunds: views.sort((one, other) => (one.askedAt < other.askedAt ? 1 : -1)),
    promise: {
      answer: policy.refundAnsweredWithinWorkingDays,
      wallet: policy.refundWithinWorkingDays,
      treasury: policy.returnWithinWorkingDays,
    },
    swept: swept.some((batch) => batch !== null),
  }
})

import { refunds } from '@/contract/refunds'
import { selectOwnAccord, selectRequested } from '../../store/refund-pages'
import { action } from '../runtime/action'
import { ownAccordView, requestedView } from './refund-view'

const PAGE = 20

/** All that goes or went back to the caller, newest first. */
export const list = action(refunds.list, ['citizen'], async ({ before }, { environment, identity }) => {
  const { database } = environment
  let asked = selectRequested(database, identity)
  let byItself = selectOwnAccord(database, identity)
  if (before) {
    asked = asked.where('request.asked_at', '<', before)
    byItself = byItself.where('refund.requested_at', '<', before)
  }
  const views = [
    ...(
      await asked
        .orderBy('request.asked_at', 'desc')
        .limit(PAGE + 1)
        .execute()
    ).map((row) => requestedView(environment, row)),
    ...(
      await byItself
        .orderBy('refund.requested_at', 'desc')
        .limit(PAGE + 1)
        .execute()
    ).map(ownAccordView),
  ].sort((one, other) => (one.askedAt < other.askedAt ? 1 : -1))
  return { refunds: views.slice(0, PAGE), more: views.length > PAGE }
})

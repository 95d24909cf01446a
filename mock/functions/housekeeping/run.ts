import { addSeconds, type Instant } from '@/domain/dates'
import { removeExpired } from '../../store/clean-up'
import { StoreConflict } from '../../store/errors'
import {
  anythingDue,
  type Claim,
  claimDueOrders,
  claimDueRefunds,
  listOrdersOfWithdrawals,
  nextDueAt,
} from '../../store/looks'
import { claimReceiptTasks } from '../../store/receipts'
import { claimDueReturns } from '../../store/return-orders'
import type { Environment } from '../environment'
import { action } from '../runtime/action'
import { placeOf } from '../runtime/fault-place'
import { closeOrder } from '../settling/close-order'
import { bringReceiptsUp } from '../settling/receipts'
import { decideReview, dueReviews, reviewsUntil } from './decide-reviews'
import { endBills } from './end-bills'
import { endConfirmations } from './end-confirmations'
import { expireRequests } from './expire-requests'
import { lookAtOrder } from './look-at-order'
import { lookAtRefund } from './look-at-refund'
import { lookAtReturn } from './look-at-return'
import { housekeeping } from './operations'
import { readFeed } from './read-feed'
import { RefusedRefunds } from './refund-refusals'
import { duePhotos, reviewLicencePhoto } from './review-licence-photos'
import { sendMessages } from './send-messages'
import { tellPolice } from './tell-police'

/** Small, so that a crash leaves few rows waiting for their lease to end. */
const BATCH = 10
const BATCHES_AT_MOST = 20
/** Longer than a batch takes when every call runs into its time-out. */
const LEASE_SECONDS = 120
const CLEAN_UP_SECONDS = 3600

/**
 * Does what is due, and keeps our mirror of the police's records. Each row is its own step, and a step cut off between
 * any two statements is taken up by the next run.
 */
export const run = action(housekeeping.run, ['timer'], async (_input, { environment, traceId }) => {
  const { database, clock } = environment
  const step = guarded(environment, traceId)
  const due = await anythingDue(database, clock.now(), reviewsUntil(clock.now()))
  const looked = due ? await doWhatIsDue(environment, traceId, step) : { orders: 0, refunds: 0, bills: 0 }
  // Last: a platform that does not answer keeps nothing else waiting.
  if (due) await step('tell-police', () => tellPolice(environment, traceId))
  await step('read-feed', () => readFeed(environment, traceId))
  await cleanUp(environment)
  return { ...looked, nextAt: await nextDueAt(database) }
})

/**
 * Asks wallets about unsure orders, closes what has run out, has the treasury return what was swept, delivers refunds, issues receipts, sees treasury and police
 * through, ends bills, confirmations and requests, decides reviews, sends messages.
 */
async function doWhatIsDue(environment: Environment, traceId: string, step: ReturnType<typeof guarded>) {
  for (const order of await listOrdersOfWithdrawals(environment.database, BATCH))
    await step('close-for-withdrawal', () => closeOrder(environment, order, traceId))
  const orders = await batches(
    environment,
    (claim) => claimDueOrders(environment.database, claim),
    (order) => step('order', () => lookAtOrder(environment, order, traceId)),
  )
  await batches(
    environment,
    (claim) => claimDueReturns(environment.database, claim),
    (order) => step('return', () => lookAtReturn(environment, order, traceId)),
  )
  const refused = new RefusedRefunds()
  const refunds = await batches(
    environment,
    (claim) => claimDueRefunds(environment.database, claim),
    (refund) => step('refund', () => lookAtRefund(environment, refund, traceId, refused)),
  )
  await batches(
    environment,
    (claim) => claimReceiptTasks(environment.database, claim),
    (task) => step('receipts', () => bringReceiptsUp(environment, task, traceId)),
  )
  const bills = await endBills(environment)
  await step('confirmations', () => endConfirmations(environment, traceId))
  await step('requests', () => expireRequests(environment))
  for (const review of await dueReviews(environment)) await step('review', () => decideReview(environment, review))
  for (const photo of await duePhotos(environment, reviewsUntil(environment.clock.now())))
    await step('licence-photo', () => reviewLicencePhoto(environment, photo))
  await step('messages', () => sendMessages(environment, traceId))
  return { orders, refunds, bills }
}

async function batches<Row>(
  environment: Environment,
  claim: (claim: Claim) => Promise<Row[]>,
  look: (row: Row) => Promise<void>,
): Promise<number> {
  let looked = 0
  for (let batch = 0; batch < BATCHES_AT_MOST; batch++) {
    const now = environment.clock.now()
    const rows = await claim({ now, leaseUntil: addSeconds(now, LEASE_SECONDS), limit: BATCH })
    for (const row of rows) await look(row)
    looked += rows.length
    if (rows.length < BATCH) break
  }
  return looked
}

/**
 * One row's fault must not keep the others waiting; its lease brings it up again. A conflict is no fault: somebody
 * else took the step.
 */
function guarded(environment: Environment, traceId: string) {
  return async (name: string, work: () => Promise<unknown>): Promise<void> => {
    try {
      await work()
    } catch (error) {
      if (error instanceof StoreConflict) return
      environment.log({ level: 'error', event: `housekeeping.${name}`, traceId, detail: placeOf(error) })
    }
  }
}

const cleanedAt = new WeakMap<object, Instant>()

async function cleanUp({ database, clock }: Environment): Promise<void> {
  const now = clock.now()
  const last = cleanedAt.get(database)
  if (last && addSeconds(last, CLEAN_UP_SECONDS) > now) return
  cleanedAt.set(database, now)
  await removeExpired(database, now)
}

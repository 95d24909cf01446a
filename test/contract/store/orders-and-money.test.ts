import { addSeconds } from '@/domain/dates'
import { fen } from '@/domain/money'
import { sampleDecision } from '../../../mock/data/sample-decisions'
import { StoreConflict } from '../../../mock/store/errors'
import { newRefundNumber } from '../../../mock/store/ids'
import { claimDueOrders, nextDueAt } from '../../../mock/store/looks'
import { findOrder, listBillOrders, moveOrder, orderEvents } from '../../../mock/store/orders'
import { moveRefund, requestRefund } from '../../../mock/store/refunds'
import { settle } from '../../../mock/store/settlements'
import { billFor, bytes, id, NOW, orderFor, REGION, seedWorld } from '../../support/store-rows'
import { describeOnBothEngines } from '../../support/stores'

const decisions = [sampleDecision('onTime').decisionId, sampleDecision('dueToday').decisionId].sort()
const [first, second] = decisions as [string, string]

describeOnBothEngines('orders and money', (store) => {
  const database = () => store.database()
  const move = (event: 'PREPAID' | 'PAYMENT_SETTLED' | 'CLOSE_DECIDED') => ({ id: id(), event, at: NOW })
  beforeEach(() => seedWorld(database()))

  describe('an order', () => {
    test('moves along its graph and every step leaves its event', async () => {
      const placing = await orderFor(database())
      const awaiting = await moveOrder(database(), placing, move('PREPAID'))
      await moveOrder(database(), awaiting, move('PAYMENT_SETTLED'), { paid_at: NOW, trade_no: '42' })
      expect(await findOrder(database(), placing.order_no)).toMatchObject({
        state: 'paid',
        paid_at: NOW,
        trade_no: '42',
      })
      expect(await orderEvents(database(), placing)).toMatchObject([
        { from_state: 'placing', event: 'PREPAID', to_state: 'awaiting', at: NOW },
        { from_state: 'awaiting', event: 'PAYMENT_SETTLED', to_state: 'paid', at: NOW },
      ])
    })

    test('is moved by one of two who read it in the same state; the other leaves no event', async () => {
      const placing = await orderFor(database())
      const both = await Promise.allSettled([
        database()
          .transaction()
          .execute((transaction) => moveOrder(transaction, placing, move('PREPAID'))),
        database()
          .transaction()
          .execute((transaction) => moveOrder(transaction, placing, move('CLOSE_DECIDED'))),
      ])
      const refused = both.filter((each) => each.status === 'rejected')
      expect(refused.map((each) => each.reason)).toEqual([expect.any(StoreConflict)])
      expect(await database().selectFrom('order_event').select('event').execute()).toHaveLength(1)
    })

    test('takes no step that the graph does not know', async () => {
      const placing = await orderFor(database())
      const paid = await moveOrder(database(), placing, move('PAYMENT_SETTLED'), { paid_at: NOW })
      await expect(moveOrder(database(), paid, move('CLOSE_DECIDED'))).rejects.toThrow(
        'order in state paid cannot take CLOSE_DECIDED',
      )
    })

    test('cannot be paid without a time of payment', async () => {
      await expect(moveOrder(database(), await orderFor(database()), move('PAYMENT_SETTLED'))).rejects.toThrow(
        /pay_order_paid/,
      )
    })

    test('that is due is taken by one of several housekeepers, and comes up again after a crash', async () => {
      const due = await Promise.all(Array.from({ length: 6 }, () => orderFor(database(), { next_look_at: NOW })))
      const orders = due.map((order) => order.order_no).sort()
      await orderFor(database())
      const claim = { now: NOW, leaseUntil: addSeconds(NOW, 30), limit: 4 }
      const taken = await Promise.all([1, 2, 3].map(() => claimDueOrders(database(), claim)))
      expect(
        taken
          .flat()
          .map((order) => order.order_no)
          .sort(),
      ).toEqual(orders)
      expect(await nextDueAt(database())).toBe(claim.leaseUntil)
      expect(await claimDueOrders(database(), { ...claim, now: claim.leaseUntil, limit: 9 })).toHaveLength(6)
    })

    test('is listed with its bill, newest first', async () => {
      const bill = await billFor(database(), decisions)
      const early = await orderFor(database(), { bill_id: bill.id, created_at: '2026-11-20T02:00:00.000Z' })
      const late = await orderFor(database(), { bill_id: bill.id })
      await orderFor(database())
      const listed = await listBillOrders(database(), bill)
      expect(listed.map((order) => order.order_no)).toEqual([late.order_no, early.order_no])
    })

    test('numbers fit both wallets', async () => {
      expect(newRefundNumber(REGION, NOW, bytes)).toMatch(/^R140105261120[0-9A-HJKMNP-TV-Z]{12}$/)
    })
  })

  describe('a settlement', () => {
    test('belongs to whoever writes it first; the other keeps what is left', async () => {
      const [mine, theirs] = [await orderFor(database(), {}, decisions), await orderFor(database(), {}, decisions)]
      expect(await settle(database(), mine, [first], NOW)).toEqual([first])
      expect(await settle(database(), theirs, decisions, NOW)).toEqual([second])
      expect(await settle(database(), mine, [first], NOW)).toEqual([first])
    })

    test('of two orders paid at the same moment there is one', async () => {
      const orders = await Promise.all(Array.from({ length: 6 }, () => orderFor(database(), {}, decisions)))
      const won = await Promise.all(
        orders.map((order, place) =>
          database()
            .transaction()
            .execute((transaction) =>
              // Half of them name the decisions the other way round: the order of locking must not depend on it.
              settle(transaction, order, place % 2 ? decisions : [...decisions].reverse(), NOW),
            ),
        ),
      )
      expect(won.flat().sort()).toEqual(decisions)
      expect(await database().selectFrom('settlement').select('decision_id').execute()).toHaveLength(2)
    })
  })

  describe('a refund', () => {
    const requestFor = (order_no: string, refund_no: string) =>
      requestRefund(database(), {
        region_code: REGION,
        order_no,
        refund_no,
        amount_fen: fen(20_000),
        reason: 'paid-twice',
        state: 'ready',
        requested_at: NOW,
        done_at: null,
        next_look_at: NOW,
      })

    test('is requested once per order', async () => {
      const order = await orderFor(database())
      const asked = await requestFor(order.order_no, 'R1')
      expect(await requestFor(order.order_no, 'R2')).toEqual(asked)
    })

    test('moves for one of two, and a renewed number shuts out whoever holds the old one', async () => {
      const order = await orderFor(database())
      const ready = await requestFor(order.order_no, 'R1')
      const submitted = await moveRefund(database(), ready, 'submitted')
      await expect(moveRefund(database(), ready, 'submitted')).rejects.toThrow(StoreConflict)
      await moveRefund(database(), submitted, 'ready', { refund_no: 'R2', tries: 1 })
      await expect(moveRefund(database(), submitted, 'done', { done_at: NOW })).rejects.toThrow(StoreConflict)
      const kept = await database()
        .selectFrom('refund')
        .selectAll()
        .where('order_no', '=', order.order_no)
        .executeTakeFirst()
      expect(kept).toMatchObject({ refund_no: 'R2', state: 'ready', tries: 1 })
    })
  })
})

import { citizenOrderStates } from '@/contract/payment-orders'
import {
  canTake,
  citizenState,
  nextOrderState,
  type OrderEvent,
  type OrderState,
  orderEdges,
  orderEvents,
  orderStates,
  refundStates,
  unsettledStates,
} from '../../mock/rules/order-states'

const states: readonly OrderState[] = orderStates
const successors = (state: OrderState) => Object.values(orderEdges[state])

function reachableFrom(start: OrderState): Set<OrderState> {
  const seen = new Set<OrderState>([start])
  for (const state of seen) for (const next of successors(state)) seen.add(next)
  return seen
}

describe('the graph of an order', () => {
  test('has every state as a node, and every state is reached from the first', () => {
    expect(Object.keys(orderEdges).sort()).toEqual([...states].sort())
    expect([...reachableFrom('placing')].sort()).toEqual([...states].sort())
  })

  test('uses every event', () => {
    const used = new Set(states.flatMap((state) => Object.keys(orderEdges[state])))
    expect([...used].sort()).toEqual([...orderEvents].sort())
  })

  test.each(unsettledStates.map((state) => [state]))('money that arrives in %s is settled or goes back', (state) => {
    expect(nextOrderState(state, 'PAYMENT_SETTLED')).toBe('paid')
    expect(nextOrderState(state, 'PAYMENT_SURPLUS')).toBe('surplus')
    expect(reachableFrom(state)).toContain('closed')
  })

  test.each([['closed'], ['rejected']] as const)('money that arrives in %s all the same always goes back', (state) => {
    expect(nextOrderState(state, 'PAYMENT_SURPLUS')).toBe('surplus')
    expect(canTake(state, 'PAYMENT_SETTLED')).toBe(false)
  })

  test('a good payment goes paid → matched → recorded and no other way', () => {
    expect(successors('paid')).toEqual(['matched'])
    expect(successors('matched')).toEqual(['recorded'])
    expect(successors('recorded')).toEqual([])
  })

  test('is never walked in a circle', () => {
    for (const state of states)
      for (const next of successors(state)) expect([state, reachableFrom(next).has(state)]).toEqual([state, false])
  })

  test('refuses an event that the state cannot take, naming both', () => {
    expect(() => nextOrderState('recorded', 'CLOSE_DECIDED')).toThrow(
      'order in state recorded cannot take CLOSE_DECIDED',
    )
  })

  test('counts as unsettled exactly the states in which the wallet may still charge', () => {
    const canSettle = states.filter((state) => canTake(state, 'PAYMENT_SETTLED' satisfies OrderEvent))
    expect([...unsettledStates].sort()).toEqual(canSettle.sort())
  })
})

describe('what the citizen sees', () => {
  test('every state with every refund is one of the nine, and all nine occur', () => {
    const shown = states.flatMap((state) => [null, ...refundStates].map((refund) => citizenState(state, refund)))
    expect([...new Set(shown)].sort()).toEqual([...citizenOrderStates].sort())
  })

  test.each([
    ['ready', 'refunding'],
    ['submitted', 'refunding'],
    ['done', 'refunded'],
    ['abnormal', 'refund-delayed'],
  ] as const)('a surplus with a refund %s is %s', (refund, shown) => {
    expect(citizenState('surplus', refund)).toBe(shown)
  })

  test('a part that goes back does not hide that the rest is paid', () => {
    expect(citizenState('paid', 'submitted')).toBe('paid')
    expect(citizenState('recorded', 'done')).toBe('recorded')
  })
})

import {
  bookingBillFaults,
  deliveryBillFaults,
  type FaultSettings,
  forgeries,
  noFaults,
  providerOperations,
  refundFaults,
} from '../../../mock/providers/faults'
import type { Month } from './month'

/** Lets one thing go wrong that an operator could let go wrong; what was wrong before is over. */
export function mishap({ chance, faults }: Month): string {
  const times = 1 + chance.pick(3)
  const call = chance.oneOf(providerOperations)
  const callMode = chance.oneOf(['time-out-before', 'time-out-after', 'server-error'] as const)
  const choices: FaultSettings[] = [
    { ...noFaults, notifications: { mode: 'lost', times } },
    { ...noFaults, notifications: { mode: 'late', seconds: chance.pick(20 * 3600), times } },
    { ...noFaults, notifications: { mode: 'doubled', copies: 2, times } },
    { ...noFaults, notifications: { mode: 'reordered', withinSeconds: 3600, times } },
    { ...noFaults, notifications: { mode: 'forged', how: chance.oneOf(forgeries), times } },
    { ...noFaults, calls: { ...noFaults.calls, [call]: { mode: callMode, times } } },
    { ...noFaults, refunds: { mode: chance.oneOf(refundFaults), times } },
    { ...noFaults, latePayments: { mode: 'accepted', times } },
    { ...noFaults, bills: { mode: chance.oneOf(deliveryBillFaults), times } },
    { ...noFaults, bills: { mode: chance.oneOf(bookingBillFaults), times: 1 } },
    { ...noFaults, bills: { mode: chance.oneOf(bookingBillFaults), times: 1 } },
    { ...noFaults, bank: { mode: chance.oneOf(bankModes), times } },
    {
      ...noFaults,
      treasuryMoney: { mode: chance.oneOf(['sweep-refused', 'sweep-other-sum', 'return-refused']), times },
    },
    { ...noFaults, treasury: 'frozen' },
    noFaults,
  ]
  const chosen = chance.oneOf(choices)
  faults.replace(chosen)
  const changed = Object.entries(chosen).filter(([part, state]) => state !== noFaults[part as keyof FaultSettings])
  return `fault ${JSON.stringify(Object.fromEntries(changed))}`
}

const bankModes = ['not-answering', 'credit-late', 'credit-missing', 'credit-wrong', 'batch-refused'] as const

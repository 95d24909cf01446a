import type { Clock } from '@/domain/clock'
import { addSeconds, formatInstant, type Instant } from '@/domain/dates'
import { type Fen, fen } from '@/domain/money'
import type { Faults } from './faults'
import type { OutsideStore } from './outside-store'
import { ProviderError } from './payment-channel'
import type { ReturnRequest, ReturnStatus, SweepReceipt } from './registers'

/** From the bank's execution to the treasury's receipt, and from a return order to its money. */
const RECEIPT_SECONDS = (3 * 60 + 35) * 60
const RETURN_SECONDS = 2 * 3600
/** A receipt over a wrong sum is put right on the next day. */
const CORRECTED_SECONDS = 24 * 3600
const WRONG_BY_FEN = 100

export interface ArrivedSweep {
  batchNo: string
  regionCode: string
  itemCode: string
  netFen: Fen
}

interface Sweep extends ArrivedSweep {
  arrivedAt: Instant
  /** Null until the receipt is written. */
  receipt: Exclude<SweepReceipt, { state: 'unknown' }> | null
  wrongUntil: Instant | null
}

interface Return {
  order: ReturnRequest
  askedAt: Instant
  answer: Exclude<ReturnStatus, { state: 'unknown' | 'pending' }> | null
}

/** The treasury's ledger of swept money: receipts with voucher numbers, and what it gives back. */
export function createTreasuryMoney({ store, clock }: { store: OutsideStore; clock: Clock }, faults: Faults) {
  const frozen = () => faults.read().treasury === 'frozen'

  /** `RK26112000317`: kind of voucher, day, number of the day. */
  const nextVoucher = (kind: 'RK' | 'TK', now: Instant) => {
    const day = formatInstant(now, 'YYMMDD')
    return store.exclusively('voucher', kind + day, async () => {
      const { last } = (await store.get<{ last: number }>('voucher', kind + day)) ?? { last: 0 }
      await store.put('voucher', kind + day, { last: last + 1 })
      return `${kind}${day}${String(last + 1).padStart(5, '0')}`
    })
  }

  async function writeReceipt(sweep: Sweep, now: Instant): Promise<Sweep> {
    const fault = faults.takeTreasuryMoney('sweep')
    if (fault.mode === 'sweep-refused')
      return { ...sweep, receipt: { state: 'refused', because: '收入科目与执收单位不符', at: now } }
    const wrong = fault.mode === 'sweep-other-sum'
    const amountFen = wrong ? fen(sweep.netFen - WRONG_BY_FEN) : sweep.netFen
    const receipt = { state: 'received' as const, voucherNo: await nextVoucher('RK', now), amountFen, at: now }
    return { ...sweep, receipt, wrongUntil: wrong ? addSeconds(now, CORRECTED_SECONDS) : null }
  }

  /** What an order for a return comes to, once somebody at the treasury has looked at it. */
  async function answerReturn({ order }: Return, now: Instant): Promise<Return['answer']> {
    if (faults.takeTreasuryMoney('return').mode === 'return-refused')
      return { state: 'refused', because: 'papers-missing' }
    const sweep = await store.get<Sweep>('sweep', order.batchNo)
    if (sweep?.receipt?.state !== 'received') return { state: 'refused', because: 'not-received' }
    const others = (await store.list<Return>('return')).filter(
      ({ body }) => body.order.batchNo === order.batchNo && body.answer?.state === 'returned',
    )
    const givenFen = others.reduce((sum, { body }) => sum + body.order.amountFen, 0)
    if (givenFen + order.amountFen > sweep.netFen) return { state: 'refused', because: 'more-than-received' }
    return { state: 'returned', voucherNo: await nextVoucher('TK', now), at: now }
  }

  return {
    /** The collecting bank has sent it. */
    arrive: (sweep: ArrivedSweep, at: Instant): Promise<void> =>
      store.exclusively('sweep', sweep.batchNo, async () => {
        if (await store.get('sweep', sweep.batchNo)) return
        await store.put('sweep', sweep.batchNo, { ...sweep, arrivedAt: at, receipt: null, wrongUntil: null })
      }),

    sweepReceipt: (batchNo: string): Promise<SweepReceipt> =>
      store.exclusively('sweep', batchNo, async () => {
        const now = clock.now()
        let sweep = await store.get<Sweep>('sweep', batchNo)
        if (!sweep) return { state: 'unknown' }
        if (!sweep.receipt) {
          if (frozen() || now < addSeconds(sweep.arrivedAt, RECEIPT_SECONDS)) return { state: 'unknown' }
          sweep = await writeReceipt(sweep, now)
          await store.put('sweep', batchNo, sweep)
        }
        const { receipt, wrongUntil, netFen } = sweep
        if (receipt?.state === 'received' && wrongUntil && wrongUntil <= now) return { ...receipt, amountFen: netFen }
        return receipt ?? { state: 'unknown' }
      }),

    requestReturn: (order: ReturnRequest): Promise<void> =>
      store.exclusively('return', order.returnNo, async () => {
        const known = await store.get<Return>('return', order.returnNo)
        if (known && fingerprint(known.order) !== fingerprint(order))
          throw new ProviderError('rejected', 'RETURN_CONFLICT', `${order.returnNo} was asked for with other content`)
        if (!known) await store.put('return', order.returnNo, { order, askedAt: clock.now(), answer: null })
      }),

    returnStatus: (returnNo: string): Promise<ReturnStatus> =>
      store.exclusively('return', returnNo, async () => {
        const now = clock.now()
        const known = await store.get<Return>('return', returnNo)
        if (!known) return { state: 'unknown' }
        if (known.answer) return known.answer
        if (frozen() || now < addSeconds(known.askedAt, RETURN_SECONDS)) return { state: 'pending' }
        const answer = await answerReturn(known, now)
        await store.put('return', returnNo, { ...known, answer })
        return answer ?? { state: 'pending' }
      }),

    /** All that it has sent to the collecting bank: returned, or refused on arrival. */
    async sentBackFen(): Promise<number> {
      const returns = (await store.list<Return>('return')).filter(({ body }) => body.answer?.state === 'returned')
      const sweeps = (await store.list<Sweep>('sweep')).filter(({ body }) => body.receipt?.state === 'refused')
      const sum = (amounts: number[]) => amounts.reduce((total, amount) => total + amount, 0)
      return sum(returns.map(({ body }) => body.order.amountFen)) + sum(sweeps.map(({ body }) => body.netFen))
    },
  }
}

export type TreasuryMoney = ReturnType<typeof createTreasuryMoney>

const fingerprint = ({ returnNo, regionCode, itemCode, amountFen, batchNo }: ReturnRequest) =>
  JSON.stringify([returnNo, regionCode, itemCode, amountFen, batchNo])

import type { Channel } from '@/contract/fields'
import type { Clock } from '@/domain/clock'
import { addDays, addSeconds, type ChinaDate, chinaDate, type Instant, startOfChinaDate } from '@/domain/dates'
import { BatchFileRefused, readBatchFile } from '../../rules/clearing/batch-file'
import type { DayTakings } from '../bills/billing'
import type { Faults } from '../faults'
import type { OutsideStore } from '../outside-store'
import { ProviderError } from '../payment-channel'
import { type RandomBytes, randomDigits } from '../random'
import type { SimulatedTreasury } from '../treasury'
import type { BatchRefusal, BatchStatus, SimulatedBank } from './bank'
import { type StatementLine, writeStatement } from './statement'

const ACCOUNT = '6200140100088888888'
/** When the channels' money of the day before arrives, and how long the bank takes over a batch. */
const CREDIT_SECONDS = (9 * 60 + 12) * 60
const LATE_CREDIT_SECONDS = 15 * 3600
const EXECUTION_SECONDS = 40 * 60
const MISSING_DAYS = 2
const WRONG_BY_FEN = 100
const SHORT = 'not-enough-money' satisfies BatchRefusal
/** No line is shown later after its day than this. */
const LATEST_DAYS = 5

/** Where the money of a channel's days comes from. */
export interface Takings {
  channel: Channel
  merchantId: string
  of(day: ChinaDate): Promise<DayTakings>
}

export interface BankDeps {
  store: OutsideStore
  clock: Clock
  random: RandomBytes
  faults: Faults
  takings: readonly Takings[]
  treasury: SimulatedTreasury['money']
}

interface Credit {
  lines: StatementLine[]
}

interface Batch {
  file: string
  acceptedAt: Instant
  status: Extract<BatchStatus, { state: 'executed' | 'refused' }> | null
}

/** The collecting bank: what channels pay in shows on its statement, batches go to the treasury within the hour. */
export function createCollectingBank(deps: BankDeps): SimulatedBank {
  const { store, clock, faults, treasury } = deps

  function answering(): void {
    if (faults.takeBank('call').mode === 'not-answering') throw new ProviderError('unreachable', 'NO_ANSWER')
  }

  const credit = (taking: Takings, billDate: ChinaDate): Promise<Credit> => {
    const key = `${taking.channel} ${taking.merchantId} ${billDate}`
    return store.exclusively('credit', key, async () => {
      const known = await store.get<Credit>('credit', key)
      if (known) return known
      const taken = await taking.of(billDate)
      if (taken === 'open') return { lines: [] }
      const made = { lines: taken ? linesOf(deps, taking, billDate, taken.paymentFen - taken.refundFen) : [] }
      await store.put('credit', key, made)
      return made
    })
  }

  async function linesUntil(now: Instant): Promise<StatementLine[]> {
    const credits = await store.list<Credit>('credit')
    return [...credits.flatMap(({ body }) => body.lines), ...(await transfers())].filter((line) => line.at <= now)
  }

  const transfers = async () => (await store.list<StatementLine>('transfer')).map(({ body }) => body)

  async function balanceFen(now: Instant): Promise<number> {
    const paidIn = (await linesUntil(now)).reduce((sum, line) => sum + line.amountFen, 0)
    const batches = await store.list<Batch>('batch')
    const sent = batches.reduce(
      (sum, { body }) => sum + (body.status?.state === 'executed' ? body.status.netFen : 0),
      0,
    )
    return paidIn - sent + (await treasury.sentBackFen())
  }

  /** The bank carries a batch out whole or refuses it whole. */
  async function carryOut(batchNo: string, { file }: Batch, now: Instant): Promise<NonNullable<Batch['status']>> {
    const refused = (because: BatchRefusal) => ({ state: 'refused' as const, because })
    if (faults.takeBank('batch').mode === 'batch-refused') return refused('account-blocked')
    try {
      const { account, regionCode, itemCode, netFen } = readBatchFile(file)
      if (account !== ACCOUNT) return refused('bad-file')
      if (netFen > (await balanceFen(now))) return refused(SHORT)
      await treasury.arrive({ batchNo, regionCode, itemCode, netFen }, now)
      return { state: 'executed', at: now, netFen }
    } catch (error) {
      if (error instanceof BatchFileRefused) return refused(error.because)
      throw error
    }
  }

  return {
    account: ACCOUNT,

    async statement(day) {
      answering()
      const now = clock.now()
      const today = chinaDate(now)
      const lines = await transfers()
      for (let back = 1; back <= LATEST_DAYS && day <= today; back++)
        for (const taking of deps.takings) lines.push(...(await credit(taking, addDays(day, -back))).lines)
      const shown = lines.filter((line) => chinaDate(line.at) === day && line.at <= now)
      return writeStatement(ACCOUNT, day, shown.sort(inOrder))
    },

    async transfer({ channel, amountFen }) {
      const now = clock.now()
      if (amountFen > (await balanceFen(now))) throw new ProviderError('rejected', SHORT, '账户余额不足')
      const reference = newReference(deps, now)
      const merchantId = deps.takings.find((taking) => taking.channel === channel)?.merchantId ?? ''
      const line: StatementLine = { reference, at: now, channel, merchantId, billDate: null, amountFen: -amountFen }
      await store.put('transfer', reference, line)
      return reference
    },

    submitBatch: ({ batchNo, file }) => {
      answering()
      return store.exclusively('batch', batchNo, async () => {
        const known = await store.get<Batch>('batch', batchNo)
        if (known && known.file !== file)
          throw new ProviderError('rejected', 'BATCH_CONFLICT', `${batchNo} was handed in with other content`)
        if (!known) await store.put('batch', batchNo, { file, acceptedAt: clock.now(), status: null } satisfies Batch)
      })
    },

    batchStatus: (batchNo) => {
      answering()
      return store.exclusively('batch', batchNo, async () => {
        const batch = await store.get<Batch>('batch', batchNo)
        if (!batch) return { state: 'unknown' }
        if (batch.status) return batch.status
        const now = clock.now()
        if (now < addSeconds(batch.acceptedAt, EXECUTION_SECONDS)) return { state: 'accepted' }
        const status = await carryOut(batchNo, batch, now)
        await store.put('batch', batchNo, { ...batch, status })
        return status
      })
    },
  }
}

const newReference = ({ random }: Pick<BankDeps, 'random'>, at: Instant) =>
  `${chinaDate(at).replace(/-/g, '')}${randomDigits(random, 10)}`

const inOrder = (one: StatementLine, other: StatementLine) =>
  one.at === other.at ? (one.reference < other.reference ? -1 : 1) : one.at < other.at ? -1 : 1

/** The credit of a channel's day, under the fault that is set for it: late, days late, or wrong and put right later. */
function linesOf(deps: BankDeps, taking: Takings, billDate: ChinaDate, netFen: number): StatementLine[] {
  if (netFen === 0) return []
  const { faults, clock } = deps
  const { channel, merchantId } = taking
  const day = startOfChinaDate(addDays(billDate, 1))
  const line = (at: Instant, amountFen: number): StatementLine => ({
    reference: newReference(deps, at),
    at,
    channel,
    merchantId,
    billDate,
    amountFen,
  })
  // The channel pays when its books of the day are closed.
  const now = clock.now()
  const usual = addSeconds(day, CREDIT_SECONDS)
  const onTime = usual < now && chinaDate(usual) < chinaDate(now) ? now : usual
  switch (faults.takeBank('credit').mode) {
    case 'credit-late':
      return [line(addSeconds(day, LATE_CREDIT_SECONDS), netFen)]
    case 'credit-missing':
      return [line(addSeconds(onTime, MISSING_DAYS * 86_400), netFen)]
    case 'credit-wrong':
      return [line(onTime, netFen - WRONG_BY_FEN), line(addSeconds(onTime, 86_400), WRONG_BY_FEN)]
    default:
      return [line(onTime, netFen)]
  }
}

import type { Clock } from '@/domain/clock'
import { chinaDate, type Instant } from '@/domain/dates'
import type { Faults } from '../faults'
import type { OutsideStore } from '../outside-store'
import { ProviderError } from '../payment-channel'
import { type RandomBytes, randomHex } from '../random'
import type { FiscalReceipt, FiscalReceipts, ReceiptRequest } from './fiscal-receipts'

interface SimulatorDeps {
  store: OutsideStore
  clock: Clock
  faults: Faults
  random: RandomBytes
  /** Real waiting under the fault `slow`; absent = nobody waits. */
  sleep?(milliseconds: number): Promise<unknown>
}

/** By `code-number`. */
interface Entry extends FiscalReceipt {
  /** What it was issued for: a request's number, or `red:` and the receipt that it voids. */
  issuedFor: string
  fingerprint: string
}

/** How long we wait for an answer. */
const PATIENCE_MS = 5_000
/** Class 06 and kind 01 in the scheme of the Ministry of Finance: general receipt of non-tax revenue. */
const CLASS_AND_KIND = '0601'
const RED = 'red:'

const nameOf = ({ code, number }: Pick<FiscalReceipt, 'code' | 'number'>) => `${code}-${number}`

/** 票据代码: supervising region (2) + class (2) + kind (2) + year (2), e.g. `14060126`. */
const receiptCode = (regionCode: string, at: Instant) =>
  `${regionCode.slice(0, 2)}${CLASS_AND_KIND}${chinaDate(at).slice(2, 4)}`

/** The finance bureau's platform; blue and red receipts of a code share one run of numbers. */
export function createFiscalReceipts({ store, clock, faults, random, sleep }: SimulatorDeps): FiscalReceipts {
  /** One at a time in a code: read, write the receipt, then that it was the last; what broke off in between is found. */
  const issueIn = (code: string, issuedFor: string, fingerprint: string) =>
    store.exclusively('code', code, async () => {
      const known = await store.get<{ name: string }>('issued-for', issuedFor)
      if (known) return entry(known.name)
      const last = (await store.get<{ last: number }>('code', code))?.last ?? 0
      const number = String(last + 1).padStart(10, '0')
      const name = nameOf({ code, number })
      // Broken off after writing: it is finished first, whosever it was.
      const begun = await store.get<Entry>('receipt', name)
      const issued: Entry = begun ?? {
        code,
        number,
        checkCode: randomHex(random, 3),
        issuedAt: clock.now(),
        issuedFor,
        fingerprint,
      }
      if (!begun) await store.put('receipt', name, issued)
      await store.put('issued-for', issued.issuedFor, { name })
      await store.put('code', code, { last: last + 1 })
      return issued.issuedFor === issuedFor ? issued : null
    })

  async function issueOnce(code: string, issuedFor: string, fingerprint: string): Promise<FiscalReceipt> {
    const issued = (await issueIn(code, issuedFor, fingerprint)) ?? (await issueIn(code, issuedFor, fingerprint))
    if (!issued) throw new Error(`two receipts were broken off in ${code}`)
    if (issued.fingerprint !== fingerprint)
      throw new ProviderError('rejected', 'REQUEST_CONFLICT', `${issuedFor} was asked for with other content`)
    return { code: issued.code, number: issued.number, checkCode: issued.checkCode, issuedAt: issued.issuedAt }
  }

  async function entry(name: string): Promise<Entry> {
    const found = await store.get<Entry>('receipt', name)
    if (!found) throw new Error(`receipt ${name} is gone`)
    return found
  }

  return {
    issue: (request) =>
      underFault(async () => {
        const known = await store.get<{ name: string }>('issued-for', request.requestNo)
        // A year may have turned since it was asked for first.
        const code = known ? known.name.slice(0, 8) : receiptCode(request.regionCode, clock.now())
        return issueOnce(code, request.requestNo, fingerprintOf(request))
      }),

    voidReceipt: (receipt) =>
      underFault(async () => {
        const voided = await store.get<Entry>('receipt', nameOf(receipt))
        if (!voided || voided.issuedFor.startsWith(RED))
          throw new ProviderError('rejected', 'NO_SUCH_RECEIPT', `there is no receipt ${nameOf(receipt)} to be voided`)
        const name = `${RED}${nameOf(receipt)}`
        return issueOnce(receipt.code, name, name)
      }),
  }

  async function underFault<Result>(act: () => Promise<Result>): Promise<Result> {
    const fault = faults.takeFiscalReceipts()
    if (fault.mode === 'not-answering') throw new ProviderError('unreachable', 'NO_ANSWER')
    if (fault.mode === 'slow') await sleep?.(Math.min(fault.milliseconds, PATIENCE_MS))
    const result = await act()
    const tooLate = fault.mode === 'slow' && fault.milliseconds >= PATIENCE_MS
    if (fault.mode === 'answer-lost' || tooLate) throw new ProviderError('unreachable', 'NO_ANSWER')
    return result
  }
}

const fingerprintOf = ({ regionCode, unitCode, lines }: ReceiptRequest) =>
  JSON.stringify([
    regionCode,
    unitCode,
    lines.map(({ decisionNumber, itemCode, fineFen, surchargeFen }) => [
      decisionNumber,
      itemCode,
      fineFen,
      surchargeFen,
    ]),
  ])

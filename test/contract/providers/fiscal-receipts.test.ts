import { fen } from '@/domain/money'
import { createFaults, noFaults } from '../../../mock/providers/faults'
import type { ReceiptRequest } from '../../../mock/providers/fiscal-receipt/fiscal-receipts'
import { createFiscalReceipts } from '../../../mock/providers/fiscal-receipt/simulator'
import { createMemoryOutsideStore } from '../../../mock/providers/memory-outside-store'
import type { OutsideStore } from '../../../mock/providers/outside-store'

const request = (requestNo: string, changes: Partial<ReceiptRequest> = {}): ReceiptRequest => ({
  requestNo,
  regionCode: '140105',
  unitCode: '140105000300',
  payee: '太原市财政局',
  lines: [{ decisionNumber: '1401051260000017', itemCode: '103050101', fineFen: fen(20_000), surchargeFen: fen(0) }],
  ...changes,
})

function platform(store: OutsideStore = createMemoryOutsideStore()) {
  const time = { now: '2026-11-20T02:30:00.000Z' }
  const faults = createFaults()
  let drawn = 0
  const random = (length: number) => new Uint8Array(length).fill(drawn++)
  return {
    time,
    faults,
    store,
    receipts: createFiscalReceipts({ store, clock: { now: () => time.now }, faults, random }),
  }
}

describe('the platform for fiscal e-receipts', () => {
  it('issues code 8, number 10 and check code 6, one per request however often it is asked', async () => {
    const { receipts, time } = platform()
    const issued = await receipts.issue(request('J1'))
    expect(issued).toEqual({ code: '14060126', number: '0000000001', checkCode: '000000', issuedAt: time.now })
    time.now = '2026-12-31T16:00:00.000Z'
    expect(await receipts.issue(request('J1'))).toEqual(issued)
    await expect(receipts.issue(request('J1', { unitCode: '1' }))).rejects.toMatchObject({ kind: 'rejected' })
    // Every province and year counts for itself.
    expect(await receipts.issue(request('J2'))).toMatchObject({ code: '14060127', number: '0000000001' })
    expect(await receipts.issue(request('J3', { regionCode: '370202' }))).toMatchObject({ code: '37060127' })
  })

  it('numbers without a gap, however many are issued at once', async () => {
    const { receipts } = platform()
    const issued = await Promise.all(Array.from({ length: 12 }, (_, place) => receipts.issue(request(`J${place}`))))
    expect(issued.map(({ number }) => Number(number)).sort((one, other) => one - other)).toEqual(
      Array.from({ length: 12 }, (_, place) => place + 1),
    )
  })

  it('voids by a red receipt with a number of its own, once, and nothing that is red or never was', async () => {
    const { receipts } = platform()
    const blue = await receipts.issue(request('J1'))
    const red = await receipts.voidReceipt({ ...blue, reason: '退款' })
    expect(red).toMatchObject({ code: '14060126', number: '0000000002' })
    expect(await receipts.voidReceipt({ ...blue, reason: '退款' })).toEqual(red)
    for (const wrong of [red, { ...blue, number: '0000000009' }])
      await expect(receipts.voidReceipt({ ...wrong, reason: '退款' })).rejects.toMatchObject({
        code: 'NO_SUCH_RECEIPT',
      })
    expect(await receipts.issue(request('J2'))).toMatchObject({ number: '0000000003' })
  })

  it.each([
    ['not-answering', 1],
    ['answer-lost', 2],
  ] as const)('under %s throws, and the repeat has number 1', async (mode, next) => {
    const { receipts, faults } = platform()
    faults.replace({ ...noFaults, fiscalReceipts: { mode, times: 1 } })
    await expect(receipts.issue(request('J1'))).rejects.toMatchObject({ kind: 'unreachable' })
    expect(await receipts.issue(request(next === 2 ? 'J1' : 'J0'))).toMatchObject({ number: '0000000001' })
    expect(await receipts.issue(request('J9'))).toMatchObject({ number: '0000000002' })
  })

  it.each([1, 2, 3])('broken off before write %i skips and doubles no number', async (nth) => {
    const kept = createMemoryOutsideStore()
    let left = nth
    const dying: OutsideStore = {
      ...kept,
      put: async (...args) => {
        if (--left === 0) throw new Error('power cut')
        return kept.put(...args)
      },
    }
    await expect(platform(dying).receipts.issue(request('J1'))).rejects.toThrow('power cut')
    const { receipts } = platform(kept)
    const other = await receipts.issue(request('J2'))
    const first = await receipts.issue(request('J1'))
    expect([first.number, other.number].sort()).toEqual(['0000000001', '0000000002'])
    expect(await receipts.issue(request('J3'))).toMatchObject({ number: '0000000003' })
  })
})

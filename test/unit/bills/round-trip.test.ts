import fc from 'fast-check'
import { asyncProperty } from '../../support/property'
import { asRow, bookingsOf, channels, readWhole, writeBill } from './support'

describe.each(channels)('the bill of %s', (channel) => {
  it('is read back as it was written, in pieces of any size', async () => {
    const cases = fc.record({ bookings: bookingsOf(channel), pieceSize: fc.integer({ min: 1, max: 4000 }) })
    await asyncProperty(
      cases,
      async ({ bookings, pieceSize }) => {
        const { rows, summary } = await readWhole(channel, await writeBill(channel, bookings), { pieceSize })
        expect(rows.map(({ line: _, raw: __, ...row }) => row)).toEqual(
          bookings.map((booking) => asRow(channel, booking)),
        )
        const payments = bookings.filter(({ kind }) => kind === 'payment')
        const moved = bookings.filter(({ kind, status }) => kind !== 'payment' && status !== 'failed')
        expect(summary).toEqual({
          rows: bookings.length,
          payments: payments.length,
          paymentFen: payments.reduce((sum, { amountFen }) => sum + amountFen, 0),
          refunds: bookings.length - payments.length,
          refundFen: moved.reduce((sum, { amountFen }) => sum + amountFen, 0),
          feeE5: bookings.reduce((sum, { feeE5 }) => sum + feeE5, 0),
        })
      },
      60,
    )
  })

  it('is kept without the cell that names the payer', async () => {
    await asyncProperty(
      bookingsOf(channel),
      async (bookings) => {
        const { rows } = await readWhole(channel, await writeBill(channel, bookings))
        for (const { raw } of rows) expect(raw).not.toMatch(/ofyak|博|622202/)
        expect(rows.every(({ raw, orderNo, tradeNo }) => raw.includes(orderNo) && raw.includes(tradeNo))).toBe(true)
      },
      20,
    )
  })
})

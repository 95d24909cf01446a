import { addDays, addSeconds, type ChinaDate, startOfChinaDate } from '@/domain/dates'
import { fen } from '@/domain/money'
import type { bookingBillFaults, deliveryBillFaults } from '../faults'
import type { Booking } from './booking'
import { E5_PER_FEN } from './numbers'

export type DeliveryFault = (typeof deliveryBillFaults)[number]
export type BookingFault = (typeof bookingBillFaults)[number]

const STRANGE_FEN = fen(13_500)

/**
 * What the channel has booked for a day when it booked wrongly. The same day and the same fault give the same bill
 * again. `bookings` are in order and not empty.
 */
export function withBookingFault(
  bookings: readonly Booking[],
  fault: BookingFault,
  day: ChinaDate,
  feeE5Of: (booking: Booking) => number,
): Booking[] {
  const payment = (bookings.find(({ kind }) => kind === 'payment') ?? bookings[0]) as Booking
  const instead = (changed: Booking | null) =>
    bookings.flatMap((booking) => (booking === payment ? (changed ? [changed] : []) : [booking]))
  switch (fault) {
    case 'row-lost':
    case 'next-day':
      return instead(null)
    case 'wrong-amount':
      return instead({ ...payment, amountFen: fen(payment.amountFen + 100) })
    case 'wrong-fee':
      return instead({ ...payment, feeE5: payment.feeE5 + E5_PER_FEN })
    case 'extra-row':
      return [...bookings, strangePayment(payment, day, feeE5Of)]
    case 'refund-alone':
      return [...bookings, strangeRefund(payment, day)]
  }
}

/** What the day before had left to this one: booked just after midnight. */
export function carriedOver(bookings: readonly Booking[], day: ChinaDate): Booking[] {
  const [payment] = bookings.filter(({ kind }) => kind === 'payment')
  const late = payment ?? bookings[0]
  return late ? [{ ...late, at: addSeconds(startOfChinaDate(day), 1) }] : []
}

const numberOf = (day: ChinaDate) => day.replaceAll('-', '')

/** Money for an order that nobody here has ever made. */
function strangePayment(like: Booking, day: ChinaDate, feeE5Of: (booking: Booking) => number): Booking {
  const strange: Booking = {
    ...like,
    kind: 'payment',
    at: addSeconds(startOfChinaDate(day), 43_200),
    orderNo: `X${numberOf(day)}STRANGE${like.orderNo.slice(-4)}`,
    tradeNo: `${like.tradeNo.slice(0, -6)}999999`,
    refund: null,
    amountFen: STRANGE_FEN,
    status: 'success',
  }
  return { ...strange, feeE5: feeE5Of(strange) }
}

/** Given back at the channel's own console, past us. */
function strangeRefund(payment: Booking, day: ChinaDate): Booking {
  const number = `XR${numberOf(day)}${payment.orderNo.slice(-8)}`
  return {
    ...payment,
    kind: 'refund',
    at: addSeconds(startOfChinaDate(day), 86_000),
    refund: { number, channelNumber: `5039${numberOf(day)}${payment.tradeNo.slice(-16)}` },
    // On a day without payments it is like a refund, whose fee is negative already.
    feeE5: -Math.abs(payment.feeE5) || 0,
    status: 'success',
  }
}

/** What goes wrong with one handing out; `day` is the one that stands in the file. */
export function withDeliveryFault(
  bookings: readonly Booking[],
  day: ChinaDate,
  fault: DeliveryFault | null,
): { bookings: readonly Booking[]; day: ChinaDate } {
  switch (fault) {
    case 'doubled':
      return { bookings: [...bookings, ...bookings], day }
    case 'other-day': {
      const earlier = bookings.map((booking) => ({ ...booking, at: addSeconds(booking.at, -86_400) }))
      return { bookings: earlier, day: addDays(day, -1) }
    }
    case 'wrong-sum':
      return { bookings: bookings.map((booking, at) => (at === 0 ? { ...booking, unwritten: true } : booking)), day }
    default:
      return { bookings, day }
  }
}

/** The first part of a file, as when its writing was interrupted. */
export async function* cutAfterHalf(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const all: Uint8Array[] = []
  for await (const piece of pieces) all.push(piece)
  const whole = Buffer.concat(all)
  yield whole.subarray(0, Math.floor(whole.length / 2))
}

import { addDays, type ChinaDate } from '@/domain/dates'
import { bookingBillFaults, deliveryBillFaults, type Faults } from '../faults'
import type { OutsideStore } from '../outside-store'
import { type Booking, sortedBookings } from './booking'
import { channelFeeE5 } from './fee'
import { type BookingFault, carriedOver, type DeliveryFault, withBookingFault, withDeliveryFault } from './spoil'

/** What a day's bill was made with when it was first asked for; it stays so. */
interface IssuedBill {
  fault: BookingFault | null
}

/** One handing out of a bill: the same plan gives the same bytes. */
export interface BillPlan {
  day: ChinaDate
  fault: DeliveryFault | null
}

/** Null: nothing happened. `open`: something did, and the day's books are closed when its bill is first made. */
export type DayTakings = { paymentFen: number; refundFen: number } | 'open' | null

interface BillingDeps {
  store: OutsideStore
  faults: Faults
  feeBasisPoints: number
  /** All that happened on the day, in any order. */
  happened(day: ChinaDate): Promise<Booking[]>
}

/** The bookkeeping of a simulated channel, with the faults that an operator sets. */
export function createBilling({ store, faults, feeBasisPoints, happened }: BillingDeps) {
  const feeE5Of = ({ amountFen }: Booking) => channelFeeE5(amountFen, feeBasisPoints)
  const issued = (day: ChinaDate) => store.get<IssuedBill>('bill', day)

  /** In order, with what the day before left over, and without this day's own fault. */
  async function unspoiled(day: ChinaDate): Promise<Booking[]> {
    const before = addDays(day, -1)
    const late = (await issued(before))?.fault === 'next-day' ? carriedOver(await unspoiled(before), day) : []
    return sortedBookings([...late, ...(await happened(day))])
  }

  async function booked(day: ChinaDate): Promise<Booking[]> {
    const bookings = await unspoiled(day)
    const fault = (await issued(day))?.fault
    return fault && bookings.length > 0 ? withBookingFault(bookings, fault, day, feeE5Of) : bookings
  }

  return {
    /** Null = nothing happened that day. A fault counts only where there is something to spoil. */
    plan: (day: ChinaDate): Promise<BillPlan | null> =>
      store.exclusively('bill', day, async () => {
        if ((await booked(day)).length === 0) return null
        const { mode } = faults.takeBill()
        if (!(await issued(day)) && mode !== 'not-yet')
          await store.put('bill', day, { fault: oneOf(bookingBillFaults, mode) } satisfies IssuedBill)
        if ((await booked(day)).length === 0) return null
        return { day, fault: oneOf(deliveryBillFaults, mode) }
      }),
    /** What stands in the file, and under which day. */
    contents: async ({ day, fault }: BillPlan) => withDeliveryFault(await booked(day), day, fault),
    /** What the channel pays into the merchant's bank account for the day, as it has booked it. */
    async takings(day: ChinaDate): Promise<DayTakings> {
      const bookings = await booked(day)
      if (bookings.length === 0) return null
      if (!(await issued(day))) return 'open'
      const sum = (some: Booking[]) => some.reduce((total, { amountFen }) => total + amountFen, 0)
      const moved = bookings.filter(({ status }) => status !== 'failed')
      const [payments, back] = [moved.filter(isPayment), moved.filter((booking) => !isPayment(booking))]
      return { paymentFen: sum(payments), refundFen: sum(back) }
    },
  }
}

const isPayment = ({ kind }: Booking) => kind === 'payment'

export type Billing = ReturnType<typeof createBilling>

const oneOf = <Mode extends string>(modes: readonly Mode[], mode: string): Mode | null =>
  modes.find((candidate) => candidate === mode) ?? null

import * as v from 'valibot'

/** What an operator can let go wrong between the phone and the cloud. */
export const networkFaultSchema = v.variant('mode', [
  v.strictObject({ mode: v.literal('normal') }),
  v.strictObject({
    mode: v.literal('slow'),
    milliseconds: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(60_000)),
  }),
  /** The connection breaks: before the function ran, or after it, so that its answer is lost. */
  v.strictObject({
    mode: v.picklist(['cut-before', 'cut-after']),
    times: v.pipe(v.number(), v.integer(), v.minValue(1)),
  }),
  /** Every call is cut but each `nth`. */
  v.strictObject({
    mode: v.literal('nth-call-works'),
    nth: v.pipe(v.number(), v.integer(), v.minValue(2), v.maxValue(20)),
  }),
])
export type NetworkFault = v.InferOutput<typeof networkFaultSchema>

export const calmNetwork: NetworkFault = { mode: 'normal' }

export interface CallWeather {
  delayMs: number
  cut: 'no' | 'before' | 'after'
}

/** The fault in force, counted down call by call. */
export class NetworkFaults {
  private fault: NetworkFault = calmNetwork
  private calls = 0

  read(): NetworkFault {
    return this.fault
  }

  replace(fault: NetworkFault): void {
    this.fault = fault
    this.calls = 0
  }

  /** What happens to the next call. */
  take(): CallWeather {
    const fault = this.fault
    this.calls++
    switch (fault.mode) {
      case 'normal':
        return { delayMs: 0, cut: 'no' }
      case 'slow':
        return { delayMs: fault.milliseconds, cut: 'no' }
      case 'nth-call-works':
        return { delayMs: 0, cut: this.calls % fault.nth === 0 ? 'no' : 'before' }
      default:
        if (this.calls >= fault.times) this.fault = calmNetwork
        return { delayMs: 0, cut: fault.mode === 'cut-before' ? 'before' : 'after' }
    }
  }
}

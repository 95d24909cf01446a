import { type Fen, fen } from '@/domain/money'

/** What an act costs at one place. */
export type TariffCharge =
  | { kind: 'fine'; fineFen: Fen }
  | { kind: 'range'; fromFen: Fen; toFen: Fen }
  | { kind: 'warning' }
  | { kind: 'by-gain'; toFen: Fen }

/** Fines are local (道路交通安全法 art. 123): a named table of one place and time. Acts it does not hold cost as in the base. */
export interface Tariff {
  name: string
  title: string
  /** By code; each with where its value was published. */
  charges: Readonly<Record<string, { charge: TariffCharge; source: string }>>
}

const yuan = (amount: number): Fen => fen(amount * 100)
export const fine = (amount: number): TariffCharge => ({ kind: 'fine', fineFen: yuan(amount) })
export const range = (from: number, to: number): TariffCharge => ({
  kind: 'range',
  fromFen: yuan(from),
  toFen: yuan(to),
})
export const warning: TariffCharge = { kind: 'warning' }
export const byGain = (most: number): TariffCharge => ({ kind: 'by-gain', toFen: yuan(most) })

/** All of `charges` from one publication. */
export function from(source: string, charges: Readonly<Record<string, TariffCharge>>): Tariff['charges'] {
  return Object.fromEntries(Object.entries(charges).map(([code, charge]) => [code, { charge, source }]))
}

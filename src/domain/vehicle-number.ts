import { plainNumber } from './plain-text'

export type LastSixReading =
  | { kind: 'last-six'; lastSix: string }
  | {
      kind: 'wrong'
      problem:
        | 'empty'
        | 'too-short'
        /** More than six characters, but not a whole number either. */
        | 'length'
        | 'character'
        /** I, O or Q, which no VIN has. */
        | 'letter-i-o-q'
        /** A whole VIN whose ninth place does not fit: something was mistyped (GB 16735). */
        | 'check-digit'
    }

const VIN_LENGTH = 17
const LAST = 6

/** The last six characters of a VIN, typed as such or as the whole VIN. */
export function readVinLastSix(text: string): LastSixReading {
  const vin = plainNumber(text)
  if (vin === '') return { kind: 'wrong', problem: 'empty' }
  if (/[IOQ]/.test(vin)) return { kind: 'wrong', problem: 'letter-i-o-q' }
  if (!/^[A-Z0-9]+$/.test(vin)) return { kind: 'wrong', problem: 'character' }
  if (vin.length < LAST) return { kind: 'wrong', problem: 'too-short' }
  if (vin.length !== LAST && vin.length !== VIN_LENGTH) return { kind: 'wrong', problem: 'length' }
  if (vin.length === VIN_LENGTH && vinCheckDigit(vin) !== vin.charAt(8))
    return { kind: 'wrong', problem: 'check-digit' }
  return { kind: 'last-six', lastSix: vin.slice(-LAST) }
}

/** The last six characters of an engine's number, typed as such or whole; makers number as they like. */
export function readEngineLastSix(text: string): LastSixReading {
  const number = plainNumber(text)
  if (number === '') return { kind: 'wrong', problem: 'empty' }
  if (!/^[A-Z0-9]+$/.test(number)) return { kind: 'wrong', problem: 'character' }
  if (number.length < LAST) return { kind: 'wrong', problem: 'too-short' }
  return { kind: 'last-six', lastSix: number.slice(-LAST) }
}

const VIN_LETTERS: Readonly<Record<string, number>> = {
  A: 1,
  B: 2,
  C: 3,
  D: 4,
  E: 5,
  F: 6,
  G: 7,
  H: 8,
  J: 1,
  K: 2,
  L: 3,
  M: 4,
  N: 5,
  P: 7,
  R: 9,
  S: 2,
  T: 3,
  U: 4,
  V: 5,
  W: 6,
  X: 7,
  Y: 8,
  Z: 9,
}
const VIN_WEIGHTS = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2]

/** What the ninth place of a VIN has to be: a digit or X (GB 16735). The place itself does not count. */
export function vinCheckDigit(vin: string): string {
  const value = (character: string) => VIN_LETTERS[character] ?? Number(character)
  const sum = VIN_WEIGHTS.reduce((total, weight, place) => total + weight * value(vin.charAt(place)), 0)
  return sum % 11 === 10 ? 'X' : String(sum % 11)
}

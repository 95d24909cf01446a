import { plainNumber } from './plain-text'
import { bindableKinds, type PlateKind, plateKind } from './plate-kind'
import type { PlateShape, PlateSlot } from './plate-shape'

export type PlateProblem =
  | 'empty'
  /** The kind has no plates of the police (军队, 武警, 无号牌 …) or is no kind at all. */
  | 'no-such-kind'
  | 'too-short'
  | 'too-long'
  /** I or O, which no plate has. */
  | 'letter-i-o'
  | 'province'
  | 'office'
  /** Not a letter or digit of a serial. */
  | 'serial'
  | 'digit'
  /** The letter of a new-energy plate is not one of A–H, J, K. */
  | 'energy'
  /** A fixed sign (挂, 学, 警, 港 …) is missing or another. */
  | 'sign'
  /** A good plate, of another kind. */
  | 'other-kind'

export type PlateReading =
  | { kind: 'plate'; plate: string }
  | {
      kind: 'wrong'
      problem: PlateProblem
      /** Place of the first character that does not fit, from 0; null where no single one is to blame. */
      at: number | null
      /** Codes of the kinds that it would fit; only for `other-kind`. */
      otherKinds: string[]
    }

/**
 * Reads a plate as it was typed or scanned: spaces, dots, full width and lower case are made plain.
 * @param kind code of 号牌种类; the same text can be good for one kind and wrong for another
 */
export function readPlate(text: string, kind: string): PlateReading {
  const plate = plainNumber(text)
  if (plate === '') return wrong('empty')
  const shapes = plateKind(kind)?.shapes ?? []
  if (shapes.length === 0) return wrong('no-such-kind')
  if (shapes.some((shape) => fits(plate, shape))) return { kind: 'plate', plate }
  const otherKinds = kindsOfPlate(plate).map(({ code }) => code)
  if (otherKinds.length > 0) return { kind: 'wrong', problem: 'other-kind', at: null, otherKinds }
  return diagnose(plate, shapes)
}

/** The kinds that a plate can be of by its shape alone; a plain `晋N6K283` is of many. */
function kindsOfPlate(plate: string): PlateKind[] {
  return bindableKinds.filter(({ shapes }) => shapes.some((shape) => fits(plate, shape)))
}

/** The characters that may come next after `typed`, for a keyboard; empty = complete, or on no way to a plate. */
export function nextPlateCharacters(kind: string, typed: string): string {
  const shapes = plateKind(kind)?.shapes ?? []
  const open = shapes.filter((shape) => shape.length > typed.length && matching(typed, shape) === typed.length)
  return [...new Set(open.flatMap((shape) => [...(shape[typed.length] as PlateSlot).characters]))].join('')
}

const fits = (plate: string, shape: PlateShape): boolean =>
  plate.length === shape.length && matching(plate, shape) === plate.length

/** How many characters fit from the start. */
function matching(text: string, shape: PlateShape): number {
  const index = [...text].findIndex((character, place) => !shape[place]?.characters.includes(character))
  return index === -1 ? text.length : index
}

/** Blames the first character that does not fit, by the shape that the text follows longest. */
function diagnose(plate: string, shapes: readonly PlateShape[]): PlateReading {
  const [shape] = [...shapes].sort((one, other) => matching(plate, other) - matching(plate, one)) as [PlateShape]
  const at = matching(plate, shape)
  if (at >= plate.length) return wrong('too-short')
  if (at >= shape.length) return wrong('too-long')
  if (/[IO]/.test(plate.charAt(at))) return wrong('letter-i-o', at)
  return wrong((shape[at] as PlateSlot).name, at)
}

const wrong = (problem: PlateProblem, at: number | null = null): PlateReading => ({
  kind: 'wrong',
  problem,
  at,
  otherKinds: [],
})

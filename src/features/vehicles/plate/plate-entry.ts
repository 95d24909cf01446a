import { nextPlateCharacters, readPlate } from '@/domain/plate'
import { vehicleWords } from '@/locales/zh-cn/vehicles'

const { errors } = vehicleWords.binding

/** Places that are still empty; 0 = a whole plate of this kind. */
export function placesLeft(kind: string, typed: string): number {
  if (readPlate(typed, kind).kind === 'plate') return 0
  let text = typed
  for (let left = 0; ; left++) {
    const next = nextPlateCharacters(kind, text)
    if (next === '') return left
    text += next.charAt(0)
  }
}

/** What is wrong with the plate so far, in words; the keyboard lets nothing be typed that cannot be. */
export function plateFault(kind: string, typed: string): string | null {
  if (typed === '') return errors.plateEmpty
  const left = placesLeft(kind, typed)
  return left > 0 ? errors.plateShort(left) : null
}

/** As much of the plate as another kind has room for. */
export function fitted(kind: string, typed: string): string {
  let kept = ''
  for (const character of typed.split('')) {
    if (nextPlateCharacters(kind, kept).indexOf(character) === -1) return kept
    kept += character
  }
  return kept
}

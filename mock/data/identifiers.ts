import { v5 } from 'uuid'

export { maskName, maskPlate } from '@/domain/mask'

const NAMESPACE = '5c4ef7f0-2f6b-4c0f-9d7e-7f3b7a1c6d21'

/** The same name gives the same id in every world, so links to a window survive a reset. */
export function fixedId(name: string): string {
  return v5(name, NAMESPACE)
}

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

/**
 * A resident's ID number (GB 11643), which is the driving licence number too, with a right check digit and district
 * 990101, which was never assigned: it belongs to nobody.
 * @param birth `YYYYMMDD`
 */
export function fictionalIdNumber(birth: string, sequence: number): string {
  const body = `990101${birth}${String(sequence).padStart(3, '0')}`
  const sum = WEIGHTS.reduce((total, weight, place) => total + weight * Number(body.charAt(place)), 0)
  return `${body}${'10X98765432'.charAt(sum % 11)}`
}

/**
 * A plate of the city that no car carries: four letters in the serial, where GA 36 allows two.
 * @param city province and issuing office, e.g. `晋A`
 */
export function fictionalPlate(city: string, index: number): string {
  const letters = 'ABCDEFGHJKLMNPQRSTUVWXYZ'
  return `${city}MSJ${letters.charAt(Math.floor(index / 10) % letters.length)}${index % 10}`
}

const CREDIT_CHARACTERS = '0123456789ABCDEFGHJKLMNPQRTUWXY'

/** A company's credit code (GB 32100) of the same district, with a right check character: no company has it. */
export function fictionalCreditCode(serial: number): string {
  const body = `91990101MA${String(serial).padStart(7, '0')}`
  const sum = Array.from(body).reduce(
    (total, character, place) => total + CREDIT_CHARACTERS.indexOf(character) * (3 ** place % 31),
    0,
  )
  return body + CREDIT_CHARACTERS.charAt((31 - (sum % 31)) % 31)
}

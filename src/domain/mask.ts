/** What may be shown of a personal datum to somebody else, or on a screen that others can see. */

/** 赵长安 → 赵*安, 许宁 → 许*: the surname stays, and the last character of longer names. */
export function maskName(name: string): string {
  const characters = Array.from(name)
  return characters.length < 3
    ? `${characters[0] ?? ''}*`
    : `${characters[0]}${'*'.repeat(characters.length - 2)}${characters.at(-1)}`
}

/** 晋AMSJK7 → 晋AM**K7. */
export function maskPlate(plate: string): string {
  return `${plate.slice(0, 3)}${'*'.repeat(Math.max(plate.length - 5, 0))}${plate.slice(-2)}`
}

/** 990101197903060012 → 9****************2: an identity document or a licence number, its ends alone. */
export function maskDocument(number: string): string {
  return number.length < 3 ? '*'.repeat(number.length) : `${number[0]}${'*'.repeat(number.length - 2)}${number.at(-1)}`
}

/** 140100123456 → 1401******56: a licence's file number, whose first digits name the issuing city. */
export function maskFileNumber(number: string): string {
  return `${number.slice(0, 4)}${'*'.repeat(Math.max(number.length - 6, 0))}${number.slice(-2)}`
}

/** 13800000001 → 138****0001. */
export function maskPhone(phone: string): string {
  return `${phone.slice(0, 3)}****${phone.slice(-4)}`
}

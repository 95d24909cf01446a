/** The last digit of a card number by ISO/IEC 7812 (Luhn). */
function isCardNumber(digits: string): boolean {
  if (!/^62\d{14,17}$/.test(digits)) return false
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 1 ? 2 : 1)
    return total + (value > 9 ? value - 9 : value)
  }, 0)
  return sum % 10 === 0
}

export type CardVerdict = 'good' | 'no-card' | 'no-money' | 'unsure'

/** What the issuing bank says: the four digits before the last one choose, as test cards of acquirers do. */
export function judgeCard(digits: string): CardVerdict {
  if (!isCardNumber(digits)) return 'no-card'
  const tail = digits.slice(-5, -1)
  if (tail === '5151') return 'no-money'
  return tail === '0505' ? 'unsure' : 'good'
}

const complete = (first: string): string =>
  Array.from({ length: 10 }, (_, last) => `${first}${last}`).find(isCardNumber) as string

/** Fictitious cards that the simulated page names. */
export const testCards: Readonly<Record<Exclude<CardVerdict, 'no-card'>, string>> = {
  good: complete('622202999901234'),
  'no-money': complete('622202999995151'),
  unsure: complete('622202999990505'),
}

export const maskedCard = (digits: string): string => `${digits.slice(0, 6)}******${digits.slice(-4)}`

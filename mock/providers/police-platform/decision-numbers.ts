import type { PlatformParts } from './parts'

/** Running numbers below this one are from before: slips of windows and of other systems. */
const FIRST = 40_000_001
const SIMPLE_PROCEDURE = '1'

/**
 * The next number of a simple decision in the region; the same reference gets the same number again. Every province
 * weighs the digits its own way and tells nobody how.
 */
export async function takeDecisionNumber({ store }: PlatformParts, regionCode: string, reference: string) {
  return store.exclusively('decision-number', regionCode, async () => {
    const given = await store.get<string>('decision-number', `${regionCode} ${reference}`)
    const number15 = given ?? (await nextNumber())
    if (!given) await store.put('decision-number', `${regionCode} ${reference}`, number15)
    return { number15, checkDigit: checkDigitOf(number15) }
  })

  async function nextNumber(): Promise<string> {
    const running = (await store.get<number>('next-decision-number', regionCode)) ?? FIRST
    await store.put('next-decision-number', regionCode, running + 1)
    return `${regionCode}${SIMPLE_PROCEDURE}${String(running).padStart(8, '0')}`
  }
}

/** @param number15 its first two digits name the province */
export function checkDigitOf(number15: string): string {
  const province = Number(number15.slice(0, 2))
  const sum = Array.from(number15).reduce((total, digit, place) => total + Number(digit) * weight(province, place), 0)
  return String(sum % 10)
}

/** 1, 3, 7 or 9: with any of them a changed digit changes the sum's last digit. */
const weight = (province: number, place: number) => [1, 3, 7, 9][(province * (place + 1) + place * place) % 4] as number

import type { Unit } from './typed'

/** What a wrong place costs, against one for a place that is missing, too much, or another. */
export const HOMOPHONE = 0.3
const NEARLY_HOMOPHONE = 0.5
const OTHER = 1
/** First letters are typed on purpose: a wrong one is no slip. */
const NEVER = 9

type Phrase = Extract<Unit, { kind: 'character' }>

/** zh like z, ng like n, n like l: what many say and type alike. */
function accentless(syllable: string): string {
  const known = accents.get(syllable)
  if (known !== undefined) return known
  const plain = syllable
    .replace(/^([zcs])h/, '$1')
    .replace(/ng$/, 'n')
    .replace(/^n(?=[aeiouv])/, 'l')
    .replace(/v/g, 'u')
  if (accents.size < MOST_ACCENTS) accents.set(syllable, plain)
  return plain
}

/** There are some four hundred syllables; what is no Chinese is not kept without end. */
const MOST_ACCENTS = 2000
const accents = new Map<string, string>()

/** How far one typed place is from one place of a phrase: 0 = the same, or the same by pinyin where pinyin was typed. */
export function costOf(typed: Unit, meant: Phrase): number {
  const alike = (syllables: readonly string[]) =>
    syllables.some((one) => meant.readings.some((other) => accentless(one) === accentless(other)))
  if (typed.kind === 'initial') return meant.readings.some((one) => one.startsWith(typed.letter)) ? 0 : NEVER
  if (typed.kind === 'syllable') {
    if (meant.readings.includes(typed.syllable)) return 0
    return alike([typed.syllable]) ? NEARLY_HOMOPHONE : OTHER
  }
  if (typed.character === meant.character) return 0
  if (typed.readings.some((one) => meant.readings.includes(one))) return HOMOPHONE
  return alike(typed.readings) ? NEARLY_HOMOPHONE : OTHER
}

/** Slips that turn the phrase into what was typed: other, missing, additional and swapped places. */
export function distance(typed: readonly Unit[], meant: readonly Phrase[]): number {
  return slips(typed, meant, costOf)
}

/** The same for letters of pinyin. */
export function letterDistance(typed: string, meant: string): number {
  return slips(Array.from(typed), Array.from(meant), (one, other) => (one === other ? 0 : 1))
}

function slips<One, Other>(typed: readonly One[], meant: readonly Other[], cost: (one: One, other: Other) => number) {
  const costAt = (row: number, column: number) => cost(typed[row - 1] as One, meant[column - 1] as Other)
  const table: number[][] = Array.from({ length: typed.length + 1 }, (_, row) => [row])
  const at = (row: number, column: number) => table[row]?.[column] ?? Number.POSITIVE_INFINITY
  for (let column = 1; column <= meant.length; column++) (table[0] as number[])[column] = column
  for (let row = 1; row <= typed.length; row++)
    for (let column = 1; column <= meant.length; column++) {
      const swapped =
        row > 1 && column > 1 && costAt(row, column - 1) < 1 && costAt(row - 1, column) < 1
          ? at(row - 2, column - 2) + 1
          : Number.POSITIVE_INFINITY
      ;(table[row] as number[])[column] = Math.min(
        at(row - 1, column) + 1,
        at(row, column - 1) + 1,
        at(row - 1, column - 1) + costAt(row, column),
        swapped,
      )
    }
  return at(typed.length, meant.length)
}

/** The smallest distance of the phrase from a stretch of the same length within what was typed; Infinity beyond `most`. */
export function distanceWithin(typed: readonly Unit[], meant: readonly Phrase[], most: number): number {
  let least = Number.POSITIVE_INFINITY
  for (let start = 0; start + meant.length <= typed.length; start++) {
    let cost = 0
    for (let place = 0; place < meant.length && cost <= most; place++)
      cost += costOf(typed[start + place] as Unit, meant[place] as Phrase)
    if (cost <= most) least = Math.min(least, cost)
  }
  return least
}

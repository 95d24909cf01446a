import { readingsOf, syllablesOf } from './pinyin'

/** One place of what somebody typed, or of words they may mean. */
export type Unit =
  | { kind: 'character'; character: string; readings: readonly string[] }
  | { kind: 'syllable'; syllable: string }
  | { kind: 'initial'; letter: string }

/** Longer texts are cut: nobody describes a matter in more. */
const MOST = 40
const LATIN = /[a-z]+/g

/** Full width to half width, lower case, without spaces and marks; empty when nothing is left. */
export function normalised(text: string): string {
  return Array.from(
    text
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]/gu, ''),
  )
    .slice(0, MOST)
    .join('')
}

export const charactersOf = (text: string): Unit[] =>
  Array.from(text).map((character) => ({ kind: 'character', character, readings: readingsOf(character) }))

/** Pinyin without tones, e.g. 年审 → nianshen. */
export const lettersOf = (text: string): string => syllablesOf(text).join('').toLowerCase()

/**
 * The ways in which a text can be meant: each run of Latin letters as whole syllables where it divides into `known`
 * ones, and as first letters.
 */
export function readingsOfTyped(text: string, known: ReadonlySet<string>): Unit[][] {
  let ways: Unit[][] = [[]]
  let done = 0
  const append = (choices: Unit[][]) => {
    ways = ways.flatMap((way) => choices.map((units) => [...way, ...units])).slice(0, 8)
  }
  for (const run of text.matchAll(LATIN)) {
    append([charactersOf(text.slice(done, run.index))])
    const syllables = divide(run[0], known)?.map((syllable): Unit => ({ kind: 'syllable', syllable }))
    const initials = Array.from(run[0]).map((letter): Unit => ({ kind: 'initial', letter }))
    append(syllables ? [syllables, initials] : [initials])
    done = run.index + run[0].length
  }
  append([charactersOf(text.slice(done))])
  return ways
}

const LONGEST_SYLLABLE = 6

/** Letters as syllables, the longest first; null when they do not divide. */
function divide(letters: string, known: ReadonlySet<string>): string[] | null {
  if (letters === '') return []
  for (let length = Math.min(LONGEST_SYLLABLE, letters.length); length > 0; length--) {
    const syllable = letters.slice(0, length)
    const rest = known.has(syllable) ? divide(letters.slice(length), known) : null
    if (rest) return [syllable, ...rest]
  }
  return null
}

import type { Matter } from './matter'
import { matters } from './matters'
import { distance, distanceWithin, HOMOPHONE, letterDistance } from './nearness'
import { initialsOf, syllablesOf } from './pinyin'
import { charactersOf, lettersOf, normalised, readingsOfTyped, type Unit } from './typed'
import { described, saidInPassing } from './words'

export type FoundBy = 'name' | 'synonym' | 'pinyin' | 'near'

export interface SearchResult {
  hits: { matterId: string; by: FoundBy }[]
  /** The words that were taken for what was typed, when they are not what was typed. */
  understood: string | null
}

/** Words of a matter in all the shapes that are compared. */
interface Phrase {
  text: string
  shown: string
  isName: boolean
  units: Extract<Unit, { kind: 'character' }>[]
  letters: string
  initials: string
  /** Where in `letters` the syllables begin. */
  starts: number[]
}

interface Match {
  score: number
  by: FoundBy
  phrase: string | null
}

interface Typed {
  text: string
  /** Empty where everything was typed in Chinese. */
  letters: string
  ways: Unit[][]
}

const MOST_HITS = 8
/** Beside what was found directly, less than this is a guess. */
const DIRECT = 500
/** Below the best by more than this, a hit is noise: of direct hits, and of guesses. */
const WORTH = 260
const GUESS_WORTH = 35

interface Index {
  entries: readonly { matter: Matter; phrases: readonly Phrase[] }[]
  syllables: ReadonlySet<string>
}

let index: Index | undefined

/**
 * Matters for what somebody typed, best first: names and synonyms, pinyin whole or by first letters, the same sound in
 * other characters, and one or two slips in longer words. Nothing near = no hit; any text is allowed.
 */
export function searchMatters(words: string): SearchResult {
  const text = normalised(words)
  if (text === '') return { hits: [], understood: null }
  index ??= buildIndex()
  const typed: Typed = {
    text,
    letters: /[a-z]/.test(text) ? lettersOf(text) : '',
    ways: readingsOfTyped(text, index.syllables),
  }
  const found = index.entries
    .flatMap(({ matter, phrases }) => {
      const [best] = [...phrases.flatMap((phrase) => matchesOf(typed, phrase)), ...descriptionsOf(typed, matter)].sort(
        (one, other) => other.score - one.score,
      )
      return best ? [{ matter, ...best }] : []
    })
    .sort((one, other) => other.score - one.score)
  const [first] = found
  if (!first) return { hits: [], understood: null }
  const least = first.by === 'near' ? first.score - GUESS_WORTH : Math.max(first.score - WORTH, DIRECT)
  const hits = found.filter(({ score }) => score >= least).slice(0, MOST_HITS)
  return {
    hits: hits.map(({ matter, by }) => ({ matterId: matter.id, by })),
    understood: first.by === 'pinyin' || first.by === 'near' ? first.phrase : null,
  }
}

function buildIndex(): Index {
  const entries = matters.map((matter) => ({
    matter,
    phrases: [
      phraseOf(matter.name, true),
      ...[...matter.synonyms, ...matter.alsoTyped].map((words) => phraseOf(words, false)),
    ],
  }))
  const syllables = new Set(entries.flatMap(({ phrases }) => phrases.flatMap(({ shown }) => syllablesOf(shown))))
  return { entries, syllables }
}

function phraseOf(shown: string, isName: boolean): Phrase {
  const text = normalised(shown)
  const syllables = syllablesOf(text)
  let length = 0
  const starts = syllables.map((syllable) => {
    const start = length
    length += syllable.length
    return start
  })
  return {
    text,
    shown,
    isName,
    units: charactersOf(text) as Phrase['units'],
    letters: lettersOf(text),
    initials: initialsOf(text),
    starts,
  }
}

function matchesOf(typed: Typed, phrase: Phrase): Match[] {
  return [...byCharacters(typed, phrase), ...byPinyin(typed, phrase), ...byNearness(typed, phrase)]
}

function byCharacters({ text }: Typed, phrase: Phrase): Match[] {
  const by = phrase.isName ? 'name' : 'synonym'
  const match = (score: number): Match[] => [{ score, by, phrase: phrase.shown }]
  if (text === phrase.text) return match(phrase.isName ? 1000 : 960)
  const missing = phrase.text.length - text.length
  if (phrase.text.startsWith(text)) return match(900 - missing * 4)
  if (phrase.text.includes(text)) return match(860 - missing * 4)
  if (phrase.text.length > 1 && text.includes(phrase.text))
    return match(620 + phrase.text.length * 20 + (160 * phrase.text.length) / text.length)
  return []
}

function byPinyin({ text, letters, ways }: Typed, phrase: Phrase): Match[] {
  if (letters === '') return []
  const match = (score: number): Match => ({ score, by: 'pinyin', phrase: phrase.shown })
  const matches: Match[] = []
  const whole = ways.some((way) => way.length === phrase.units.length && distance(way, phrase.units) === 0)
  if (whole) matches.push(match(phrase.isName ? 690 : 680))
  if (text.length >= 2 && phrase.initials.startsWith(text))
    matches.push(match(640 - (phrase.initials.length - text.length) * 4))
  const missing = phrase.letters.length - letters.length
  if (letters.length >= 3 && phrase.letters.startsWith(letters)) matches.push(match(660 - missing))
  else if (letters.length >= 4 && phrase.starts.some((start) => phrase.letters.startsWith(letters, start)))
    matches.push(match(620 - missing))
  else if (phrase.letters.length >= 6 && letters.includes(phrase.letters))
    matches.push(match(540 + phrase.units.length * 10))
  return matches
}

/** How much may be wrong in a phrase of so many characters. */
function slipsAllowed(length: number): number {
  if (length < 4) return [0, 0, 0.6, 1][length] ?? 0
  return length < 6 ? 1.3 : 2.3
}

const letterSlipsAllowed = (length: number) => (length < 5 ? 0 : length < 10 ? 1 : 2)

/** Lengths that differ by more than may be wrong need no comparing. */
const comparable = (one: number, other: number, allowed: number) => Math.abs(one - other) <= allowed

function byNearness({ letters, ways }: Typed, phrase: Phrase): Match[] {
  const match = (score: number): Match => ({ score, by: 'near', phrase: phrase.shown })
  const matches: Match[] = []
  const { length } = phrase.units
  const allowed = slipsAllowed(length)
  const whole = ways.filter((way) => comparable(way.length, length, allowed))
  const slips = Math.min(...whole.map((way) => distance(way, phrase.units)))
  if (slips <= allowed) matches.push(match(480 + (length > 2 ? length * 40 : 0) - slips * 120))
  if (length >= 3) {
    const within = Math.min(...ways.map((way) => distanceWithin(way, phrase.units, length * HOMOPHONE)))
    if (within < Number.POSITIVE_INFINITY) matches.push(match(300 + length * 10 - within * 30))
  }
  const lettersAllowed = letterSlipsAllowed(phrase.letters.length)
  if (letters !== '' && comparable(letters.length, phrase.letters.length, lettersAllowed)) {
    const letterSlips = letterDistance(letters, phrase.letters)
    if (letterSlips <= lettersAllowed) matches.push(match(440 - letterSlips * 40))
  }
  return matches
}

/** What happened, told in words of one's own: every list of the matter has a word in it. */
function descriptionsOf({ text }: Typed, matter: Matter): Match[] {
  const used = described[matter.id]?.map((group) => group.filter((word) => text.includes(word)).sort(longestFirst)[0])
  if (!used || used.some((word) => word === undefined)) return []
  const passing = saidInPassing.has(matter.id) ? 30 : 0
  return [{ score: 740 + used.join('').length * 10 - passing, by: 'synonym', phrase: null }]
}

const longestFirst = (one: string, other: string) => other.length - one.length

import { pinyin } from 'pinyin-pro'

const bare = { toneType: 'none', type: 'array', v: true } as const

/** The toneless syllable of each character as it is read in these words; what is no Chinese character stays as it is. */
export function syllablesOf(text: string): string[] {
  return pinyin(text, bare)
}

/** Every toneless syllable by which one character is read anywhere, e.g. 行 → xing, hang. */
export function readingsOf(character: string): string[] {
  return [...new Set(pinyin(character, { ...bare, multiple: true }))]
}

/** First letters, e.g. 年审 → ns; digits stay. */
export function initialsOf(text: string): string {
  return syllablesOf(text)
    .map((syllable) => syllable.charAt(0).toLowerCase())
    .join('')
}

import type { MatterRow } from '@/contract/guides'

/** Without the cloud: names, other words and initials that hold what was typed, in the order of the list. */
export function findHere(matters: readonly MatterRow[], words: string): MatterRow[] {
  const wanted = words.replace(/\s/g, '').toLowerCase()
  if (wanted === '') return []
  return matters.filter(
    ({ name, synonyms, initials }) =>
      [name, ...synonyms].some((text) => text.toLowerCase().includes(wanted)) ||
      initials.some((letters) => letters.includes(wanted)),
  )
}

/** A stretch of a bill's line; `marked` = it was compared with our books. */
export interface Stretch {
  text: string
  marked: boolean
}

/** Cuts a line around the values that were compared; each is marked where it first stands. */
export function markCompared(raw: string, values: readonly string[]): Stretch[] {
  const places = values
    .filter((value) => value !== '')
    .map((value) => ({ from: raw.indexOf(value), length: value.length }))
    .filter(({ from }) => from >= 0)
    .sort((a, b) => a.from - b.from)
  const stretches: Stretch[] = []
  let done = 0
  for (const { from, length } of places) {
    if (from < done) continue
    if (from > done) stretches.push({ text: raw.slice(done, from), marked: false })
    stretches.push({ text: raw.slice(from, from + length), marked: true })
    done = from + length
  }
  if (done < raw.length) stretches.push({ text: raw.slice(done), marked: false })
  return stretches
}

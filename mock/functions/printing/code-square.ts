import { encode } from 'uqr'
import { INK, type Point, type Shape } from './page'

/** A QR code as one filled area, without its quiet zone: leave four modules of white around. `side` in points. */
export function codeSquare([left, top]: Point, side: number, link: string): Shape {
  const { data, size } = encode(link, { ecc: 'M', border: 0 })
  const module = side / size
  const bars = data.flatMap((row, y) =>
    runsOf(row).map(([from, length]) => {
      const [x, width] = [left + from * module, length * module]
      return `M${round(x)} ${round(top + y * module)}H${round(x + width)}V${round(top + (y + 1) * module)}H${round(x)}Z`
    }),
  )
  return { kind: 'area', path: bars.join(''), colour: INK }
}

/** Dark modules that lie beside each other. */
function runsOf(row: readonly boolean[]): [from: number, length: number][] {
  const runs: [number, number][] = []
  row.forEach((dark, place) => {
    if (!dark) return
    const last = runs.at(-1)
    if (last && last[0] + last[1] === place) last[1]++
    else runs.push([place, 1])
  })
  return runs
}

const round = (value: number) => Math.round(value * 1000) / 1000

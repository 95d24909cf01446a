/** Colours as numbers: a data image knows no CSS variables. Dark for recorded points, light for those that would come. */
const TONES = {
  blue: { now: '#1d4fd7', next: '#9db5f0' },
  amber: { now: '#a85a07', next: '#e6bd8b' },
  red: { now: '#c0272d', next: '#eba9ac' },
}
const REST = '#e2e8f1'
const FULL = 12
const GAP_DEGREES = 5

/** Blue, amber from 6 and red from 9 points: half way, and where the law has the driver warned in the decision. */
export function ringTone(points: number): keyof typeof TONES {
  if (points >= 9) return 'red'
  return points >= 6 ? 'amber' : 'blue'
}

/**
 * Twelve arcs clockwise from the top, as an SVG of two or three dashed lines.
 * @param points recorded, in [0, ∞): more than 12 fill the ring
 * @param added what would be added to them
 */
export function ringSvg(points: number, added: number, size: 108 | 60): string {
  const width = size === 108 ? 11 : 6
  const middle = size / 2
  const radius = middle - width / 2 - 1
  const arc = (2 * Math.PI * radius) / FULL
  const gap = (arc * GAP_DEGREES) / 30
  const { now, next } = TONES[ringTone(points)]
  const lines = [
    line(FULL, REST, middle, radius),
    added > 0 ? line(points + added, next, middle, radius) : '',
    points > 0 ? line(points, now, middle, radius) : '',
  ]
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" fill="none" stroke-width="${width}" stroke-dasharray="${round(arc - gap)} ${round(gap)}" stroke-dashoffset="${round(-gap / 2)}">${lines.join('')}</svg>`
}

function line(arcs: number, colour: string, middle: number, radius: number): string {
  // A whole turn would end where it begins, which draws nothing.
  const turn = Math.min(arcs, FULL) === FULL ? 359.9 : arcs * 30
  const angle = (turn * Math.PI) / 180
  const x = round(middle + radius * Math.sin(angle))
  const y = round(middle - radius * Math.cos(angle))
  return `<path stroke="${colour}" d="M${middle} ${round(middle - radius)}A${radius} ${radius} 0 ${turn > 180 ? 1 : 0} 1 ${x} ${y}"/>`
}

const round = (value: number) => Math.round(value * 100) / 100

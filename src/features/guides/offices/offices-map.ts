import type { OfficeRow } from '@/contract/guides'
import { officeWords as words } from '@/locales/zh-cn/guides-offices'
import type { Near } from './near'

/** Colours as numbers: a data image knows no CSS variables. They are those of tokens.scss. */
const INK = { blue: '#1d4fd7', good: '#0b7a4b', grey: '#566173', ground: '#e9eff5', line: '#dbe4ee', label: '#566173' }
const WIDTH = 343
const LOOKS = {
  normal: { height: 176, pin: 13, digits: 14, label: 12 },
  elder: { height: 216, pin: 17, digits: 19, label: 18 },
}
/** A degree of longitude is shorter than one of latitude by the cosine of the latitude. */
const RADIAN = Math.PI / 180

interface Spot {
  latitude: number
  longitude: number
}

/**
 * Where the offices lie to each other and to the citizen: north above, distances true, no roads. The way there is
 * shown by the host's map. Numbers are those of the list.
 * @returns an SVG for a card as wide as the page
 */
export function officesMap(offices: readonly OfficeRow[], near: Near | null, elder: boolean): string {
  const look = LOOKS[elder ? 'elder' : 'normal']
  const at = projection([...offices, ...(near ? [near] : [])], look)
  const points = apart(offices.map(at), look.pin)
  const pins = points.map((point, index) => pin(point, index + 1, offices[index]?.open === 'now', look))
  const you = near ? youAre(at(near), look) : ''
  // The first pins lie above the later ones, since they are what is looked for.
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${look.height}" viewBox="0 0 ${WIDTH} ${look.height}" font-family="-apple-system,PingFang SC,Noto Sans CJK SC,sans-serif">${ground(look.height)}${you}${pins.reverse().join('')}</svg>`
}

function projection(spots: readonly Spot[], { height, pin }: { height: number; pin: number }) {
  const latitudes = spots.map(({ latitude }) => latitude)
  const longitudes = spots.map(({ longitude }) => longitude)
  const [south, north] = [Math.min(...latitudes), Math.max(...latitudes)]
  const [west, east] = [Math.min(...longitudes), Math.max(...longitudes)]
  const narrow = Math.cos(((south + north) / 2) * RADIAN)
  const [roomX, roomY] = [WIDTH - 4 * pin, height - 5 * pin]
  const scale = Math.min(roomX / Math.max((east - west) * narrow, 0.01), roomY / Math.max(north - south, 0.01))
  return ({ latitude, longitude }: Spot) => ({
    x: round(WIDTH / 2 + (longitude - (west + east) / 2) * narrow * scale),
    y: round(height / 2 + pin - (latitude - (south + north) / 2) * scale),
  })
}

type Point = { x: number; y: number }

/** Neighbours whose pins would cover each other stand side by side instead: a number must be read. */
function apart(points: readonly Point[], pin: number): Point[] {
  const clear = 2 * pin + 4
  const placed: Point[] = []
  for (const { x, y } of points) {
    const covers = (at: number) =>
      placed.some((other) => Math.abs(other.x - at) < clear && Math.abs(other.y - y) < clear)
    const steps = [0, 1, -1, 2, -2, 3, -3, 4, -4].map((step) => round(x + step * clear))
    const inside = steps.filter((at) => at > clear / 2 && at < WIDTH - clear / 2)
    placed.push({ x: inside.find((at) => !covers(at)) ?? x, y })
  }
  return placed
}

function pin({ x, y }: Point, number: number, open: boolean, { pin: r, digits }: { pin: number; digits: number }) {
  const colour = open ? INK.good : INK.grey
  const tip = `M${x} ${y}l-${round(r * 0.6)}-${round(r * 0.8)}h${round(r * 1.2)}z`
  const top = round(y - r * 1.4)
  return `<g fill="${colour}"><path d="${tip}"/><circle cx="${x}" cy="${top}" r="${r}" stroke="#fff" stroke-width="1.5"/></g><text x="${x}" y="${round(top + digits * 0.36)}" fill="#fff" font-size="${digits}" font-weight="600" text-anchor="middle">${number}</text>`
}

function youAre({ x, y }: Point, { label }: { label: number }) {
  return `<circle cx="${x}" cy="${y}" r="16" fill="${INK.blue}" opacity=".15"/><circle cx="${x}" cy="${y}" r="6" fill="${INK.blue}" stroke="#fff" stroke-width="2"/><text x="${x}" y="${y + label + 10}" fill="${INK.blue}" font-size="${label}" font-weight="600" text-anchor="middle">${words.you}</text>`
}

function ground(height: number): string {
  const lines = Array.from({ length: 8 }, (_, index) => `M${index * 48 + 4} 0v${height}M0 ${index * 48 + 8}h${WIDTH}`)
  return `<path fill="${INK.ground}" d="M0 0h${WIDTH}v${height}H0z"/><path stroke="${INK.line}" d="${lines.join('')}"/>`
}

const round = (number: number) => Math.round(number * 10) / 10

import type { SceneKind } from './scenes'

export const PICTURE = { width: 800, height: 600 }
/** Where the road's lines meet. */
const VANISHING = { x: 400, y: 150 }
const HORIZON = 170
const SURFACE = '#636c78'
const PAINT = '#e9edf1'

/** x of a line over the ground that leaves the lower edge at `from`, at height `y`. */
export const lineX = (from: number, y: number): number =>
  VANISHING.x + ((from - VANISHING.x) * (y - VANISHING.y)) / (PICTURE.height - VANISHING.y)

/** Sky, hills, verges, a road of three lanes, and what this kind of scene has on it. */
export function drawRoad(kind: SceneKind): string {
  return `<rect width="800" height="600" fill="#8b9895"/>
<rect width="800" height="${HORIZON}" fill="#c0ccd9"/>
${[40, 150, 262, 540, 655, 770].map(hill).join('')}
${strip(-330, 1130, HORIZON, 600, SURFACE)}
${strip(-318, -300, HORIZON, 600, PAINT)}${strip(1100, 1118, HORIZON, 600, PAINT)}
${onRoad[kind]}`
}

const hill = (x: number, index: number) =>
  `<ellipse cx="${x}" cy="${HORIZON}" rx="${70 + (index % 3) * 14}" ry="${34 + (index % 2) * 12}" fill="${index % 2 ? '#7a9380' : '#6f8a78'}"/>`

/** A strip of ground between two lines, from one height to another. */
function strip(from: number, to: number, top: number, bottom: number, fill: string): string {
  const corners = [
    [lineX(from, top), top],
    [lineX(to, top), top],
    [lineX(to, bottom), bottom],
    [lineX(from, bottom), bottom],
  ]
  return `<polygon points="${corners.map((corner) => corner.map((at) => at.toFixed(1)).join(',')).join(' ')}" fill="${fill}"/>`
}

const dashes = (from: number) =>
  [186, 214, 256, 318, 408, 530]
    .map((top) => strip(from, from + 12, top, Math.min(top + (top - VANISHING.y) * 0.32, 600), PAINT))
    .join('')
const solid = (from: number) => strip(from, from + 14, HORIZON, 600, PAINT)
const across = (top: number, bottom: number) => strip(-300, 1100, top, bottom, PAINT)
const zebra = Array.from({ length: 14 }, (_, index) =>
  strip(-290 + index * 100, -240 + index * 100, 330, 392, PAINT),
).join('')

const person = (x: number, coat: string) =>
  `<g transform="translate(${x} 300)"><circle cx="0" cy="0" r="9" fill="#e2b992"/><rect x="-10" y="10" width="20" height="32" rx="7" fill="${coat}"/><path d="M-5 42 L-10 70 M5 42 L11 70" stroke="#2b3644" stroke-width="7" stroke-linecap="round"/></g>`

const light = `<rect x="560" y="64" width="40" height="104" rx="8" fill="#1f262f"/>
<circle cx="580" cy="84" r="13" fill="#f0313a"/><circle cx="580" cy="116" r="13" fill="#3a3a30"/><circle cx="580" cy="148" r="13" fill="#2f3a33"/>
<path d="M580 64 V56 M580 56 H740 V200" stroke="#4a535f" stroke-width="7" fill="none"/>`

const noParking = `<path d="M700 150 V330" stroke="#4a535f" stroke-width="7"/><circle cx="700" cy="120" r="34" fill="#2456b8" stroke="#d4343b" stroke-width="9"/>
<path d="M677 97 L723 143 M723 97 L677 143" stroke="#d4343b" stroke-width="9"/>`

const gantry = `<path d="M60 230 V74 H740 V230" stroke="#4a535f" stroke-width="9" fill="none"/><rect x="380" y="66" width="40" height="22" rx="4" fill="#1f262f"/>`

const onRoad: Record<SceneKind, string> = {
  lane: `${dashes(50)}${solid(393)}${dashes(740)}`,
  'red-light': `${dashes(50)}${solid(393)}${dashes(740)}${across(318, 330)}${light}`,
  crossing: `${dashes(50)}${dashes(393)}${dashes(740)}${zebra}${person(250, '#7a4a3a')}${person(300, '#3d5f80')}`,
  parking: `${dashes(50)}${dashes(393)}${strip(1060, 1078, HORIZON, 600, '#e3c04a')}${noParking}`,
  speed: `${dashes(50)}${dashes(393)}${dashes(740)}${gantry}`,
}

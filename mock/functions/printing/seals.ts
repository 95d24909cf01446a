import { type Point, SEAL, type Shape, text } from './page'
import { sizeThatFits } from './typesetting'

/** Seals are drawn, not copied, and say that they are for show: 演示. */
const MARK = '演示专用'
const SIGNED_WIDTH = 196

/** Round, 42 mm: a star in the middle, the authority on the arc, what it is for below (国发〔1999〕25号). */
export function roundSeal(centre: Point, authority: string, purpose: string): Shape[] {
  const [x, y] = centre
  const radius = 59.5
  const size = Math.max(8, Math.min(13.5, 212 / Array.from(authority).length))
  const reach = radius - 5 - size * 0.85
  return [
    { kind: 'ellipse', centre, radii: [radius, radius], width: 2.6, colour: SEAL },
    ...onArc(centre, [reach, reach], authority, { size, span: 258 }),
    { kind: 'area', path: star([x, y - 8], 12.5), colour: SEAL },
    text([x, y + 31], purpose, { size: 11, colour: SEAL, anchor: 'middle', weight: 'bold' }),
    text([x, y + 45], MARK, { size: 8.5, colour: SEAL, anchor: 'middle' }),
  ]
}

/** Name and day of who seals, and the seal over both: neither hides the other. `at` is the seal's centre. */
export function sealed([x, y]: Point, authority: string, purpose: string, day: string): Shape[] {
  return [
    ...roundSeal([x, y], authority, purpose),
    text([x, y - 26], authority, { size: sizeThatFits(authority, 11.5, SIGNED_WIDTH), anchor: 'middle' }),
    text([x, y + 16], day, { size: 11.5, anchor: 'middle' }),
  ]
}

/** The oval of the finance bureau on its receipts (财政票据监制章). @param province e.g. 山西省 @param bureau 财政厅 or 财政局 */
export function ovalSeal(centre: Point, province: string, bureau: string): Shape[] {
  const [x, y] = centre
  return [
    { kind: 'ellipse', centre, radii: [56, 36], width: 1.8, colour: SEAL },
    { kind: 'ellipse', centre, radii: [52.5, 32.5], width: 0.6, colour: SEAL },
    ...onArc(centre, [42, 22.5], '财政电子票据监制章', { size: 9, span: 178 }),
    text([x, y + 6], `${province}${bureau}`, {
      size: province.length > 4 ? 7.5 : 10,
      colour: SEAL,
      anchor: 'middle',
      weight: 'bold',
    }),
    text([x, y + 20], MARK, { size: 8.5, colour: SEAL, anchor: 'middle' }),
  ]
}

/** Characters that stand upright on an ellipse, evenly over at most `span` degrees of its upper side. */
function onArc([x, y]: Point, [rx, ry]: Point, words: string, { size, span }: { size: number; span: number }): Shape[] {
  const characters = Array.from(words)
  const step = Math.min(span / Math.max(characters.length - 1, 1), 30)
  return characters.map((character, place) => {
    const angle = ((place - (characters.length - 1) / 2) * step * Math.PI) / 180
    const [sine, cosine] = [Math.sin(angle), Math.cos(angle)]
    const turn = (Math.atan2(ry * sine, rx * cosine) * 180) / Math.PI
    return text([round(x + rx * sine), round(y - ry * cosine)], character, {
      size,
      colour: SEAL,
      anchor: 'middle',
      turn: round(turn),
    })
  })
}

function star([x, y]: Point, radius: number): string {
  const corners = Array.from({ length: 10 }, (_, place) => {
    const reach = place % 2 === 0 ? radius : radius * 0.382
    const angle = (place * Math.PI) / 5
    return `${round(x + reach * Math.sin(angle))} ${round(y - reach * Math.cos(angle))}`
  })
  return `M${corners.join('L')}Z`
}

const round = (value: number) => Math.round(value * 100) / 100

import { escapeXml, FONT_FAMILY, svgToPngAside } from '../../pictures/svg-to-png'
import { type CarPose, drawCar, drawOtherCar, drawPlate, frameAround } from './car'
import { drawRoad, lineX, PICTURE } from './road'
import type { Scene, SceneKind } from './scenes'

/** Where the car stands at each moment: how far down the picture, and on which line over the ground. */
const POSES: Record<SceneKind, readonly (readonly [foot: number, line: number, width: number])[]> = {
  lane: [
    [470, 240, 190],
    [400, 400, 160],
    [520, 470, 300],
  ],
  'red-light': [
    [400, 560, 165],
    [316, 560, 120],
    [262, 560, 88],
  ],
  crossing: [
    [470, 570, 190],
    [392, 560, 155],
    [520, 560, 300],
  ],
  parking: [
    [430, 830, 170],
    [430, 830, 170],
    [510, 640, 280],
  ],
  speed: [
    [380, 570, 150],
    [450, 570, 185],
    [530, 560, 300],
  ],
}

/** Drawing takes long, and the same photos are looked at again and again; the latest are kept, some 50 KB each. */
const KEPT = 100
const drawn = new Map<string, Promise<Uint8Array>>()

/** The photo as PNG, 800 × 600. Others may be given the same bytes. */
export function drawScene(scene: Scene): Promise<Uint8Array> {
  const [foot, line, width] = POSES[scene.kind][scene.moment] as readonly [number, number, number]
  const pose: CarPose = { x: lineX(line, foot), foot, width }
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${PICTURE.width} ${PICTURE.height}">
${drawRoad(scene.kind)}
${drawOtherCar({ x: lineX(700, 232), foot: 232, width: 66 })}
${drawCar(pose, scene.plate, scene.look)}${frameAround(pose)}
${bar(scene)}${closeUp(scene)}
</svg>`
  return drawn.get(svg) ?? draw(svg)
}

function draw(svg: string): Promise<Uint8Array> {
  const picture = svgToPngAside(svg, PICTURE.width)
  drawn.set(svg, picture)
  picture.catch(() => drawn.delete(svg))
  const [oldest] = drawn.keys()
  if (drawn.size > KEPT && oldest) drawn.delete(oldest)
  return picture
}

/** What the device writes: when, where, how fast, which device. */
function bar({ time, place, device, speed, moment }: Scene): string {
  const measured = speed && moment > 0 ? `限速 ${speed.limit} km/h　实测 ${speed.measured} km/h` : ''
  return `<rect width="${PICTURE.width}" height="58" fill="#20262f" opacity="0.88"/>
${line(16, 24, time)}${line(PICTURE.width - 16, 24, measured || device, 'end')}${line(16, 48, place)}`
}

const line = (x: number, y: number, text: string, anchor = 'start') =>
  `<text x="${x}" y="${y}" font-family="${FONT_FAMILY}" font-size="18" text-anchor="${anchor}" fill="#ffffff">${escapeXml(text)}</text>`

/** The last photo shows the plate once more, cut out and enlarged. */
const closeUp = ({ moment, plate, look }: Scene) =>
  moment < 2
    ? ''
    : `<rect x="16" y="486" width="252" height="98" rx="6" fill="#20262f"/><g transform="translate(32 499)">${drawPlate(plate, look, 220)}</g>`

import type { PlateLook } from '@/domain/plate-kind'
import { escapeXml, FONT_FAMILY } from '../../pictures/svg-to-png'

/** Where a car is drawn: middle and foot in pixels, and its width. */
export interface CarPose {
  x: number
  foot: number
  width: number
}

/** A car from behind is drawn 200 wide and 168 high, standing on its foot. */
const DRAWN = { width: 200, height: 168 }

const looks: Record<PlateLook, { ground: string; ink: string }> = {
  blue: { ground: '#1f5fd0', ink: '#ffffff' },
  yellow: { ground: '#f3c63a', ink: '#1b2430' },
  green: { ground: '#bfe6c8', ink: '#1b2430' },
  'yellow-green': { ground: '#bfe6c8', ink: '#1b2430' },
  white: { ground: '#ffffff', ink: '#1b2430' },
  black: { ground: '#1b2430', ink: '#ffffff' },
}

/** A plate of this width (44:14), with every character as it is on the metal. */
export function drawPlate(plate: string, look: PlateLook, width: number): string {
  const height = (width * 14) / 44
  const { ground, ink } = looks[look]
  const office = Array.from(plate).slice(0, 2).join('')
  const serial = Array.from(plate).slice(2).join('')
  const stripe = look === 'yellow-green' ? `<rect width="${width * 0.3}" height="${height}" fill="#f3c63a"/>` : ''
  return `<rect width="${width}" height="${height}" rx="${height * 0.14}" fill="${ground}"/>${stripe}
<rect x="${height * 0.08}" y="${height * 0.08}" width="${width - height * 0.16}" height="${height * 0.84}" rx="${height * 0.1}" fill="none" stroke="${ink}" stroke-width="${height * 0.04}"/>
<text x="${width / 2}" y="${height * 0.72}" font-family="${FONT_FAMILY}" font-weight="700" font-size="${height * 0.6}" text-anchor="middle" textLength="${width * 0.86}" lengthAdjust="spacingAndGlyphs" fill="${ink}">${escapeXml(`${office}·${serial}`)}</text>`
}

/** The car that the photo is about. */
export function drawCar({ x, foot, width }: CarPose, plate: string, look: PlateLook): string {
  return placed(
    { x, foot, width },
    `${body('#d9dee5', '#b8c0ca')}
<g transform="translate(66 96)">${drawPlate(plate, look, 68)}</g>`,
  )
}

/** Somebody else's car, too far away for its plate. */
export const drawOtherCar = (pose: CarPose): string =>
  placed(pose, `${body('#55657d', '#3f4c60')}<rect x="72" y="98" width="56" height="17" rx="3" fill="#8fa3c4"/>`)

/** The device's red frame around the car. */
export function frameAround({ x, foot, width }: CarPose): string {
  const scale = width / DRAWN.width
  const margin = 10 * scale
  const height = DRAWN.height * scale
  return `<rect x="${x - width / 2 - margin}" y="${foot - height - margin}" width="${width + 2 * margin}" height="${height + 2 * margin}" rx="2" fill="none" stroke="#e5383b" stroke-width="3"/>`
}

function placed({ x, foot, width }: CarPose, drawing: string): string {
  const scale = width / DRAWN.width
  return `<g transform="translate(${x - width / 2} ${foot - DRAWN.height * scale}) scale(${scale})">${drawing}</g>`
}

const body = (
  paint: string,
  shade: string,
) => `<ellipse cx="100" cy="164" rx="98" ry="8" fill="#3b424c" opacity="0.55"/>
<rect x="20" y="140" width="30" height="26" rx="6" fill="#262c35"/><rect x="150" y="140" width="30" height="26" rx="6" fill="#262c35"/>
<path d="M42 10 Q44 2 54 2 H146 Q156 2 158 10 L172 62 H28 Z" fill="${paint}"/>
<path d="M54 14 H146 L157 56 H43 Z" fill="#2b3644"/>
<path d="M16 72 Q18 58 32 58 H168 Q182 58 184 72 L188 136 Q188 150 176 150 H24 Q12 150 12 136 Z" fill="${paint}"/>
<rect x="12" y="122" width="176" height="24" rx="8" fill="${shade}"/>
<rect x="18" y="72" width="36" height="18" rx="4" fill="#b3262e"/><rect x="146" y="72" width="36" height="18" rx="4" fill="#b3262e"/>`

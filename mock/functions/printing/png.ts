import { escapeXml, FONT_FAMILY, svgToPng } from '../../providers/pictures/svg-to-png'
import type { Page, Shape } from './page'

/** Twice the points: sharp on a phone's screen, and still a small file. */
const SCALE = 2

/** One page as a picture, for sharing in a chat. */
export function pagePng(page: Page): Uint8Array {
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${page.width} ${page.height}">`,
    `<rect width="${page.width}" height="${page.height}" fill="#ffffff"/>`,
    ...page.shapes.map(draw),
    '</svg>',
  ].join('')
  return svgToPng(svg, page.width * SCALE)
}

function draw(shape: Shape): string {
  switch (shape.kind) {
    case 'line':
      return `<line x1="${shape.from[0]}" y1="${shape.from[1]}" x2="${shape.to[0]}" y2="${shape.to[1]}" stroke="${shape.colour}" stroke-width="${shape.width}"/>`
    case 'ellipse':
      return `<ellipse cx="${shape.centre[0]}" cy="${shape.centre[1]}" rx="${shape.radii[0]}" ry="${shape.radii[1]}" fill="none" stroke="${shape.colour}" stroke-width="${shape.width}"/>`
    case 'text':
      return `<text x="${shape.at[0]}" y="${shape.at[1]}" font-family="${FONT_FAMILY}" font-weight="${shape.weight === 'bold' ? 700 : 400}" font-size="${shape.size}" fill="${shape.colour}" text-anchor="${shape.anchor}">${escapeXml(shape.text)}</text>`
  }
}

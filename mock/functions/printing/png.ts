import { parsedFont } from '../../providers/pictures/parsed-fonts'
import { svgToPngAside } from '../../providers/pictures/svg-to-png'
import type { Paper, Shape, TextShape } from './page'

/** Twice the points: sharp on a phone's screen, and still a small file. */
const SCALE = 2

/** A paper as a picture, its pages below each other, for sharing in a chat. */
export function paperPng({ width, height, pages }: Paper): Promise<Uint8Array> {
  const whole = height * pages.length
  const outlines = new Map<string, string>()
  const drawn = pages.map((shapes, place) => {
    const page = shapes.map((shape) => draw(shape, outlines)).join('')
    return `<g transform="translate(0 ${place * height})">${page}</g>`
  })
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${whole}">`,
    `<defs>${Array.from(outlines, ([id, path]) => `<path id="${id}" d="${path}"/>`).join('')}</defs>`,
    `<rect width="${width}" height="${whole}" fill="#ffffff"/>`,
    ...drawn,
    '</svg>',
  ].join('')
  return svgToPngAside(svg, Math.round(width * SCALE))
}

function draw(shape: Shape, outlines: Map<string, string>): string {
  switch (shape.kind) {
    case 'line':
      return `<line x1="${shape.from[0]}" y1="${shape.from[1]}" x2="${shape.to[0]}" y2="${shape.to[1]}" stroke="${shape.colour}" stroke-width="${shape.width}"/>`
    case 'ellipse':
      return `<ellipse cx="${shape.centre[0]}" cy="${shape.centre[1]}" rx="${shape.radii[0]}" ry="${shape.radii[1]}" fill="none" stroke="${shape.colour}" stroke-width="${shape.width}"/>`
    case 'area':
      return `<path d="${shape.path}" fill="${shape.colour}"/>`
    case 'text':
      return drawText(shape, outlines)
  }
}

/**
 * Text as the outlines of its characters, each outline once: the renderer would read the whole font file again for every
 * single text.
 */
function drawText({ at: [x, y], text, size, weight, ...shape }: TextShape, outlines: Map<string, string>): string {
  const font = parsedFont(weight)
  const scale = size / font.unitsPerEm
  const spacing = shape.spacing / scale
  const { glyphs, positions, advanceWidth } = font.layout(text)
  const whole = advanceWidth + spacing * glyphs.length
  let pen = { start: 0, middle: -whole / 2, end: -whole }[shape.anchor]
  const uses = glyphs.map(({ id, path }, place) => {
    const name = `${weight[0]}${id}`
    if (!outlines.has(name)) outlines.set(name, path.toSVG())
    const left = pen + (positions[place]?.xOffset ?? 0)
    pen += (positions[place]?.xAdvance ?? 0) + spacing
    return `<use href="#${name}" x="${Math.round(left)}"/>`
  })
  const turn = shape.turn === 0 ? '' : ` rotate(${shape.turn})`
  return `<g fill="${shape.colour}" transform="translate(${x} ${y})${turn} scale(${scale} ${-scale})">${uses.join('')}</g>`
}

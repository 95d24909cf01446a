import { Resvg } from '@resvg/resvg-js'
import { fontFiles } from './fonts'

export const FONT_FAMILY = 'Noto Sans SC'

/** Renders a drawing at this width in pixels; texts in it are in our own font. */
export function svgToPng(svg: string, width: number): Uint8Array {
  const picture = new Resvg(svg, {
    fitTo: { mode: 'width', value: width },
    font: { loadSystemFonts: false, fontFiles: Object.values(fontFiles), defaultFontFamily: FONT_FAMILY },
  })
  return new Uint8Array(picture.render().asPng())
}

/** Text as it may stand in a drawing. */
export function escapeXml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
}

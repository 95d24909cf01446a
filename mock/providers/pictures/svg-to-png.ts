import { type ResvgRenderOptions, renderAsync } from '@resvg/resvg-js'
import { fontFiles } from './fonts'

export const FONT_FAMILY = 'Noto Sans SC'

/** Renders a drawing at this width in pixels, in the thread pool; texts in it are in our own font. */
export async function svgToPngAside(svg: string, width: number): Promise<Uint8Array> {
  return new Uint8Array((await renderAsync(svg, options(width))).asPng())
}

const options = (width: number): ResvgRenderOptions => ({
  fitTo: { mode: 'width', value: width },
  font: { loadSystemFonts: false, fontFiles: Object.values(fontFiles), defaultFontFamily: FONT_FAMILY },
})

/** Text as it may stand in a drawing. */
export function escapeXml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
}

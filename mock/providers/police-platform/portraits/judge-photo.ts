import { Resvg } from '@resvg/resvg-js'
import type { PhotoJudgement } from '../register'

/** Pixels that a photo needs for a licence of 300 dpi (GA/T 946: 26 mm to 32 mm, rounded down). */
const LEAST_WIDTH = 260
const LEAST_HEIGHT = 320
/** The picture is looked at in so many dots. */
const DOTS = { across: 20, down: 25 }
/** Of 255: every channel of a white ground. */
const WHITE = 205
/** Between the lightest and the darkest dot of the middle: less is a wall, and no face. */
const LEAST_CONTRAST = 40

/**
 * What can be told from the picture itself: large enough, a white ground behind the head, somebody in the middle. Whether
 * it is the right person and nothing covers the face, only people can tell.
 */
export function judgePhoto(photo: Uint8Array): Extract<PhotoJudgement, 'good' | 'unclear' | 'not-white'> {
  const href = `data:${photo[0] === 0x89 ? 'image/png' : 'image/jpeg'};base64,${Buffer.from(photo).toString('base64')}`
  const image = (sides: string) => `<image ${sides} href="${href}"/>`
  const size = draw(`width="9000" height="9000"`, image('')).getBBox()
  if (!size || size.width < LEAST_WIDTH || size.height < LEAST_HEIGHT) return 'unclear'
  const { across, down } = DOTS
  const filled = image(`width="${across}" height="${down}" preserveAspectRatio="xMidYMid slice"`)
  const { pixels } = draw(`viewBox="0 0 ${across} ${down}" width="${across}" height="${down}"`, filled).render()
  const dot = (x: number, y: number) => pixels.subarray((y * across + x) * 4, (y * across + x) * 4 + 3)
  const isWhite = (x: number, y: number) => dot(x, y).every((channel) => channel >= WHITE)
  for (let y = 0; y < down * 0.3; y++)
    for (const x of [0, 1, across - 2, across - 1]) if (!isWhite(x, y)) return 'not-white'
  const middle = Array.from({ length: down }, (_, y) => dot(across / 2, y).reduce((sum, channel) => sum + channel, 0))
  return (Math.max(...middle) - Math.min(...middle)) / 3 < LEAST_CONTRAST ? 'unclear' : 'good'
}

/** No text is in it: no font is read. */
const draw = (sides: string, content: string) =>
  new Resvg(`<svg xmlns="http://www.w3.org/2000/svg" ${sides}>${content}</svg>`, { font: { loadSystemFonts: false } })

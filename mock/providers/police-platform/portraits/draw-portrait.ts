import { svgToPngAside } from '../../pictures/svg-to-png'

/** Width in pixels; the sides are those of a licence's photo, 22 mm to 32 mm. */
const WIDTH = 110

const HAIRS = ['#2b2f3a', '#3a2f2b', '#4a4f5a', '#1f2530'] as const
const SKINS = ['#f0c9a6', '#e8bd97', '#f3d3b5', '#dcae88'] as const
const CLOTHES = ['#5b6f94', '#6b5b7a', '#4f6f68', '#7a5f52', '#44546e'] as const

/**
 * The photo of a licence, drawn: the same number gives the same face, and nobody has it. PNG of about 3 KB on a white
 * ground.
 * @param number a licence's; the 17th digit of a resident's is odd for men (GB 11643)
 */
export function drawPortrait(number: string): Promise<Uint8Array> {
  const draw = hashOf(number)
  const one = <Value>(values: readonly Value[], place: number) =>
    values[Math.floor(draw / 7 ** place) % values.length] as Value
  const skin = one(SKINS, 1)
  const hair = one(HAIRS, 2)
  const man = Number(number.charAt(16)) % 2 === 1
  const face = 20 + (draw % 3)
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 110 160"><rect width="110" height="160" fill="#fff"/>
${man ? '' : `<path d="M31 62a24 30 0 0 1 48 0v44H31z" fill="${hair}"/>`}
<path d="M46 92h18v26H46z" fill="${skin}"/><path d="M46 98q9 9 18 0v6q-9 8-18 0z" fill="#000" opacity=".08"/>
<path d="M12 160q0-44 34-46l9 12 9-12q34 2 34 46z" fill="${one(CLOTHES, 3)}"/><path d="M46 114l9 14 9-14-4-3H50z" fill="#fff"/>
<ellipse cx="55" cy="70" rx="${face}" ry="${face + 6}" fill="${skin}"/>
<path d="M${55 - face - 1} 66q0-34 ${face + 1}-34t${face + 1} 34q-4-15-${face + 1}-${man ? 15 : 12}t-${face + 1} ${man ? 15 : 12}z" fill="${hair}"/>
<g fill="#2b2f3a"><circle cx="47" cy="71" r="1.9"/><circle cx="63" cy="71" r="1.9"/></g>
<path d="M43 65q4-3 8 0M59 65q4-3 8 0" fill="none" stroke="${hair}" stroke-width="1.6"/>
<path d="M50 84q5 4 10 0" fill="none" stroke="#a5604f" stroke-width="1.8" stroke-linecap="round"/></svg>`
  return svgToPngAside(svg, WIDTH)
}

function hashOf(text: string): number {
  let hash = 7
  for (const character of text) hash = (hash * 31 + character.charCodeAt(0)) % 2_147_483_647
  return hash
}

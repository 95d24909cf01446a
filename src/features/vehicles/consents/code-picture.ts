import { encode } from 'uqr'

const QUIET_ZONE = 4

/** A QR code as an SVG, as wide as its place; black on white whatever the mode, for other phones' cameras. */
export function codePicture(text: string): string {
  const { data, size } = encode(text, { ecc: 'M', border: QUIET_ZONE })
  const path = data.map(runs).join('')
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${size}v${size}H0z"/><path d="${path}"/></svg>`
}

/** Dark modules that stand side by side become one rectangle: the picture travels with the page's data. */
function runs(row: readonly boolean[], y: number): string {
  let path = ''
  for (let x = 0; x < row.length; x++) {
    if (!row[x]) continue
    let end = x
    while (row[end + 1]) end++
    path += `M${x} ${y}h${end - x + 1}v1H${x}z`
    x = end
  }
  return path
}

import { useMemo } from 'react'
import { encode } from 'uqr'

/** Modules of light border that scanners need (ISO/IEC 18004). */
const QUIET_ZONE = 4

/** `text` as an SVG of `size` px, without a logo, so that worn screens and old cameras read it. */
export function QrCode({ text, size, label }: { text: string; size: number; label: string }) {
  const { path, modules } = useMemo(() => draw(text), [text])
  return (
    <svg
      className="qr"
      width={size}
      height={size}
      viewBox={`0 0 ${modules} ${modules}`}
      shapeRendering="crispEdges"
      role="img"
      aria-label={label}
    >
      <rect width={modules} height={modules} fill="#fff" />
      <path d={path} fill="#1b2430" />
    </svg>
  )
}

function draw(text: string): { path: string; modules: number } {
  const { data, size } = encode(text, { border: QUIET_ZONE, ecc: 'M' })
  const path = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : []))).join('')
  return { path, modules: size }
}

import { type CSSProperties, useEffect, useState } from 'react'

const WIDTH = 1080
const HEIGHT = 1920

/** A kiosk's screen is 1080 × 1920; any other shows the same picture as large as it fits. */
export function useScale(): CSSProperties {
  const [scale, setScale] = useState(measure)
  useEffect(() => {
    const again = () => setScale(measure())
    window.addEventListener('resize', again)
    return () => window.removeEventListener('resize', again)
  }, [])
  return scale
}

function measure(): CSSProperties {
  const zoom = Math.min(window.innerWidth / WIDTH, window.innerHeight / HEIGHT)
  return { zoom, width: WIDTH, height: Math.max(HEIGHT, Math.floor(window.innerHeight / zoom)) }
}

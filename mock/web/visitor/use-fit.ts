import { type CSSProperties, useEffect, useState } from 'react'

const WIDTH = 1024
const HEIGHT = 768

/** Larger screens show the same picture larger; smaller ones never shrink the type. */
export function useFit(): CSSProperties {
  const [fit, setFit] = useState(measure)
  useEffect(() => {
    const refit = () => setFit(measure())
    window.addEventListener('resize', refit)
    return () => window.removeEventListener('resize', refit)
  }, [])
  return fit
}

function measure(): CSSProperties {
  const zoom = Math.max(1, Math.min(window.innerWidth / WIDTH, window.innerHeight / HEIGHT))
  return { zoom, width: window.innerWidth / zoom, minHeight: window.innerHeight / zoom }
}

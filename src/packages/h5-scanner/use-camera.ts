import { type RefObject, useEffect, useState } from 'react'
import { decodeFrame } from './decode-picture'

const FRAME_MS = 200

/** Shows the back camera in `video` and reports the first code that it sees. */
export function useCamera(
  video: RefObject<HTMLVideoElement>,
  onText: (text: string) => void,
): 'starting' | 'running' | 'unavailable' {
  const [state, setState] = useState<'starting' | 'running' | 'unavailable'>('starting')
  useEffect(() => {
    let stream: MediaStream | null = null
    let left = false
    const start = async () => {
      stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } })
      if (left || !video.current) return stop(stream)
      video.current.srcObject = stream
      await video.current.play()
      setState('running')
    }
    start().catch(() => !left && setState('unavailable'))
    const timer = setInterval(() => {
      const frame = video.current
      if (!frame?.videoWidth) return
      const text = decodeFrame(frame, frame.videoWidth, frame.videoHeight)
      if (text) onText(text)
    }, FRAME_MS)
    return () => {
      left = true
      clearInterval(timer)
      if (stream) stop(stream)
    }
  }, [video, onText])
  return state
}

function stop(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop()
}

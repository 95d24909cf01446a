import { useRef } from 'react'
import { useCamera } from '@/packages/h5-scanner/use-camera'

interface CodeCameraProps {
  words: { starting: string; aim: string; failed: string }
  onText: (text: string) => void
}

/** The device's camera, until it sees a code. `onText` must not change between renders. */
export function CodeCamera({ words, onText }: CodeCameraProps) {
  const video = useRef<HTMLVideoElement>(null)
  const state = useCamera(video, onText)
  return (
    <div className="camera">
      <video ref={video} muted playsInline aria-label={words.aim} hidden={state === 'unavailable'} />
      <p role="status">{{ starting: words.starting, running: words.aim, unavailable: words.failed }[state]}</p>
    </div>
  )
}

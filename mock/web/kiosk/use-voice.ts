import { useEffect, useRef, useState } from 'react'

const canSpeak = () => 'speechSynthesis' in window

/**
 * Reads a screen aloud when it changes, once the visitor asked for it. `text` in plain words; the same text again is
 * not read again.
 */
export function useVoice(text: string) {
  const [on, setOn] = useState(false)
  const [missing, setMissing] = useState(false)
  const said = useRef('')
  useEffect(() => {
    if (!on || said.current === text || text === '') return
    said.current = text
    window.speechSynthesis.cancel()
    const utterance = new SpeechSynthesisUtterance(text)
    utterance.lang = 'zh-CN'
    utterance.rate = 0.9
    window.speechSynthesis.speak(utterance)
  }, [on, text])
  const stop = () => {
    said.current = ''
    setOn(false)
    if (canSpeak()) window.speechSynthesis.cancel()
  }
  const toggle = () => {
    if (on) stop()
    else if (canSpeak()) setOn(true)
    else setMissing(true)
  }
  return { on, missing, toggle, stop }
}

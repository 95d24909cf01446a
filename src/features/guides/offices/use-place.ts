import { useState } from 'react'
import { place } from '@/platform/place'
import { setNear } from './near'

export type Locating = 'untried' | 'asking' | 'known' | 'refused' | 'failed'

/** Asks where the phone is, only by a touch. What was known stays known when a later try fails. */
export function usePlace(known: boolean) {
  const [state, setState] = useState<Locating>(known ? 'known' : 'untried')
  const locate = async () => {
    if (state === 'asking') return
    setState('asking')
    const outcome = await place.where()
    if (outcome.kind === 'place') setNear({ latitude: outcome.latitude, longitude: outcome.longitude })
    setState(outcome.kind === 'place' ? 'known' : outcome.kind)
  }
  return { state, locate }
}

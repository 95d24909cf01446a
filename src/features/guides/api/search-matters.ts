import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { type CloudOutput, cloud } from '@/platform/cloud/cloud'

export type Hits = CloudOutput<'guides.search'>

/** So long nobody has typed before the cloud is asked. */
const PAUSE_MS = 350
const STALE_AFTER_MS = 10 * 60_000

/** Asks the cloud once typing rests; empty words ask nothing. An answer belongs to the words that it was asked for. */
export function useSearch(words: string) {
  const rested = useRested(words)
  const answer = useQuery({
    queryKey: ['guides', 'search', rested],
    queryFn: (): Promise<Hits> => cloud.call('guides.search', { words: rested }),
    enabled: rested !== '',
    staleTime: STALE_AFTER_MS,
  })
  const current = rested === words && words !== ''
  return { hits: current ? answer.data : undefined, failed: current && answer.isError && !answer.isFetching }
}

function useRested(words: string): string {
  const [rested, setRested] = useState('')
  useEffect(() => {
    const timer = setTimeout(() => setRested(words), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [words])
  return rested
}

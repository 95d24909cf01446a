import { useEffect } from 'react'
import { showing } from '@/platform/showing'

/** While `active`, the screen is bright and cannot be captured; both end with it, and with the page. */
export function useShowing(active: boolean): void {
  useEffect(() => {
    if (!active) return
    showing.begin()
    return () => showing.end()
  }, [active])
}

import { create } from 'zustand'

/** What the live region of the page in front says; `Page` of the kit draws it. */
export const useAnnouncement = create<{ words: string }>()(() => ({ words: '' }))

/** Neither host has a call for this, but both read out a changed live region. */
export function announceByLiveRegion(words: string): void {
  useAnnouncement.setState({ words })
}

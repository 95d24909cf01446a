import { useState } from 'react'
import { type Draft, emptyDraft } from './draft'

/** What was written on one subject waits here while another is looked at; it never leaves the page. */
export function useDrafts() {
  const [drafts, setDrafts] = useState<ReadonlyMap<string, Draft>>(new Map())
  return {
    draftOf: (id: string): Draft => drafts.get(id) ?? emptyDraft,
    keep: (id: string, draft: Draft) => setDrafts((before) => new Map(before).set(id, draft)),
  }
}

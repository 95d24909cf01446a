import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { DocumentList } from '@/contract/document-views'
import { asCloudFailure, type CloudFailure } from '@/platform/cloud/cloud-failure'
import { rememberDocuments } from '../api/list-documents'

/** One application at a time; what it answers is what the list shows from then on. */
export function useApply() {
  const queries = useQueryClient()
  const running = useRef(false)
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<CloudFailure | null>(null)
  const apply = async (send: () => Promise<DocumentList>) => {
    if (running.current) return
    running.current = true
    setBusy(true)
    setFailure(null)
    try {
      rememberDocuments(queries, await send())
    } catch (error) {
      setFailure(asCloudFailure(error))
    }
    running.current = false
    setBusy(false)
  }
  return { busy, failure, apply }
}

export type Application = ReturnType<typeof useApply>

import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { MinuteCode } from '@/contract/document-views'
import { asCloudFailure } from '@/platform/cloud/cloud-failure'
import { useOnline } from '@/platform/network'
import { forgetDocument, renewDocument } from '../api/open-document'

/**
 * Fetches codes ahead: whenever another one is shown, and when the connection comes or goes.
 * @returns `failed`: the last try did not get through
 */
export function useRenewal(documentId: string, shown: MinuteCode | null) {
  const queries = useQueryClient()
  const online = useOnline()
  const running = useRef(false)
  const [state, setState] = useState<'idle' | 'asking' | 'failed'>('idle')
  const renew = useCallback(async () => {
    if (running.current) return
    running.current = true
    setState('asking')
    try {
      await renewDocument(queries, documentId)
      setState('idle')
    } catch (error) {
      const { code } = asCloudFailure(error)
      setState('failed')
      if (code === 'NOT_FOUND' || code === 'NOT_VERIFIED') forgetDocument(queries, documentId)
    }
    running.current = false
  }, [queries, documentId])
  const seen = useRef({ link: shown?.link, online })
  const link = shown?.link
  useEffect(() => {
    const before = seen.current
    seen.current = { link, online }
    if (before.link !== link || before.online !== online) void renew()
  }, [link, online, renew])
  return { state, renew: () => void renew() }
}

import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import type { FaceCheckView } from '@/contract/identity'
import { asCloudFailure, type CloudFailure } from '@/platform/cloud/cloud-failure'
import { faceCheck } from '@/platform/face-check'
import type { FaceOutcome } from '@/platform/face-check-port'
import type { FacePurpose } from '@/platform/face-page'
import { beginFaceCheck, faceCheckResult } from '../api/face-check'
import { lastCheck } from './last-check'

const ASK_EVERY_MS = 2_000
const ASK_AT_MOST = 8

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))

/** One face check after the other: what the host's camera tells is forgotten, what the cloud tells counts. */
export function useFaceCheck(purpose: FacePurpose, onPassed: (checkId: string) => void) {
  const queries = useQueryClient()
  const running = useRef(false)
  const gone = useRef(false)
  const [busy, setBusy] = useState<'opening' | 'asking' | null>(null)
  const [check, setCheck] = useState<FaceCheckView | null>(null)
  const [outcome, setOutcome] = useState<FaceOutcome | null>(null)
  const [failure, setFailure] = useState<CloudFailure | null>(null)

  const take = (view: FaceCheckView) => {
    setCheck(view)
    if (view.state !== 'passed') return
    if (purpose === 'verify-me') void queries.invalidateQueries()
    onPassed(view.checkId)
  }

  const run = async (work: () => Promise<void>) => {
    if (running.current) return
    running.current = true
    setFailure(null)
    await work().catch((thrown) => setFailure(asCloudFailure(thrown)))
    running.current = false
    setBusy(null)
  }

  const askUntilKnown = async (checkId: string) => {
    setBusy('asking')
    for (let asked = 1; !gone.current; asked++) {
      const view = await faceCheckResult(checkId)
      if (view.state !== 'started' || asked >= ASK_AT_MOST) return take(view)
      await pause(ASK_EVERY_MS)
    }
  }

  const start = () =>
    run(async () => {
      setBusy('opening')
      setOutcome(null)
      const begun = await beginFaceCheck(purpose)
      lastCheck.keep(begun.check.checkId)
      setCheck(begun.check)
      const told = await faceCheck.open(begun.ticket)
      setOutcome(told)
      if (told !== 'unsupported') await askUntilKnown(begun.check.checkId)
    })

  const ask = (checkId: string) => run(() => askUntilKnown(checkId))

  // biome-ignore lint/correctness/useExhaustiveDependencies: looks once for a check that was begun earlier
  useEffect(() => {
    gone.current = false
    const earlier = lastCheck.id()
    if (purpose === 'verify-me' && earlier)
      void faceCheckResult(earlier).then(
        (view) => view.state !== 'started' && take(view),
        // Of another account, or long gone.
        (thrown) => asCloudFailure(thrown).code === 'NOT_FOUND' && lastCheck.forget(),
      )
    return () => {
      gone.current = true
    }
  }, [])

  return { busy, check, outcome, failure, start: () => void start(), ask: (id: string) => void ask(id), take }
}

export type FaceCheckFlow = ReturnType<typeof useFaceCheck>

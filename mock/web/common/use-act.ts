import { useCallback, useRef, useState } from 'react'
import { CallFailure, newIdempotencyKey } from './cloud-client'
import { wordsOf } from './words'

/**
 * Sends mutating calls. The idempotency key is made before the first send and kept until an answer came, so that
 * pressing again after a lost answer repeats the same act and does not do it twice. `send` and `tell` must not change
 * between renders.
 */
export function useAct<Act, Result>(
  send: (act: Act, idempotencyKey: string) => Promise<Result>,
  tell: (error: unknown) => string = wordsOf,
) {
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const open = useRef<{ act: string; key: string } | null>(null)

  const run = useCallback(
    async (act: Act): Promise<Result | null> => {
      const signature = JSON.stringify(act)
      if (open.current?.act !== signature) open.current = { act: signature, key: newIdempotencyKey() }
      setBusy(true)
      setProblem(null)
      try {
        const result = await send(act, open.current.key)
        open.current = null
        return result
      } catch (error) {
        if (!(error instanceof CallFailure && error.code === 'OFFLINE')) open.current = null
        setProblem(tell(error))
        return null
      } finally {
        setBusy(false)
      }
    },
    [send, tell],
  )
  return { run, busy, problem, forget: useCallback(() => setProblem(null), []) }
}

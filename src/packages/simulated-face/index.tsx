import { useUnload } from '@tarojs/taro'
import { useRef, useState } from 'react'
import { common } from '@/locales/zh-cn/common'
import { simulatedFaceWords as words } from '@/locales/zh-cn/simulated-face'
import type { FaceOutcome } from '@/platform/face-check-port'
import { goBack } from '@/platform/navigation'
import { simulatedFaceChannel } from '@/platform/simulated-face'
import { endSimulatedFace, type SimulatedFaceOutcome } from '@/platform/simulated-face-app'
import { Button } from '@/ui/button/button'
import { ErrorState } from '@/ui/error-state/error-state'
import { Page } from '@/ui/page/page'
import { Strip } from '@/ui/strip/strip'
import { Verdict } from '@/ui/verdict/verdict'

const OUTCOMES = Object.keys(words.outcomes) as SimulatedFaceOutcome[]

/** Stands where no real face check exists, and says so in the largest words of the page. */
export default function SimulatedFace() {
  const [hostRef] = useState(() => simulatedFaceChannel.question()?.hostRef ?? null)
  const [failed, setFailed] = useState<{ outcome: SimulatedFaceOutcome; error: unknown } | null>(null)
  const [busy, setBusy] = useState<SimulatedFaceOutcome | null>(null)
  /** Told when the page is gone, not before: the next page may not take the place of one that is still leaving. */
  const told = useRef<FaceOutcome>('cancelled')
  useUnload(() => simulatedFaceChannel.reply(told.current))

  const choose = async (outcome: SimulatedFaceOutcome) => {
    if (busy || !hostRef) return
    setBusy(outcome)
    setFailed(null)
    try {
      await endSimulatedFace(hostRef, outcome)
      told.current = outcome === 'cancelled' ? 'cancelled' : 'done'
      await goBack()
    } catch (error) {
      setFailed({ outcome, error })
      setBusy(null)
    }
  }

  return (
    <Page title={words.title}>
      <Strip tone="warn" icon="warn" note={words.text}>
        {words.banner}
      </Strip>
      {failed && (
        <ErrorState
          error={failed.error}
          retry={{ words: common.retry, act: () => void choose(failed.outcome), busy: busy !== null }}
        />
      )}
      {!hostRef && <Verdict tone="blue" icon="info" title={words.gone.title} note={words.gone.text} />}
      {hostRef &&
        OUTCOMES.map((outcome) => (
          <Button
            key={outcome}
            kind={outcome === 'passed' ? 'solid' : 'outline'}
            onPress={() => void choose(outcome)}
            busy={busy === outcome && words.busy}
          >
            {words.outcomes[outcome]}
          </Button>
        ))}
    </Page>
  )
}

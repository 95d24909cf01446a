import type { ShowingPort } from './showing-port'

export interface ShowingActs {
  /** From 0 to 1. @throws where the host does not tell */
  brightness(): Promise<number>
  setBrightness(value: number): Promise<unknown>
  hideFromCapture(hidden: boolean): void
}

/** Acts run one after the other: whoever comes and goes at once must not be left with a bright screen. */
export function showingWith({ brightness, setBrightness, hideFromCapture }: ShowingActs): ShowingPort {
  let before: number | null = null
  let acts: Promise<unknown> = Promise.resolve()
  const then = (act: () => Promise<unknown>) => {
    acts = acts.then(act).catch(() => undefined)
  }
  return {
    begin() {
      hideFromCapture(true)
      then(async () => {
        before = await brightness()
        await setBrightness(1)
      })
    },
    end() {
      hideFromCapture(false)
      then(async () => {
        const value = before
        before = null
        if (value !== null) await setBrightness(value)
      })
    },
  }
}

import { HostFailure } from './host-failure'

/** A host dialog that stands in front of the page until it is answered. */
export interface Overlay {
  title: string
  text: string
  /** Words on its buttons or rows. */
  choices: readonly string[]
}

interface OpenOverlay extends Overlay {
  answer: (choice: number | null) => void
}

export class Overlays {
  private readonly open: OpenOverlay[] = []
  /** Short messages that vanish by themselves, oldest first. */
  readonly toasts: string[] = []

  get top(): Overlay | undefined {
    return this.open[this.open.length - 1]
  }

  /** @returns place of the chosen button; null when it was closed without a choice */
  ask(overlay: Overlay): Promise<number | null> {
    return new Promise((resolve) => {
      this.open.push({ ...overlay, answer: resolve })
    })
  }

  answer(choice: string | null): void {
    const overlay = this.open.pop()
    if (!overlay) throw new Error(`no dialog is open to answer "${choice}"`)
    const place = choice === null ? null : overlay.choices.indexOf(choice)
    if (place === -1) throw new HostFailure(`the dialog offers ${overlay.choices.join(', ')}, not "${choice}"`)
    overlay.answer(place)
  }
}

import { create } from 'zustand'
import type { CheckedPaperKind, NumberField } from '@/domain/checked-numbers'
import { whenSignedOut } from '@/platform/signed-out'

type Texts = Partial<Record<NumberField, string>>

interface Draft {
  paper: CheckedPaperKind
  texts: Record<CheckedPaperKind, Texts>
}

const EMPTY: Draft = { paper: 'receipt', texts: { receipt: {}, decision: {}, certificate: {} } }

/** What was typed for each paper; in memory only while the app lives. */
export const useDraft = create<Draft>()(() => EMPTY)

export const draft = {
  text: (paper: CheckedPaperKind, field: NumberField): string => useDraft.getState().texts[paper][field] ?? '',
  texts: (paper: CheckedPaperKind): Texts => useDraft.getState().texts[paper],
  choose: (paper: CheckedPaperKind): void => useDraft.setState({ paper }),
  keep(paper: CheckedPaperKind, field: NumberField, text: string): void {
    const { texts } = useDraft.getState()
    useDraft.setState({ texts: { ...texts, [paper]: { ...texts[paper], [field]: text } } })
  },
  forget: (): void => useDraft.setState(EMPTY),
}
whenSignedOut(draft.forget)

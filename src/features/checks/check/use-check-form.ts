import { useState } from 'react'
import { type CheckedPaperKind, type NumberFaults, type NumberField, readTypedNumbers } from '@/domain/checked-numbers'
import { checkWords } from '@/locales/zh-cn/checks'
import { openPage, routes } from '@/platform/navigation'
import { askedQuestion } from '../question'
import { draft, useDraft } from './draft'

/** What was typed is read when it is sent; what does not fit is named at its field, and the texts stay. */
export function useCheckForm() {
  const paper = useDraft((state) => state.paper)
  const [faults, setFaults] = useState<NumberFaults>({})

  const choose = (next: CheckedPaperKind) => {
    draft.choose(next)
    setFaults({})
  }
  const type = (field: NumberField) => (text: string) => {
    draft.keep(paper, field, text)
    setFaults((before) => {
      if (!before[field]) return before
      const { [field]: _mended, ...others } = before
      return others
    })
  }
  const submit = () => {
    const reading = readTypedNumbers(paper, draft.texts(paper))
    setFaults(reading.faults ?? {})
    if (reading.numbers === null) return
    askedQuestion.ask(reading.numbers)
    void openPage(routes.checkedNumber)
  }
  const faultOf = (field: NumberField): string | null => {
    const fault = faults[field]
    return fault ? checkWords.fault(checkWords.fieldOf(paper, field).label, fault) : null
  }
  return { paper, faultOf, choose, type, submit }
}

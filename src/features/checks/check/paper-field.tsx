import { forwardRef } from 'react'
import type { CheckedPaperKind, NumberField } from '@/domain/checked-numbers'
import { checkWords } from '@/locales/zh-cn/checks'
import { Field, type FieldHandle } from '@/ui/field/field'
import { draft } from './draft'

interface PaperFieldProps {
  paper: CheckedPaperKind
  field: NumberField
  error: string | null
  onChange: (text: string) => void
  onDone?: () => void
}

const KEYBOARDS = { code: 'idcard', number: 'idcard', checkCode: 'text', amount: 'digit' } as const

/** One number of the paper, with the place where it stands. */
export const PaperField = forwardRef<FieldHandle, PaperFieldProps>(function PaperField(
  { paper, field, error, onChange, onDone },
  ref,
) {
  const words = checkWords.fieldOf(paper, field)
  return (
    <Field
      ref={ref}
      label={words.label}
      hint={words.hint}
      error={error}
      initial={draft.text(paper, field)}
      keyboard={KEYBOARDS[field]}
      maxLength={40}
      onChange={onChange}
      onDone={onDone}
    />
  )
})

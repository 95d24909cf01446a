import { forwardRef } from 'react'
import type { RegistrationField } from '@/contract/identity'
import { registrationWords as words } from '@/locales/zh-cn/registration'
import { Field, type FieldHandle } from '@/ui/field/field'
import { draft } from './draft'

const SHAPES: Record<RegistrationField, { keyboard: 'text' | 'number' | 'idcard'; most: number }> = {
  name: { keyboard: 'text', most: 60 },
  documentNumber: { keyboard: 'idcard', most: 30 },
  phone: { keyboard: 'idcard', most: 20 },
  phoneCode: { keyboard: 'idcard', most: 10 },
}

interface TextStepProps {
  field: RegistrationField
  hint: string
  error: string | null
  onType: () => void
  onDone: () => void
}

/** A question that is answered by a line of text, which stays whatever happens. */
export const TextStep = forwardRef<FieldHandle, TextStepProps>(function TextStep(props, ref) {
  const { field } = props
  return (
    <Field
      key={field}
      ref={ref}
      label={words[field].question}
      hint={props.hint}
      error={props.error}
      initial={draft.now()[field]}
      keyboard={SHAPES[field].keyboard}
      maxLength={SHAPES[field].most}
      onChange={(text) => {
        draft.type(field, text)
        props.onType()
      }}
      onDone={props.onDone}
    />
  )
})

import { forwardRef } from 'react'
import { Icon } from '../common/icons'

interface CheckFieldProps {
  id: string
  label: string
  hint: string
  value: string
  /** Said at the field in the same words as at the top. */
  fault: string | null
  onChange: (value: string) => void
}

/** One question with a line of text. */
export const CheckField = forwardRef<HTMLInputElement, CheckFieldProps>(function CheckField(
  { id, label, hint, value, fault, onChange },
  ref,
) {
  return (
    <div className="ck-field">
      <label htmlFor={id}>
        {label}
        <small>{hint}</small>
      </label>
      <input
        ref={ref}
        id={id}
        value={value}
        autoComplete="off"
        spellCheck={false}
        maxLength={300}
        aria-invalid={fault !== null}
        aria-describedby={fault ? `${id}-fault` : undefined}
        onChange={(event) => onChange(event.target.value)}
      />
      {fault && (
        <p id={`${id}-fault`} className="ck-fault">
          <Icon name="alert" size={16} />
          {fault}
        </p>
      )}
    </div>
  )
})

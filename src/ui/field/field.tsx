import { Input, View } from '@tarojs/components'
import { forwardRef, type ReactNode, useCallback, useImperativeHandle, useRef, useState } from 'react'
import { drawnAria } from '@/platform/aria'
import { focusInput, keepOwnText } from '@/platform/own-text'
import { classes } from '../classes'
import { Icon } from '../icon/icon'
import './field.scss'

export interface FieldHandle {
  /** What stands in the field now. */
  text(): string
  /** Replaces the text, e.g. by a scanned one. */
  setText(text: string): void
  focus(): void
}

interface FieldProps {
  /** The question; also said for the field. */
  label: string
  hint?: ReactNode
  /** Said at the field in the same words as in the summary. */
  error?: string | null
  initial?: string
  placeholder?: string
  /** `idcard` shows digits too, but lets spaces and dashes be pasted, which `number` swallows. */
  keyboard?: 'text' | 'number' | 'digit' | 'idcard'
  maxLength?: number
  /** A part at the right end, 56 wide (scan). */
  trailing?: ReactNode
  onChange?: (text: string) => void
  /** The keyboard's "done". */
  onDone?: () => void
}

/** What our ref sees of the host's input. */
interface InputElement {
  value: string
}

/**
 * One question with a line of text. The text belongs to the host's input and is only read: a `value` given to it
 * would be sent again on every render, and wipe what was typed meanwhile (platform/own-text).
 */
export const Field = forwardRef<FieldHandle, FieldProps>(function Field(props, ref) {
  const text = useRef(props.initial ?? '')
  /** A new number makes a new input, which takes the text that was set from outside. */
  const [edition, setEdition] = useState(0)
  const [focused, setFocused] = useState(false)
  const [wanted, setWanted] = useState(false)
  const drawn = useRef<InputElement | null>(null)
  const takeOver = useCallback((input: InputElement | null) => {
    drawn.current = input
    if (!input) return
    keepOwnText(input)
    if (text.current !== '') input.value = text.current
  }, [])
  useImperativeHandle(ref, () => ({
    text: () => text.current,
    setText: (next) => {
      text.current = next
      setEdition((number) => number + 1)
      props.onChange?.(next)
    },
    focus: () => {
      setWanted(true)
      focusInput(drawn.current)
    },
  }))
  return (
    <View className="field">
      <View className="field__label">{props.label}</View>
      {props.hint && <View className="field__hint">{props.hint}</View>}
      <View className={classes('field__box', focused && 'field__box--focused', props.error ? 'field__box--bad' : null)}>
        <Input
          key={edition}
          ref={takeOver}
          className="field__input"
          type={props.keyboard ?? 'text'}
          maxlength={props.maxLength ?? 140}
          placeholder={props.placeholder ?? ''}
          placeholderClass="field__placeholder"
          focus={wanted}
          confirmType="done"
          onInput={(event) => {
            text.current = event.detail.value
            props.onChange?.(text.current)
          }}
          onFocus={() => setFocused(true)}
          onBlur={() => {
            setFocused(false)
            setWanted(false)
          }}
          onConfirm={props.onDone}
          {...drawnAria({ label: props.error ? `${props.label}，${props.error}` : props.label })}
        />
        {props.trailing && <View className="field__trailing">{props.trailing}</View>}
      </View>
      {props.error && (
        <View className="field__error">
          <Icon name="warn" size={20} />
          <View>{props.error}</View>
        </View>
      )}
    </View>
  )
})

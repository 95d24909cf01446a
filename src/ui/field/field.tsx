import { Input, View } from '@tarojs/components'
import { forwardRef, type ReactNode, useImperativeHandle, useRef, useState } from 'react'
import { aria } from '@/platform/aria'
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
  keyboard?: 'text' | 'number' | 'digit'
  maxLength?: number
  /** A part at the right end, 56 wide (scan). */
  trailing?: ReactNode
  onChange?: (text: string) => void
  /** The keyboard's "done". */
  onDone?: () => void
}

/**
 * One question with a line of text. The text belongs to the host's input and is only read: Taro sends a controlled
 * `value` back on every render, which drops characters of fast typing and moves the cursor (NervJS/taro#13979).
 */
export const Field = forwardRef<FieldHandle, FieldProps>(function Field(props, ref) {
  const text = useRef(props.initial ?? '')
  /** Set from outside only; a new object makes the host take the text again. */
  const [pushed, push] = useState({ text: text.current })
  const [focused, setFocused] = useState(false)
  useImperativeHandle(ref, () => ({
    text: () => text.current,
    setText: (next) => {
      text.current = next
      push({ text: next })
      props.onChange?.(next)
    },
    focus: () => setFocused(true),
  }))
  return (
    <View className="field">
      <View className="field__label">{props.label}</View>
      {props.hint && <View className="field__hint">{props.hint}</View>}
      <View className={classes('field__box', focused && 'field__box--focused', props.error && 'field__box--bad')}>
        <Input
          className="field__input"
          value={pushed.text}
          type={props.keyboard ?? 'text'}
          maxlength={props.maxLength ?? 140}
          placeholder={props.placeholder ?? ''}
          placeholderClass="field__placeholder"
          focus={focused}
          confirmType="done"
          onInput={(event) => {
            text.current = event.detail.value
            props.onChange?.(text.current)
          }}
          onFocus={() => setFocused(true)}
          onBlur={() => setFocused(false)}
          onConfirm={props.onDone}
          {...aria({ label: props.error ? `${props.label}，${props.error}` : props.label })}
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

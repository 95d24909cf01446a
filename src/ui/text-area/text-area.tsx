import { Textarea, View } from '@tarojs/components'
import { useCallback, useRef, useState } from 'react'
import { fieldWords } from '@/locales/zh-cn/field'
import { drawnAria } from '@/platform/aria'
import { keepOwnText } from '@/platform/own-text'
import { classes } from '../classes'
import { Icon } from '../icon/icon'
import './text-area.scss'

interface TextAreaProps {
  /** The question; also said for the field. */
  label: string
  hint?: string
  placeholder?: string
  /** Said at the field in the same words as in the summary. */
  error?: string | null
  initial?: string
  most: number
  onChange: (text: string) => void
}

/** What our ref sees of the host's text area. */
interface TextAreaElement {
  value: string
}

/** Several lines of text, with how many characters of how many. As with `Field`, the text belongs to the host. */
export function TextArea({ label, hint, placeholder, error, initial = '', most, onChange }: TextAreaProps) {
  const [length, setLength] = useState(initial.length)
  const first = useRef(initial)
  const takeOver = useCallback((area: TextAreaElement | null) => {
    if (!area) return
    keepOwnText(area)
    if (first.current !== '') area.value = first.current
  }, [])
  return (
    <View className="text-area">
      <View className="text-area__label">{label}</View>
      {hint && <View className="text-area__hint">{hint}</View>}
      <View className={classes('text-area__box', error && 'text-area__box--bad')}>
        <Textarea
          ref={takeOver}
          className="text-area__input"
          maxlength={most}
          placeholder={placeholder}
          placeholderClass="text-area__placeholder"
          onInput={(event) => {
            setLength(event.detail.value.length)
            onChange(event.detail.value)
          }}
          {...drawnAria({ label: error ? `${label}，${error}` : label })}
        />
        <View className="text-area__count">{fieldWords.count(length, most)}</View>
      </View>
      {error && (
        <View className="text-area__error">
          <Icon name="warn" size={20} />
          <View>{error}</View>
        </View>
      )}
    </View>
  )
}

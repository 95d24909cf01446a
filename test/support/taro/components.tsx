/**
 * Light stand-ins of `@tarojs/components`: plain elements with Taro's event shape, so that screens can be tested
 * without a host. What the hosts' templates do is proved on the built bundles.
 */
import {
  type ChangeEvent,
  type CSSProperties,
  forwardRef,
  type InputHTMLAttributes,
  type KeyboardEvent,
  type ReactNode,
  type TextareaHTMLAttributes,
} from 'react'

interface CommonProps {
  children?: ReactNode
  className?: string
  style?: CSSProperties
  id?: string
  onClick?: () => void
  [attribute: string]: unknown
}

const HOST_ONLY = [
  'hoverClass',
  'catchMove',
  'placeholderClass',
  'confirmType',
  'scrollY',
  'showMenuByLongpress',
  'compileMode',
]

/** `nativeProps` belong to the element that Taro draws inside its own; here both are one. */
function forDom({ nativeProps, ...props }: Record<string, unknown>): Record<string, unknown> {
  const own = Object.fromEntries(Object.entries(props).filter(([name]) => !HOST_ONLY.includes(name)))
  return { ...own, ...(nativeProps as object | undefined) }
}

export const View = (props: CommonProps) => <div {...forDom(props)} />
export const Text = (props: CommonProps) => <span {...forDom(props)} />
export const ScrollView = View
export const Button = (props: CommonProps) => <button type="button" {...forDom(props)} />

interface ImageProps extends CommonProps {
  src?: string
  mode?: string
}

export const Image = ({ mode: _mode, ...props }: ImageProps) => <img alt="" {...forDom(props)} />

interface InputProps extends Omit<InputHTMLAttributes<HTMLInputElement>, 'onInput'> {
  maxlength?: number
  focus?: boolean
  placeholderClass?: string
  confirmType?: string
  onInput?: (event: { detail: { value: string } }) => void
  onConfirm?: (event: { detail: { value: string } }) => void
}

/** Keeps its own text, as the hosts' inputs do; a test may also set its `value` from outside, as our kit does. */
export const Input = forwardRef<HTMLInputElement, InputProps>(function Input(
  { maxlength, focus: _focus, type: _type, onInput, onConfirm, ...props },
  ref,
) {
  return (
    <input
      ref={ref}
      maxLength={maxlength}
      onChange={(event: ChangeEvent<HTMLInputElement>) => onInput?.({ detail: { value: event.target.value } })}
      onKeyDown={(event: KeyboardEvent<HTMLInputElement>) => {
        if (event.key === 'Enter') onConfirm?.({ detail: { value: event.currentTarget.value } })
      }}
      {...forDom({ ...props })}
    />
  )
})

interface TextareaProps extends Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'onInput'> {
  maxlength?: number
  placeholderClass?: string
  onInput?: (event: { detail: { value: string } }) => void
}

export const Textarea = forwardRef<HTMLTextAreaElement, TextareaProps>(function Textarea(
  { maxlength, onInput, ...props },
  ref,
) {
  return (
    <textarea
      ref={ref}
      maxLength={maxlength}
      onChange={(event) => onInput?.({ detail: { value: event.target.value } })}
      {...forDom({ ...props })}
    />
  )
})

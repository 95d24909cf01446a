/** What assistive technology is told about an element. */
export interface Aria {
  role?:
    | 'button'
    | 'link'
    | 'switch'
    | 'checkbox'
    | 'radio'
    | 'heading'
    | 'img'
    | 'dialog'
    | 'alert'
    | 'status'
    | 'list'
    | 'listitem'
    | 'group'
    | 'text'
  /** Said instead of the content. */
  label?: string
  hidden?: boolean
  live?: 'polite' | 'assertive'
  checked?: boolean
  expanded?: boolean
  busy?: boolean
  modal?: boolean
  /** Of a heading; known to browsers only. */
  level?: 1 | 2 | 3
}

/** `aria({...})` turns it into the attributes that this host's templates know. */
export type AriaProps = (aria: Aria) => Record<string, unknown>

/** `drawnAria({...})`: the same for inputs and images, which browsers are given as one element inside another. */
export type DrawnAriaProps = (aria: Pick<Aria, 'role' | 'label' | 'hidden'>) => Record<string, unknown>

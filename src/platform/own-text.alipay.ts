import { type FormElement, TaroElement, type TaroEvent } from '@tarojs/runtime'

/**
 * Taro answers every typed character by sending the text back to the host's input, and an answer that arrives late
 * takes the characters away that were typed meanwhile (NervJS/taro#13979). This input keeps its text to itself:
 * the event is passed on as for any other element, and only the element's copy is brought up to date.
 */
export function keepOwnText(input: unknown): void {
  const element = input as FormElement
  element.dispatchEvent = (event: TaroEvent) => {
    if (event.type === 'input' && event.mpEvent) element.props.value = event.mpEvent.detail.value
    return TaroElement.prototype.dispatchEvent.call(element, event)
  }
}

/** The host looks at the attribute `focus`. */
export function focusInput(_input: unknown): void {}

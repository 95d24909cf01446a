/** A browser's input keeps its text by itself. */
export function keepOwnText(_input: unknown): void {}

/**
 * The attribute comes too late: React gives the focus back to whatever had it before the drawing.
 * @param input what a ref of Taro's input holds
 */
export function focusInput(input: unknown): void {
  if (input instanceof HTMLElement) input.querySelector('input')?.focus()
}

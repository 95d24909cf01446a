/** `classes('button', busy && 'button--busy')` → `button button--busy`: BEM names, written out so that they can be searched. */
export function classes(...names: (string | false | null | undefined)[]): string {
  return names.filter(Boolean).join(' ')
}

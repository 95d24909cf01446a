/** Text for HTML content and quoted attributes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
}

/** A decorative symbol of `assets/icons.svg`; the words beside it say what it means. */
export function icon(name: string): string {
  return `<svg class="icon" aria-hidden="true"><use href="/landing/icons.svg#${name}"/></svg>`
}

/** The host brings its own title bar and tab bar. */
export function prepareHost(): void {}

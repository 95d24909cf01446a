/** A browser's input keeps its text by itself. */
export function keepOwnText(_input: unknown): void {}

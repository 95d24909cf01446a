/** Words of fields that are the same everywhere. */
export const fieldWords = {
  count: (length: number, most: number) => `${length} / ${most}`,
} as const

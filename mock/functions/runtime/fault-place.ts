/** Kind and place of a fault, for the log. Not its message: a database's may quote the row. */
export function placeOf(error: unknown): Record<string, string> {
  if (!(error instanceof Error)) return { fault: typeof error }
  const place = error.stack?.split('\n').find((line) => line.includes('/mock/'))
  const code = (error as { code?: unknown }).code
  return { fault: error.name, at: place?.trim() ?? 'unknown', ...(typeof code === 'string' ? { code } : {}) }
}

import type { LogEntry } from '../functions/environment'

/** One line per warning or error, as JSON on the error stream; entries hold codes and numbers only. */
export function logLine({ level, ...entry }: LogEntry): void {
  if (level !== 'info') process.stderr.write(`${JSON.stringify({ level, ...entry })}\n`)
}

import { inspect } from 'node:util'

/** Everything that a developer would see in red: logged errors, thrown callbacks, refused pages. */
export class FaultLog {
  readonly faults: string[] = []
  readonly warnings: string[] = []

  readonly console = {
    log: () => {},
    info: () => {},
    debug: () => {},
    trace: () => {},
    warn: (...parts: unknown[]) => {
      this.warnings.push(print(parts))
    },
    error: (...parts: unknown[]) => {
      this.faults.push(print(parts))
    },
  }

  add = (error: unknown): void => {
    this.faults.push(print([error]))
  }

  /** Throws when anything went wrong since the last call. */
  check(): void {
    if (this.faults.length === 0) return
    throw new Error(`the app went wrong:\n${this.faults.splice(0).join('\n')}`)
  }
}

function print(parts: unknown[]): string {
  return parts.map((part) => (typeof part === 'string' ? part : inspect(part, { depth: 4 }))).join(' ')
}

/** Numbered lines with times, e.g. `[2/6] database  PGlite in .data/database  (1.9 s)`. */
export class Progress {
  private step = 0
  private readonly began = performance.now()
  private last = this.began

  constructor(private readonly steps: number) {}

  /** @param seconds how long it took; without it, the time since the last line */
  done(name: string, what: string, seconds?: number | null): void {
    const now = performance.now()
    const took = seconds === undefined ? (now - this.last) / 1000 : (seconds ?? 0)
    this.last = now
    this.step++
    this.say(`[${this.step}/${this.steps}] ${name.padEnd(9)} ${what} (${took.toFixed(1)} s)`)
  }

  say(text: string): void {
    process.stdout.write(`${text}\n`)
  }

  /** Since the beginning, with one decimal. */
  seconds(): string {
    return ((performance.now() - this.began) / 1000).toFixed(1)
  }
}

import type { Page } from 'playwright-core'

/** A lost connection is part of some tests; Chromium reports every request that it cost. */
const NETWORK = /net::ERR_|Failed to load resource/

/** What was found wrong in the test that is running; told at its end, so that one run finds everything. */
const faults: string[] = []

export function report(found: readonly string[]): void {
  faults.push(...found)
}

/** Everything reported since the last time. */
export const takeFaults = (): string[] => faults.splice(0)

/** Reports what a page complains of: uncaught errors, broken content policy, React's warnings. */
export function watchForFaults(page: Page): void {
  page.on('pageerror', (error) => report([error.stack ?? error.message]))
  page.on('console', (message) => {
    const text = message.text()
    if (message.type() === 'error' && !NETWORK.test(text)) report([`${text} (${message.location().url})`])
  })
}

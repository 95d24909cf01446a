import { createChannel } from './channel'
import type { ScanOutcome } from './scanner-port'

/** Between `scanner.scan()` and the H5 scanner page `packages/h5-scanner/index`. */
export const scannerChannel = createChannel<'scan', ScanOutcome>({ kind: 'cancelled' })

import { openPage } from './navigation'
import { scannerChannel } from './scanner-channel'
import type { ScannerPort } from './scanner-port'

export const scanner: ScannerPort = {
  scan() {
    const outcome = scannerChannel.ask('scan')
    openPage('/packages/h5-scanner/index').catch(() => scannerChannel.reply({ kind: 'failed' }))
    return outcome
  },
}

import { openPage, routes } from './navigation'
import { scannerChannel } from './scanner-channel'
import type { ScannerPort } from './scanner-port'

export const scanner: ScannerPort = {
  scan() {
    const outcome = scannerChannel.ask('scan')
    openPage(routes.h5Scanner).catch(() => scannerChannel.reply({ kind: 'failed' }))
    return outcome
  },
}

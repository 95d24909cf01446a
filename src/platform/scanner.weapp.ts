import { scanWithHost } from './scan-with-host'
import type { ScannerPort } from './scanner-port'

export const scanner: ScannerPort = { scan: scanWithHost }

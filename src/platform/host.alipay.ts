import type { Host } from './host-port'

export const host: Host = { name: 'alipay', wallet: 'alipay' }

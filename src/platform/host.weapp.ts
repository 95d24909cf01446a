import type { Host } from './host-port'

export const host: Host = { name: 'weapp', wallet: 'wechat' }

import type { Scene } from './scenes'
export const drawScene = (_scene: Scene): Uint8Array => new Uint8Array()

import type { UserConfigExport } from '@tarojs/cli'

/** `taro build --watch`. */
export default { logger: { quiet: false, stats: true } } satisfies UserConfigExport<'webpack5'>

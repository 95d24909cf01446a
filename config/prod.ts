import type { UserConfigExport } from '@tarojs/cli'

/** What is shipped and what the tests of the built bundle run on. */
export default { mini: {}, h5: {} } satisfies UserConfigExport<'webpack5'>

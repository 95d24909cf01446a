import path from 'node:path'
import type { IPluginContext } from '@tarojs/service'
import { accessibilityAttributes, type MiniHost } from './attributes'

interface MiniPlatform {
  platform: string
  runtimePath: string | string[]
  template: { mergeComponents(ctx: IPluginContext, attributes: Record<string, Record<string, string>>): void }
}

/** Brings `aria-*` and `role` to the templates of both mini-programs. A browser knows them anyway. */
export default (ctx: IPluginContext) => {
  ctx.registerMethod({
    name: 'onSetupClose',
    fn: (platform: MiniPlatform) => {
      if (platform.platform !== 'weapp' && platform.platform !== 'alipay') return
      const host: MiniHost = platform.platform
      platform.template.mergeComponents(ctx, accessibilityAttributes(host))
      const runtime = path.resolve(__dirname, `runtime-${host}`)
      platform.runtimePath = [...[platform.runtimePath].flat(), runtime]
    },
  })
}

import path from 'node:path'
import type { IPluginContext } from '@tarojs/service'
import { accessibilityAttributes, type MiniHost } from './attributes'
import { type Components, dropUnused } from './unused'

interface MiniPlatform {
  platform: string
  runtimePath: string | string[]
  template: { internalComponents: Components; mergeComponents(ctx: IPluginContext, attributes: Components): void }
}

interface ComponentConfig {
  includes: Set<string>
}

/**
 * Brings `aria-*` and `role` to the templates of both mini-programs (a browser knows them anyway) and leaves out what
 * no screen uses.
 */
export default (ctx: IPluginContext) => {
  ctx.registerMethod({
    name: 'onSetupClose',
    fn: (platform: MiniPlatform) => {
      if (platform.platform !== 'weapp' && platform.platform !== 'alipay') return
      const host: MiniHost = platform.platform
      platform.template.mergeComponents(ctx, accessibilityAttributes(host))
      dropUnused(platform.template.internalComponents)
      const runtime = path.resolve(__dirname, `runtime-${host}`)
      platform.runtimePath = [...[platform.runtimePath].flat(), runtime]
    },
  })
  // Taro includes it for everybody; a screen that imports it brings it back.
  ctx.modifyComponentConfig(({ componentConfig }: { componentConfig: ComponentConfig }) => {
    componentConfig.includes.delete('scroll-view')
  })
}

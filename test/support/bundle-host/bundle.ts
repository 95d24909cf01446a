import { ScriptFiles } from './device/script-engine'
import { type AppConfig, readAppConfig } from './pages/app-config'
import { TemplateSet, type Wallet } from './template/template-set'

/** One build as `taro build` emitted it, read once and shared by the phones of a test file. */
export interface Bundle {
  wallet: Wallet
  root: string
  config: AppConfig
  scripts: ScriptFiles
  templates: TemplateSet
}

/** @param root absolute path of the build, e.g. `…/dist/test/weapp` */
export function openBundle(root: string, wallet: Wallet): Bundle {
  return {
    wallet,
    root,
    config: readAppConfig(root),
    scripts: new ScriptFiles(root),
    templates: new TemplateSet(root, wallet),
  }
}

import { createHash } from 'node:crypto'
import path from 'node:path'
import { defineConfig, type UserConfigExport } from '@tarojs/cli'
import devConfig from './dev'
import prodConfig from './prod'
import { buildConstants, type Host } from './settings'

/** Packages that are published in newer JavaScript than the oldest phones read; Taro leaves node_modules as it is. */
const MODERN_PACKAGES = /node_modules[\\/](@tanstack|zustand|valibot|uqr|qr|dayjs|tweetnacl|@noble)[\\/]/
const OWN_PLUGINS = /config[\\/]plugins[\\/]/

/** Text keeps its size on every screen and follows the mode instead (src/styles/tokens.scss). */
const plain = { enable: false, config: {} }
const postcss = {
  pxtransform: plain,
  cssModules: { enable: false, config: { namingPattern: 'module' as const, generateScopedName: '[local]' } },
}
const compile = { include: [(file: string) => MODERN_PACKAGES.test(file) || OWN_PLUGINS.test(file)] }

export default defineConfig<'webpack5'>(async (merge) => {
  const host = process.env.TARO_ENV as Host
  // Decides the level of JavaScript in the output: always that of the oldest phones.
  process.env.BROWSERSLIST_ENV = 'production'
  const constants = buildConstants(host, process.env)
  const base: UserConfigExport<'webpack5'> = {
    projectName: 'mashang-jiaoguan',
    designWidth: 375,
    deviceRatio: { 375: 2 },
    sourceRoot: 'src',
    outputRoot: process.env.OUTPUT_ROOT || `dist/${host}`,
    framework: 'react',
    compiler: { type: 'webpack5', prebundle: { enable: false } },
    // What is published and tested is built from nothing: with a cache, code was seen that asks for a module by the number
    // which it had in an earlier build.
    cache: { enable: process.env.NODE_ENV === 'development', name: `${host}-${digest(constants)}` },
    alias: { '@': path.resolve(__dirname, '..', 'src') },
    defineConstants: constants,
    // Chinese as it is: three bytes a character instead of the six of an escape.
    terser: { config: { output: { ascii_only: false } } },
    plugins: [path.resolve(__dirname, 'plugins/templates')],
    mini: {
      compile,
      postcss,
      optimizeMainPackage: { enable: true },
      // Names are unique (BEM), so the order of style sheets means nothing.
      miniCssExtractPluginOption: { ignoreOrder: true },
    },
    h5: {
      publicPath: './',
      router: { mode: 'hash' },
      compile,
      postcss,
      output: { filename: 'js/[name].[contenthash:8].js', chunkFilename: 'js/[name].[contenthash:8].js' },
      miniCssExtractPluginOption: {
        ignoreOrder: true,
        filename: 'css/[name].[contenthash:8].css',
        chunkFilename: 'css/[name].[contenthash:8].css',
      },
    },
  }
  return merge({}, base, process.env.NODE_ENV === 'development' ? devConfig : prodConfig)
})

/** Taro's cache keeps the app's list of pages whatever the settings were: each set of settings has a cache of its own. */
function digest(constants: Record<string, string>): string {
  const text = JSON.stringify([process.env.NODE_ENV, constants])
  return createHash('sha256').update(text).digest('hex').slice(0, 12)
}

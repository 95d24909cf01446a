import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'

const OUT = 'dist/functions'
/** Native code and files that are read at run time cannot be packed: the cloud installs them. */
const INSTALLED = ['@expo-google-fonts/noto-sans-sc', '@resvg/resvg-js', 'pdfkit']
const GIVEN_BY_THE_CLOUD = ['wx-server-sdk', '@alipay/faas-server-sdk', 'pg-native']

const citizenFunctions = [
  'session',
  'payments',
  'identity',
  'vehicles',
  'violations',
  'objections',
  'documents',
  'checks',
  'guides',
]
const packages = [
  ...citizenFunctions.map((name) => ({ cloud: 'wechat', name, adapter: ['wechat-cloud', 'wechatCloud'] as const })),
  ...citizenFunctions.map((name) => ({ cloud: 'alipay', name, adapter: ['alipay-cloud', 'alipayCloud'] as const })),
  { cloud: 'shared', name: 'notify', adapter: ['http', 'notifyOverHttp'] as const },
  { cloud: 'shared', name: 'housekeeping', adapter: ['timer', 'onTimer'] as const },
]

/** Packs every cloud function into `dist/functions/<cloud>/<name>/`, each with `exports.main` and what to install. */
async function main(): Promise<void> {
  rmSync(OUT, { recursive: true, force: true })
  for (const { cloud, name, adapter } of packages) {
    const folder = join(OUT, cloud, name)
    mkdirSync(folder, { recursive: true })
    const { metafile } = await build({
      stdin: { contents: entry(name, adapter), resolveDir: __dirname, loader: 'ts', sourcefile: `${name}.ts` },
      outfile: join(folder, 'index.js'),
      bundle: true,
      platform: 'node',
      target: 'node18',
      format: 'cjs',
      minifySyntax: true,
      legalComments: 'none',
      external: [...INSTALLED, ...GIVEN_BY_THE_CLOUD],
      metafile: true,
      logLevel: 'warning',
    })
    const output = Object.values(metafile.outputs)[0]
    const used = INSTALLED.filter((wanted) => output?.imports.some(({ path }) => path === wanted))
    writeFileSync(join(folder, 'package.json'), packageJson(`${cloud}-${name}`, used.length > 0 ? INSTALLED : []))
    console.log(`${folder}: ${Math.round((output?.bytes ?? 0) / 1024)} KB`)
  }
}

function entry(name: string, [file, adapter]: readonly [string, string]): string {
  return `import { main as handle } from '../${name}'
import { ${adapter} } from './${file}'
import { liveEnvironment } from './live-environment'
export const main = ${adapter}(handle, liveEnvironment)`
}

function packageJson(name: string, installed: readonly string[]): string {
  const known: Record<string, string> = JSON.parse(readFileSync('package.json', 'utf8')).dependencies
  const dependencies = Object.fromEntries(installed.map((dependency) => [dependency, known[dependency]]))
  return `${JSON.stringify({ name, version: '1.0.0', main: 'index.js', dependencies }, null, 2)}\n`
}

void main()

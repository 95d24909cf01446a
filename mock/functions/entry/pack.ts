import { readFileSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { join } from 'node:path'
import { build, type Metafile, type Plugin } from 'esbuild'
import { type CloudName, clouds, type Package, packages, shims } from './packages'

/** Native code and files that are read at run time cannot be packed: the cloud installs them, whole packages or none. */
const INSTALLED = ['@expo-google-fonts/noto-sans-sc', '@resvg/resvg-js', 'pdfkit']
/** The runtimes have these or do without. */
const NOT_OURS = ['wx-server-sdk', '@alipay/faas-server-sdk', 'pg-native']
const ENTRY = 'packed:'

export interface PackedFile {
  /** `wechat/payments/index.js` */
  path: string
  bytes: Uint8Array
}

/** Every function for both clouds: `index.js` with `exports.main`, and the `package.json` that says what to install. */
export async function packAll(): Promise<PackedFile[]> {
  const wanted = (Object.keys(clouds) as CloudName[]).flatMap((cloud) =>
    packages.map((each) => ({ ...each, cloud, folder: `${cloud}/${each.name}` })),
  )
  const { outputFiles, metafile } = await build({
    entryPoints: wanted.map(({ folder }) => ({ in: ENTRY + folder, out: join(folder, 'index') })),
    outdir: OUT,
    write: false,
    bundle: true,
    platform: 'node',
    target: 'node18',
    format: 'cjs',
    minifySyntax: true,
    legalComments: 'none',
    external: [...INSTALLED, ...NOT_OURS],
    plugins: [entries(new Map(wanted.map((each) => [each.folder, entry(each.cloud, each)])))],
    metafile: true,
    logLevel: 'warning',
  })
  const code = outputFiles.map(({ path, contents }) => ({ path: path.slice(OUT.length + 1), bytes: contents }))
  const manifests = wanted.map(({ cloud, folder }) => ({
    path: `${folder}/package.json`,
    bytes: Buffer.from(manifest(cloud, folder, installedBy(metafile, folder))),
  }))
  return [...code, ...manifests]
}

/** Nothing is written here; esbuild wants paths for what it makes. */
const OUT = join(__dirname, 'packed')

/** The few lines that put cloud, function and shim together, kept in memory. */
function entries(texts: ReadonlyMap<string, string>): Plugin {
  return {
    name: 'entries',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^packed:/ }, ({ path }) => ({ path: path.slice(ENTRY.length), namespace: 'entry' }))
      onLoad({ filter: /./, namespace: 'entry' }, ({ path }) => ({
        contents: texts.get(path),
        resolveDir: __dirname,
        loader: 'ts',
      }))
    },
  }
}

function entry(cloud: CloudName, { source, shim }: Package): string {
  return `import { main as handle } from '../${source}'
import { ${cloud} } from './${clouds[cloud].file}'
import { ${shims[shim].export} } from './${shims[shim].file}'
import { liveEnvironment } from './live-environment'
export const main = ${shims[shim].export}(${cloud}, handle, liveEnvironment)`
}

/** @throws Error naming a module that would be missing in the cloud */
function installedBy({ outputs }: Metafile, folder: string): readonly string[] {
  const output = Object.entries(outputs).find(([path]) => path.endsWith(`${folder}/index.js`))?.[1]
  const wanted = (output?.imports ?? []).filter(({ external }) => external).map(({ path }) => path)
  const isKnown = (path: string) =>
    path.startsWith('node:') || [...builtinModules, ...INSTALLED, ...NOT_OURS].includes(path)
  const unknown = wanted.find((path) => !isKnown(path))
  if (unknown) throw new Error(`${folder} asks for ${unknown}, which nobody installs`)
  return wanted.some((path) => INSTALLED.includes(path)) ? INSTALLED : []
}

function manifest(cloud: CloudName, folder: string, installed: readonly string[]): string {
  const ours: Record<string, string> = JSON.parse(readFileSync('package.json', 'utf8')).dependencies
  const dependencies = {
    ...Object.fromEntries(installed.map((name) => [name, ours[name]])),
    ...clouds[cloud].installed,
  }
  const name = folder.replace('/', '-')
  return `${JSON.stringify({ name, version: '1.0.0', private: true, main: 'index.js', dependencies }, null, 2)}\n`
}

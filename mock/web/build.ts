import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { build } from 'esbuild'

/** Screen → title of its page. */
const screens = {
  visitor: '缴款屏',
  kiosk: '自助缴款机',
  window: '窗口收费',
  officer: '执法办理',
  check: '公开核验',
  roadside: '路面核查',
  desk: '财务工作台',
  workbench: '开发工作台',
  faults: '故障面板',
} as const

/**
 * Bundles every screen into `outDir`: `{screen}.html`, `{screen}.js` and `{screen}.css`, where the pages ask for
 * `/web/{screen}.js` and `.css`. No page holds a script of its own, so that `script-src 'self'` is enough;
 * Ant Design writes its styles at run time, which needs `style-src 'self' 'unsafe-inline'`.
 * @throws Error of esbuild, with the file and line, when a source cannot be bundled.
 */
export async function buildWeb(outDir: string): Promise<void> {
  await mkdir(outDir, { recursive: true })
  await build({
    entryPoints: Object.keys(screens).map((screen) => ({ in: join(__dirname, screen, 'index.tsx'), out: screen })),
    outdir: outDir,
    bundle: true,
    minify: true,
    format: 'esm',
    target: ['es2020'],
    jsx: 'automatic',
    tsconfig: join(__dirname, '../../tsconfig.json'),
    define: { 'process.env.NODE_ENV': '"production"' },
    loader: { '.svg': 'dataurl' },
    legalComments: 'none',
    logLevel: 'warning',
  })
  await Promise.all(
    Object.entries(screens).map(([screen, title]) => writeFile(join(outDir, `${screen}.html`), page(screen, title))),
  )
}

function page(screen: string, title: string): string {
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="data:,">
<title>${title} · 码上交管</title>
<link rel="stylesheet" href="/web/${screen}.css">
<script type="module" src="/web/${screen}.js"></script>
</head>
<body><div id="root"></div></body>
</html>
`
}

/**
 * `npm run icons`: turns `config/icons/svg/*.svg` into what the app draws: masks for the style sheet, the list of
 * names, and the pictures of the tab bar. A shape with class `t` is the one that may carry a tint. The vehicles of
 * `config/icons/vehicles` keep their colours, and are drawn in one sub-package only.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Resvg } from '@resvg/resvg-js'

const ROOT = join(__dirname, '../..')
const SOURCE = join(__dirname, 'svg')
const ATTRIBUTES = 'xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"'
const STROKES = 'fill="none" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round"'
const TAB_SIDE = 81
const TABS = ['home', 'stamp', 'cards', 'user']
const COLOURS = { plain: { line: '#566173', tint: 'none' }, chosen: { line: '#1d4fd7', tint: '#e8eefc' } }

interface Shapes {
  name: string
  all: string
  tinted: string
}

function readShapes(file: string): Shapes {
  const elements = readFileSync(join(SOURCE, file), 'utf8').match(/<(path|rect|circle)[^>]*\/>/g) ?? []
  const plain = (list: string[]) => list.map((element) => element.replace(' class="t"', '')).join('')
  return {
    name: file.replace('.svg', ''),
    all: plain(elements),
    tinted: plain(elements.filter((element) => element.includes('class="t"'))),
  }
}

function dataUri(svg: string): string {
  const escaped = svg.replace(/"/g, "'").replace(/#/g, '%23').replace(/</g, '%3C').replace(/>/g, '%3E')
  return `url("data:image/svg+xml,${escaped}")`
}

const lines = ({ all }: Shapes) => dataUri(`<svg ${ATTRIBUTES} ${STROKES} stroke="#000">${all}</svg>`)
const tint = ({ tinted }: Shapes) => (tinted ? dataUri(`<svg ${ATTRIBUTES}>${tinted}</svg>`) : null)

function styleSheet(icons: Shapes[]): string {
  const rules = icons.map((icon) => {
    const tinted = tint(icon)
    const tintRule = tinted ? `\n  &.icon--tinted { --icon-tint: ${tinted}; }` : ''
    return `.icon--${icon.name} {\n  --icon-lines: ${lines(icon)};${tintRule}\n}`
  })
  return `/* Made by \`npm run icons\` from config/icons/svg. */\n${rules.join('\n')}\n`
}

function nameList(icons: Shapes[]): string {
  return `/** Made by \`npm run icons\` from config/icons/svg. */\nexport type IconName =\n${icons.map(({ name }) => `  | '${name}'`).join('\n')}\n`
}

function tabPicture({ all, tinted }: Shapes, { line, tint: fill }: { line: string; tint: string }): Buffer {
  const svg = `<svg ${ATTRIBUTES}><g fill="${fill}">${tinted}</g><g ${STROKES} stroke="${line}">${all}</g></svg>`
  return new Resvg(svg, { fitTo: { mode: 'width', value: TAB_SIDE } }).render().asPng()
}

function vehicleStyles(): string {
  const folder = join(__dirname, 'vehicles')
  const rules = readdirSync(folder)
    .sort()
    .map((file) => {
      const svg = readFileSync(join(folder, file), 'utf8').replace(/\n\s*/g, '')
      return `.vehicle-picture--${file.replace('.svg', '')} {\n  background-image: ${dataUri(svg)};\n}`
    })
  return `/* Made by \`npm run icons\` from config/icons/vehicles. */\n${rules.join('\n')}\n`
}

const icons = readdirSync(SOURCE).sort().map(readShapes)
writeFileSync(join(ROOT, 'src/ui/icon/icon-shapes.scss'), styleSheet(icons))
writeFileSync(join(ROOT, 'src/ui/icon/icon-name.ts'), nameList(icons))
for (const ground of ['guilloche', 'seal', 'waves']) {
  const picture = readFileSync(join(__dirname, `${ground}.svg`), 'utf8').trim()
  const variable = `/* Made by \`npm run icons\`. */\n$${ground}: ${dataUri(picture)};\n`
  writeFileSync(join(ROOT, `src/styles/${ground}.scss`), variable)
}
writeFileSync(join(ROOT, 'src/features/guides/classes/vehicle-shapes.scss'), vehicleStyles())
for (const icon of icons.filter(({ name }) => TABS.includes(name)))
  for (const [state, colours] of Object.entries(COLOURS))
    writeFileSync(join(ROOT, `src/pages/tab-${icon.name}-${state}.png`), tabPicture(icon, colours))

import type { paperWords } from '@/locales/zh-cn/papers'

/** Colours as numbers: a data image knows no CSS variables. They are those of tokens.scss. */
const INK = { ink: '#1b2430', second: '#566173', line: '#e2e8f1', ground: '#f3f6fb', blue: '#1d4fd7', tint: '#e8eefc' }
const WIDTH = 311
const EDGE = 12

/** 长辈版 is drawn anew with larger words and only the lines around the one that is meant. */
const LOOKS = {
  normal: { text: 12, row: 24, head: 34, name: 92, around: 9 },
  elder: { text: 18, row: 38, head: 48, name: 126, around: 1 },
}

type PaperWords = (typeof paperWords)[keyof typeof paperWords]

/** The paper as an SVG with the line that is meant in a blue frame, for a card on a phone that is 375 px wide. */
export function paperDrawing(paper: PaperWords, elder: boolean): string {
  const look = LOOKS[elder ? 'elder' : 'normal']
  const lines = paper.lines
    .map((name, index) => ({ name, meant: index === paper.at, far: Math.abs(index - paper.at) > look.around }))
    .filter(({ far }) => !far)
  const height = look.head + lines.length * look.row + EDGE
  const rows = lines.map(({ name, meant }, index) => {
    const top = look.head + index * look.row
    return meant ? meantRow(name, paper.sample, top, look) : plainRow(name, top, look)
  })
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" font-family="-apple-system,PingFang SC,Noto Sans CJK SC,sans-serif" font-size="${look.text}">`,
    `<rect x=".5" y=".5" width="${WIDTH - 1}" height="${height - 1}" rx="10" fill="${INK.ground}" stroke="${INK.line}"/>`,
    `<text x="${WIDTH / 2}" y="${look.head - look.text * 0.9}" text-anchor="middle" font-weight="600" fill="${INK.ink}">${paper.title}</text>`,
    ...rows,
    '</svg>',
  ].join('')
}

type Look = (typeof LOOKS)['normal']

function plainRow(name: string, top: number, { text, row, name: nameWidth }: Look): string {
  const middle = top + row / 2
  return (
    `<text x="${EDGE}" y="${middle + text * 0.36}" fill="${INK.second}">${name}</text>` +
    `<rect x="${nameWidth}" y="${middle - text * 0.3}" width="${WIDTH - EDGE - nameWidth - 40}" height="${text * 0.6}" rx="3" fill="${INK.line}"/>`
  )
}

function meantRow(name: string, sample: string, top: number, { text, row, name: nameWidth }: Look): string {
  const base = top + row / 2 + text * 0.36
  return (
    `<rect x="5" y="${top}" width="${WIDTH - 10}" height="${row}" rx="6" fill="${INK.tint}" stroke="${INK.blue}" stroke-width="2"/>` +
    `<text x="${EDGE}" y="${base}" font-weight="600" fill="${INK.blue}">${name}</text>` +
    `<text x="${nameWidth}" y="${base}" font-weight="600" fill="${INK.ink}">${sample}</text>`
  )
}

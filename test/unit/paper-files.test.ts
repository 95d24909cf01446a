import { execFileSync } from 'node:child_process'
import { barcode } from '../../mock/functions/printing/barcode'
import { certificatePage } from '../../mock/functions/printing/certificate-page'
import { decisionPage } from '../../mock/functions/printing/decision-page'
import type { Paper } from '../../mock/functions/printing/page'
import { drawPaper } from '../../mock/functions/printing/publish-paper'
import { receiptPage } from '../../mock/functions/printing/receipt-page'
import { wrap } from '../../mock/functions/printing/typesetting'
import { printedCertificate, printedLink, printedReceipt, printedReceiptOf } from '../support/paper-samples'
import { linksIn, metadataOf, pageCount, textOf } from '../support/read-paper'
import { served } from '../support/violation-samples'

const papers: Record<string, Paper> = {
  decision: decisionPage(served(1, { nearFull: true }), printedLink),
  receipt: receiptPage(printedReceipt(), printedLink),
  'receipt of ten decisions': receiptPage(printedReceiptOf(10), printedLink),
  certificate: certificatePage(printedCertificate(), printedLink),
}
const names = Object.keys(papers)
const pdfOf = async (paper: Paper) => (await drawPaper(paper, 'pdf')).bytes
const namedPdf = (name: string) => pdfOf(papers[name] as Paper)

describe.each(names)('the PDF of a %s', (name) => {
  const paper = papers[name] as Paper

  it('is under 200 KB, with its own characters only', async () => {
    const pdf = await namedPdf(name)
    expect(pdf.length).toBeLessThan(200_000)
    const fonts = metadataOf(pdf).match(/\/BaseFont \/[A-Z]{6}\+NotoSansSC/g) ?? []
    expect(fonts.length).toBeGreaterThanOrEqual(2)
  })

  it('gives back every word that was put on it', async () => {
    const drawn = paper.pages.flat().flatMap((shape) => (shape.kind === 'text' && shape.text ? [shape.text] : []))
    // A blank that holds two parts together has the form of any other, and is copied as one.
    const plain = drawn.map((words) => words.replace(/\u00a0/g, ' '))
    expect(textOf(await namedPdf(name)).split('\n')).toEqual(plain)
  })

  it('has its pages, and nothing personal beside them', async () => {
    const pdf = await namedPdf(name)
    expect(pageCount(pdf)).toBe(paper.pages.length)
    const beside = metadataOf(pdf)
    expect(beside).toContain(paper.title)
    for (const personal of ['林', '990101', '990102', '1260040001', '9901008', '晋N', 'A7KQ3M', '7f3k20'])
      expect(beside).not.toContain(personal)
  })

  it('was made when the paper was', async () => {
    const [, made] = /\(D:(\d{14})Z\)/.exec(metadataOf(await namedPdf(name))) ?? []
    expect(made).toBe(paper.createdAt.replace(/\D/g, '').slice(0, 14))
  })

  it('is the same for the same paper, byte by byte', async () => {
    expect(Buffer.compare(await namedPdf(name), await namedPdf(name))).toBe(0)
  })
})

it('other readers find the same words', async () => {
  const pdf = await namedPdf('certificate')
  const words = textByPoppler(pdf)
  if (words === null) return
  for (const expected of ['安全驾驶信用证明', '林晓岚', '校验码：A7KQ3M', '至2026年12月20日止'])
    expect(words.replace(/\s/g, '')).toContain(expected)
})

it.each(['decision', 'receipt', 'certificate'])('the code on the picture of a %s can be scanned', async (name) => {
  const { bytes } = await drawPaper(papers[name] as Paper, 'png')
  expect(linksIn(bytes)).toEqual([printedLink.link])
})

describe('names as people have them', () => {
  const printed = async (holder: string) =>
    textOf(await pdfOf(certificatePage(printedCertificate({ holder }), printedLink)))

  it.each([
    ['阿卜杜拉·买买提'],
    ['㛃䶮堃喆'],
    ['𬴊𬭎'],
    ['龘靐齉'],
    ['Jean-Pierre Ménard'],
    ['Иван Петров'],
    ['欧阳（张）小明'],
  ])('%s is printed as it is', async (holder) => {
    const words = await printed(holder)
    expect(words).toContain(holder)
    expect(words).not.toContain('〓')
  })

  it('an accent of its own becomes one with its letter', async () => {
    expect(await printed('Me\u0301nard')).toContain('Ménard')
  })

  it('marks that only choose a form leave no box', async () => {
    const words = await printed('葛\u{e0100}一\ufe00明')
    expect(words).toContain('葛一明')
    expect(words).not.toContain('〓')
  })

  it.each([
    ['𠮷田', '〓田', 'U+20BB7'],
    ['王𪚥一', '王〓一', 'U+2A6A5'],
    ['Erdoğan', 'Erdo〓an', 'U+11F'],
  ])('%s: what the font lacks is a visible sign, with a note that says which', async (holder, shown, code) => {
    const words = await printed(holder)
    expect(words).toContain(shown)
    expect(words).toContain(`〓 处为字库未收的字，依次为 ${code}`)
  })

  it('a very long one goes on in the next row, whole', async () => {
    const holder = '阿卜杜拉·买买提·艾力·吐尔逊江·阿布都热依木·麦麦提'
    expect((await printed(holder)).replace(/\n/g, '')).toContain(holder)
  })

  it.each(names)('every character of a %s is one that the font has', async (name) => {
    expect(textOf(await namedPdf(name))).not.toMatch(/[〓\ufffd]/u)
  })
})

describe('rows', () => {
  it('break where Chinese does: no row begins with a stop or ends with an opening bracket', () => {
    const words = '违反《道路交通安全法》第三十八条，处（罚款）人民币壹佰元整；逾期不缴的，加处罚款。'.repeat(6)
    for (let width = 60; width < 400; width += 7)
      for (const row of wrap(words, 12, width)) {
        expect(row).not.toMatch(/^[，。；：、）》”]/)
        expect(row).not.toMatch(/[（《“]$/)
      }
  })

  it('lose nothing, however narrow, and keep a number whole where it fits', () => {
    const words = '编号1401051260010017，共ABC-123号。'
    for (let width = 12; width < 300; width += 5) expect(wrap(words, 12, width).join('')).toBe(words)
    expect(wrap(words, 12, 130).some((row) => row.includes('1401051260010017'))).toBe(true)
  })
})

describe('the bars above a decision (Code 128, ISO/IEC 15417)', () => {
  const edges = (digits: string) => {
    const shape = barcode([0, 0], [1000, 10], digits)
    return shape.kind === 'area'
      ? [...shape.path.matchAll(/M([\d.]+) 0H([\d.]+)/g)].map((bar) => bar.slice(1).map(Number))
      : []
  }

  it('begin with start C, end with the stop sign and hold a check value', () => {
    // Start, eight pairs, check: three bars each; the stop has four.
    const bars = edges('1401051260010017')
    expect(bars).toHaveLength(3 * 10 + 4)
    const module = 1000 / (10 * 11 + 13)
    const modules = bars.slice(0, 3).map(([from = 0, to = 0]) => Math.round((to - from) / module))
    expect(modules).toEqual([2, 1, 3])
    expect(bars.at(-1)?.[1]).toBeCloseTo(1000, 1)
  })

  it('change with every digit', () => {
    expect(edges('1401051260010017')).not.toEqual(edges('1401051260010018'))
  })
})

/** Null where poppler is not installed. */
function textByPoppler(pdf: Uint8Array): string | null {
  try {
    return execFileSync('pdftotext', ['-layout', '-', '-'], { input: pdf }).toString()
  } catch (error) {
    if ((error as { code?: string }).code === 'ENOENT') return null
    throw error
  }
}

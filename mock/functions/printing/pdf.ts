import PDFDocument from 'pdfkit'
import { fontFiles } from '../../providers/pictures/fonts'
import type { Page, Shape } from './page'

/** One page as a PDF with the used characters of the font embedded. */
export function pagePdf(page: Page): Promise<Uint8Array> {
  const document = new PDFDocument({
    size: [page.width, page.height],
    margin: 0,
    lang: 'zh-CN',
    info: { Title: page.title, CreationDate: new Date(page.createdAt) },
  })
  document.registerFont('regular', fontFiles.regular)
  document.registerFont('bold', fontFiles.bold)
  const parts: Buffer[] = []
  const finished = new Promise<Uint8Array>((resolve, reject) => {
    document.on('data', (part: Buffer) => parts.push(part))
    document.on('end', () => resolve(new Uint8Array(Buffer.concat(parts))))
    document.on('error', reject)
  })
  for (const shape of page.shapes) draw(document, shape)
  document.end()
  return finished
}

function draw(document: PDFKit.PDFDocument, shape: Shape): void {
  switch (shape.kind) {
    case 'line':
      document
        .lineWidth(shape.width)
        .moveTo(...shape.from)
        .lineTo(...shape.to)
        .stroke(shape.colour)
      return
    case 'ellipse':
      document
        .lineWidth(shape.width)
        .ellipse(...shape.centre, ...shape.radii)
        .stroke(shape.colour)
      return
    case 'text': {
      document.font(shape.weight).fontSize(shape.size).fillColor(shape.colour)
      const width = document.widthOfString(shape.text)
      const shift = { start: 0, middle: width / 2, end: width }[shape.anchor]
      document.text(shape.text, shape.at[0] - shift, shape.at[1], { baseline: 'alphabetic', lineBreak: false })
    }
  }
}

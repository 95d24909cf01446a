import PDFDocument from 'pdfkit'
import type { ReceiptContent } from './content'
import { fontFiles } from './fonts'
import { layOut, type Shape } from './layout'

/** The receipt as a one-page PDF with the used characters of the font embedded. */
export function receiptPdf(content: ReceiptContent): Promise<Uint8Array> {
  const page = layOut(content)
  const document = new PDFDocument({
    size: [page.width, page.height],
    margin: 0,
    lang: 'zh-CN',
    info: { Title: `票据 ${content.code}-${content.number}`, CreationDate: new Date(content.issuedAt) },
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

import PDFDocument from 'pdfkit'
import { parsedFont } from '../../providers/pictures/parsed-fonts'
import type { Paper, Shape, TextShape } from './page'

/** What pdfkit's types do not know of: a font that is parsed already. */
const sharedFont = (weight: 'regular' | 'bold') => parsedFont(weight) as unknown as Buffer

/** A paper as a PDF with the used characters of the font embedded; their text can be searched and copied. */
export function paperPdf(paper: Paper): Promise<Uint8Array> {
  const document = new PDFDocument({
    size: [paper.width, paper.height],
    margin: 0,
    lang: 'zh-CN',
    displayTitle: true,
    autoFirstPage: false,
    info: { Title: paper.title, CreationDate: new Date(paper.createdAt) },
  })
  document.registerFont('regular', sharedFont('regular'))
  document.registerFont('bold', sharedFont('bold'))
  const parts: Buffer[] = []
  const finished = new Promise<Uint8Array>((resolve, reject) => {
    document.on('data', (part: Buffer) => parts.push(part))
    document.on('end', () => resolve(new Uint8Array(Buffer.concat(parts))))
    document.on('error', reject)
  })
  for (const shapes of paper.pages) {
    document.addPage()
    for (const shape of shapes) draw(document, shape)
  }
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
    case 'area':
      document.path(shape.path).fill(shape.colour)
      return
    case 'text':
      drawText(document, shape)
  }
}

function drawText(document: PDFKit.PDFDocument, shape: TextShape): void {
  const [x, y] = shape.at
  document.font(shape.weight).fontSize(shape.size).fillColor(shape.colour)
  const options = { characterSpacing: shape.spacing, baseline: 'alphabetic', lineBreak: false } as const
  const shift = shape.anchor === 'start' ? 0 : document.widthOfString(shape.text, options)
  const left = x - (shape.anchor === 'middle' ? shift / 2 : shift)
  if (shape.turn === 0) {
    document.text(shape.text, left, y, options)
    return
  }
  document.save().rotate(shape.turn, { origin: [x, y] })
  document.text(shape.text, left, y, options)
  document.restore()
}

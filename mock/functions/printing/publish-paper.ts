import type { Environment } from '../environment'
import { withoutGaps } from './missing-glyphs'
import type { Paper } from './page'
import { paperPdf } from './pdf'
import { paperPng } from './png'

/** Draws a paper and gives a link to it that soon ends. `baseName` has no personal datum. */
export async function publishPaper(
  { files }: Pick<Environment, 'files'>,
  paper: Paper,
  baseName: string,
  format: 'pdf' | 'png',
): Promise<{ url: string; fileName: string; expiresAt: string }> {
  const fileName = `${baseName}.${format}`
  const file = await drawPaper(paper, format)
  const { url, expiresAt } = await files.publish({ name: fileName, ...file })
  return { url, fileName, expiresAt }
}

export async function drawPaper(paper: Paper, format: 'pdf' | 'png') {
  const whole = withoutGaps(paper)
  return format === 'pdf'
    ? { contentType: 'application/pdf', bytes: await paperPdf(whole) }
    : { contentType: 'image/png', bytes: await paperPng(whole) }
}

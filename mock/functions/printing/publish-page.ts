import type { Environment } from '../environment'
import type { Page } from './page'
import { pagePdf } from './pdf'
import { pagePng } from './png'

/** Draws a page and gives a link to it that soon ends. `baseName` has no personal datum. */
export async function publishPage(
  { files }: Pick<Environment, 'files'>,
  page: Page,
  baseName: string,
  format: 'pdf' | 'png',
): Promise<{ url: string; fileName: string; expiresAt: string }> {
  const fileName = `${baseName}.${format}`
  const file =
    format === 'pdf'
      ? { contentType: 'application/pdf', bytes: await pagePdf(page) }
      : { contentType: 'image/png', bytes: pagePng(page) }
  const { url, expiresAt } = await files.publish({ name: fileName, ...file })
  return { url, fileName, expiresAt }
}

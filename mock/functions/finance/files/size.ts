import { Refusal } from '../../runtime/refusal'
import type { Sheet } from './sheet'

/** Both formats are made in memory: a workbook takes about a kilobyte for each row, a page's text more. */
const MOST_ROWS = { xlsx: 50_000, pdf: 5_000 } as const

/** The sheet, refused while it is read once it is too long. @throws Refusal BAD_INPUT: take CSV */
export function checkSize(sheet: Sheet, format: keyof typeof MOST_ROWS): Sheet {
  return {
    ...sheet,
    async *rows() {
      let count = 0
      for await (const row of sheet.rows()) {
        if (++count > MOST_ROWS[format])
          throw new Refusal('BAD_INPUT', `more than ${MOST_ROWS[format]} rows: take csv`, { field: 'input.format' })
        yield row
      }
    },
  }
}

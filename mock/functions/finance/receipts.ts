import { finance } from '@/contract/finance'
import { addDays, startOfChinaDate } from '@/domain/dates'
import { listReceipts, receiptGaps } from '../../store/desk/receipts'
import { action } from '../runtime/action'
import { regionAsked } from './authority'
import { cursorOf, readCursor } from './cursor'

const PAGE = 50

/** Fiscal e-receipts, and numbers that are missing among a day's: there must be none. */
export const receipts = action(finance.receipts, ['accountant'], async (input, { environment, identity }) => {
  const { database } = environment
  const scope = regionAsked(identity, input.regionCode)
  const before = readCursor(input.before, 'string')
  const from = input.day === undefined ? null : startOfChinaDate(input.day)
  const until = input.day === undefined ? null : startOfChinaDate(addDays(input.day, 1))
  const rows = await listReceipts(database, {
    scope,
    from,
    until,
    text: input.text?.replace(/\s/g, '') ?? null,
    before: before && { at: before.key, key: before.id },
    limit: PAGE + 1,
  })
  const last = rows.length > PAGE ? rows[PAGE - 1] : undefined
  return {
    rows: rows.slice(0, PAGE).map((row) => ({
      regionCode: row.region_code,
      code: row.code,
      number: row.number,
      red: row.red_of !== null,
      redOf: row.red_of,
      orderNo: row.order_no,
      totalFen: row.total_fen,
      issuedAt: row.issued_at,
    })),
    more: last ? cursorOf(last.issued_at, last.code + last.number) : null,
    gaps: from && until && !before ? await receiptGaps(database, from, until, scope) : [],
  }
})

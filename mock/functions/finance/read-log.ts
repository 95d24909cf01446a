import { finance } from '@/contract/finance'
import { deskLogPage } from '../../store/desk/log'
import { action } from '../runtime/action'
import { cursorOf, readCursor } from './cursor'

const PAGE = 50

/** Who did what at the desk, newest first; of one authority, what its own people did. */
export const log = action(finance.log, ['accountant'], async ({ before }, { environment, identity }) => {
  const after = readCursor(before, 'string')
  const rows = await deskLogPage(environment.database, {
    regionCode: identity.regionCode,
    before: after && { at: after.key, id: after.id },
    limit: PAGE + 1,
  })
  const last = rows.length > PAGE ? rows[PAGE - 1] : undefined
  return {
    rows: rows.slice(0, PAGE).map((row) => ({
      at: row.at,
      byMasked: row.name_masked,
      role: row.role,
      act: row.act,
      subject: row.subject,
      outcome: row.outcome,
      traceId: row.trace_id,
    })),
    more: last ? cursorOf(last.at, last.id) : null,
  }
})

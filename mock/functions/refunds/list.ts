import { refunds } from '@/contract/refunds'
import { pageOfOwnAccord, pageOfRequested } from '../../store/refund-pages'
import { action } from '../runtime/action'
import { fromCursor, toCursor } from './cursor'
import { ownAccordView, requestedView } from './refund-view'

const PAGE = 20

/** All that goes or went back to the caller, newest first. */
export const list = action(refunds.list, ['citizen'], async ({ before }, { environment, identity }) => {
  const { database } = environment
  const end = before === undefined ? null : fromCursor(before)
  const rows = [
    ...(await pageOfRequested(database, identity, end, PAGE + 1)).map((row) => ({
      key: row.page_key,
      view: requestedView(environment, row),
    })),
    ...(await pageOfOwnAccord(database, identity, end, PAGE + 1)).map((row) => ({
      key: row.page_key,
      view: ownAccordView(row),
    })),
  ].sort((one, other) => (isBefore(one, other) ? 1 : -1))
  const page = rows.slice(0, PAGE)
  const last = page.at(-1)
  return {
    refunds: page.map(({ view }) => view),
    next: rows.length > PAGE && last ? toCursor({ askedAt: last.view.askedAt, key: last.key }) : null,
  }
})

type Row = { key: string; view: { askedAt: string } }

const isBefore = (one: Row, other: Row) =>
  one.view.askedAt === other.view.askedAt ? one.key < other.key : one.view.askedAt < other.view.askedAt

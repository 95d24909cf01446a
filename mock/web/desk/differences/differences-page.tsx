import { useEffect } from 'react'
import { FindMoney } from '../parts/find-money'
import { DeskPage } from '../parts/head'
import { StaleNote, State } from '../parts/state'
import { useDrafts } from '../parts/use-drafts'
import { usePages } from '../parts/use-pages'
import { useQuery } from '../parts/use-query'
import { goTo, hrefOf, useRoute } from '../route'
import { useRead } from '../use-read'
import { DifferencesList } from './differences-list'
import { inputOf } from './filters'
import { OpenedDifference } from './opened-difference'
import { useArrows } from './use-arrows'
import { words } from './words'

/** What does not agree: the list, and one of them told whole, with what may be done about it. */
export function DifferencesPage() {
  const { query } = useQuery()
  const { opened } = useRoute()
  const input = inputOf(query)
  const read = useRead('differences', input)
  const pages = usePages('differences', input, read.data, (row) => row.differenceId)
  const drafts = useDrafts()
  const openedId = opened[0] ?? null
  const firstId = pages.rows[0]?.differenceId ?? null
  const hrefTo = (id: string) => hrefOf('differences', [id], query)
  // The first one is opened by itself, and stays open when something else comes before it.
  useEffect(() => {
    if (openedId === null && firstId !== null) goTo(hrefOf('differences', [firstId], query), true)
  }, [openedId, firstId, query])
  useArrows(
    pages.rows.map((row) => row.differenceId),
    openedId,
    (id) => goTo(hrefTo(id), true),
  )
  return (
    <DeskPage title={words.title} tools={<FindMoney />}>
      <StaleNote read={read} />
      <div className="df">
        <DifferencesList read={read} pages={pages} openedId={openedId} hrefTo={hrefTo} />
        {openedId === null ? (
          <section className="card dk-fill">
            <State icon="alert" {...words.nothingOpened} />
          </section>
        ) : (
          <OpenedDifference
            key={openedId}
            differenceId={openedId}
            draft={drafts.draftOf(openedId)}
            onDraft={(draft) => drafts.keep(openedId, draft)}
          />
        )}
      </div>
    </DeskPage>
  )
}

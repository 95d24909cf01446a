import { refundSubjectField } from '@/contract/finance-rows'
import { FindMoney } from '../parts/find-money'
import { DeskPage } from '../parts/head'
import { UnitChoice } from '../parts/pickers'
import { StaleNote, State } from '../parts/state'
import { useDrafts } from '../parts/use-drafts'
import { usePages } from '../parts/use-pages'
import { useQuery } from '../parts/use-query'
import { useRoute } from '../route'
import { useRead } from '../use-read'
import { OpenedRefund } from './opened-refund'
import { keyOf, RefundsList } from './refunds-list'
import { words } from './words'

const tabs = ['waiting', 'under-way', 'done'] as const

/** Money that goes back: by itself, because somebody asked, or out of the treasury. */
export function RefundsPage() {
  const { query, set } = useQuery()
  const { opened } = useRoute()
  const tab = tabs.find((name) => name === query.tab) ?? 'waiting'
  const input = { tab, ...(query.unit ? { regionCode: query.unit } : {}) }
  const read = useRead('refunds', input)
  const pages = usePages('refunds', input, read.data, keyOf)
  const drafts = useDrafts()
  const [kindName, subjectId] = opened
  const subjectKind = refundSubjectField.options.find((kind) => kind === kindName)
  return (
    <DeskPage
      title={words.title}
      tools={
        <>
          <UnitChoice value={query.unit ?? ''} onChange={(unit) => set({ unit })} />
          <FindMoney />
        </>
      }
    >
      <StaleNote read={read} />
      <div className="df">
        <RefundsList read={read} pages={pages} tab={tab} openedId={subjectId ?? null} />
        {subjectKind && subjectId ? (
          <OpenedRefund
            key={subjectId}
            subjectKind={subjectKind}
            subjectId={subjectId}
            draft={drafts.draftOf(subjectId)}
            onDraft={(draft) => drafts.keep(subjectId, draft)}
          />
        ) : (
          <section className="card dk-fill">
            <State icon="undo" {...words.nothingOpened} />
          </section>
        )}
      </div>
    </DeskPage>
  )
}

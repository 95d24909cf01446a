import { useState } from 'react'
import { formatInstant } from '@/domain/dates'
import { Icon } from '../common/icons'
import { Mark } from '../common/marks'
import { connectionWords } from '../common/words'
import { CaseBoard } from './case-board'
import type { Draft } from './draft'
import { QueueList } from './queue-list'
import { StatePanel } from './state-panel'
import { type Queue, useQueue } from './use-casework'
import { words } from './words'

/** The desk of one case officer: the queue, the case that is open, and what is decided about it. */
export function OfficerDesk({ officerId }: { officerId: string }) {
  const queue = useQueue(officerId)
  // What was written on a case waits here while another one is looked at; it never leaves the page.
  const [drafts, setDrafts] = useState<ReadonlyMap<string, Draft>>(new Map())
  const { data, chosenId } = queue
  if (queue.stranger)
    return (
      <main className="of-alone">
        <StatePanel icon="user" title={words.stranger.title} detail={words.stranger.detail}>
          <a className="btn" href="/officer">
            {words.stranger.back}
          </a>
        </StatePanel>
      </main>
    )
  return (
    <div className="officer">
      <TopBar queue={data} />
      {queue.lost && (
        <p className="strip" role="status">
          <Icon name="refresh" size={18} />
          {data ? connectionWords.lostSince(formatInstant(data.now, 'HH:mm:ss')) : connectionWords.lost}
        </p>
      )}
      {!queue.lost && queue.problem && (
        <p className="strip" role="alert">
          <Icon name="alert" size={18} />
          {queue.problem}
        </p>
      )}
      <div className="of-body">
        <QueueList queue={data} live={!queue.problem} chosenId={chosenId} onChoose={queue.choose} />
        {chosenId !== null && data ? (
          <CaseBoard
            key={chosenId}
            officer={data.officer}
            objectionId={chosenId}
            stand={standOf(data, chosenId)}
            now={data.now}
            live={!queue.problem}
            draft={drafts.get(chosenId) ?? null}
            onDraft={(draft) => setDrafts((before) => new Map(before).set(chosenId, draft))}
            onActed={queue.refresh}
          />
        ) : (
          <Nothing queue={data} lost={queue.lost} />
        )}
      </div>
    </div>
  )
}

function standOf({ waiting, answered }: Queue, objectionId: string): string {
  const row = [...waiting, ...answered].find((item) => item.objectionId === objectionId)
  return row ? `${row.state} ${row.workingDaysLeft}` : 'gone'
}

function TopBar({ queue }: { queue: Queue | null }) {
  return (
    <header className="of-top">
      <Mark size={30} />
      <h1>{words.title}</h1>
      <span className="of-tab">{words.objections(queue?.waiting.length ?? 0)}</span>
      <span className="grow" />
      {queue ? (
        <>
          <span className="muted">{queue.officer.unit}</span>
          <span className="muted">{words.who(queue.officer)}</span>
          <time className="of-clock">{formatInstant(queue.now, 'HH:mm')}</time>
        </>
      ) : (
        <span className="bone" style={{ width: 360, height: 20 }} />
      )}
      <a className="link" href="/officer">
        {words.leave}
      </a>
    </header>
  )
}

/** No case is open: there is none, or nothing has been read yet. */
function Nothing({ queue, lost }: { queue: Queue | null; lost: boolean }) {
  if (!queue && lost)
    return (
      <main className="of-main">
        <StatePanel icon="refresh" title={words.unreachable.title} detail={words.unreachable.detail} />
      </main>
    )
  if (!queue)
    return (
      <main className="of-main" aria-busy="true">
        <div className="card of-skeleton" role="status" aria-label={words.queue.loading}>
          <span className="bone" style={{ width: 320, height: 30 }} />
          <span className="bone" style={{ height: 360 }} />
          <span className="bone" style={{ height: 120 }} />
        </div>
      </main>
    )
  return (
    <main className="of-main">
      <StatePanel icon="check-circle" title={words.queue.none} detail={words.queue.noneDetail} />
    </main>
  )
}

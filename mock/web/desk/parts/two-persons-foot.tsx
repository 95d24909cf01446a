import { useState } from 'react'
import type { ProposalView } from '@/contract/finance-views'
import { fen } from '@/domain/money'
import { Icon } from '../../common/icons'
import { Money } from '../../common/money'
import { useKeys } from '../../common/use-keys'
import { useDesk } from '../desk-context'
import { useAccountant } from '../session'
import { shortOf, words, wordsOfAct } from './act-words'
import { chosenAct, emptyDraft, problemOf, proposedAct } from './draft'
import { SendBack } from './send-back'
import { dayAndTime } from './times'
import type { TwoPersonsProps } from './two-persons'
import type { Proposals } from './use-proposals'

type FootProps = TwoPersonsProps & { sending: Proposals }

/** The act in words and, where money moves, its sum. */
function ActAndSum({ act, amountFen }: { act: string; amountFen: number }) {
  const { short, sum } = wordsOfAct(act)
  return (
    <>
      {short}
      {sum && (
        <>
          {' '}
          <Money amount={fen(Math.abs(amountFen))} />
        </>
      )}
    </>
  )
}

function Problem({ said }: { said: string | null }) {
  if (!said) return null
  return (
    <p className="dk-note bad" role="alert">
      <Icon name="alert" />
      {said}
    </p>
  )
}

/** Nobody has proposed anything: whoever sits here may. */
export function ProposeFoot({ subjectKind, subjectId, amountFen, acts, draft, onDraft, sending }: FootProps) {
  const [asked, setAsked] = useState(false)
  const chosen = chosenAct(draft, acts)
  const blocked = problemOf(draft, chosen)
  const propose = async () => {
    setAsked(true)
    if (blocked || !chosen) return
    const act = proposedAct(draft, chosen)
    if (await sending.act({ action: 'propose', subjectKind, subjectId, act, note: draft.note.trim() }))
      onDraft(emptyDraft)
  }
  useKeys({ F9: propose }, true)
  return (
    <footer className="tp-foot">
      <label className="tp-field">
        {words.note}
        <textarea
          rows={2}
          maxLength={200}
          placeholder={words.noteHint}
          value={draft.note}
          onChange={(event) => onDraft({ ...draft, note: event.target.value })}
        />
      </label>
      <Problem said={sending.problem ?? (asked ? blocked : null)} />
      <div className="tp-go">
        <button type="button" className="btn primary" aria-busy={sending.busy} onClick={() => void propose()}>
          <Icon name="users" size={20} />
          {sending.busy ? (
            words.proposing
          ) : (
            <span>
              {words.propose('')}
              {chosen && <ActAndSum act={chosen} amountFen={amountFen} />}
            </span>
          )}
          <kbd>F9</kbd>
        </button>
        <span className="muted dk-small end">{words.twoPersons}</span>
      </div>
    </footer>
  )
}

/** Somebody has proposed: another checker decides, whoever proposed may take it back, the rest wait. */
export function ReviewFoot({ open, amountFen, draft, onDraft, sending }: FootProps & { open: ProposalView }) {
  const accountant = useAccountant()
  const { now } = useDesk()
  const { proposalId } = open
  const review = accountant.role === 'checker' && !open.byMe
  const short = shortOf(open.act)
  const approve = async () => {
    if (await sending.act({ action: 'decide', proposalId, decision: 'approve', note: '' })) onDraft(emptyDraft)
  }
  const sendBack = async (note: string) => {
    if (await sending.act({ action: 'decide', proposalId, decision: 'return', note })) onDraft(emptyDraft)
  }
  useKeys({ F9: approve }, review && draft.backBecause === null)
  return (
    <footer className="tp-foot">
      <div className="tp-two">
        <p className="tp-man">
          <span className="av">
            <Icon name="check" size={20} />
          </span>
          <span>
            {open.byMe ? words.byMe(short) : words.by(open.byMasked, short)}
            <small>{words.at(dayAndTime(open.at, now), open.note)}</small>
          </span>
        </p>
        <Icon name="right" className="muted" />
        <p className="tp-man waits">
          <span className="av">
            <Icon name="user" size={20} />
          </span>
          <span>
            {words.checker(review ? accountant.nameMasked : null)}
            <small>{words.another}</small>
          </span>
        </p>
      </div>
      <Problem said={sending.problem} />
      {review && draft.backBecause !== null && (
        <SendBack
          reason={draft.backBecause}
          busy={sending.busy}
          onReason={(backBecause) => onDraft({ ...draft, backBecause })}
          onSend={(note) => void sendBack(note)}
        />
      )}
      {review && draft.backBecause === null && (
        <div className="tp-go">
          <button type="button" className="btn primary" aria-busy={sending.busy} onClick={() => void approve()}>
            <Icon name="check" size={20} />
            {sending.busy ? (
              words.approving
            ) : (
              <span>
                {words.approve('')}
                <ActAndSum act={open.act} amountFen={amountFen} />
              </span>
            )}
            <kbd>F9</kbd>
          </button>
          <button type="button" className="btn" onClick={() => onDraft({ ...draft, backBecause: '' })}>
            {words.sendBack}
          </button>
          <span className="muted dk-small end">{words.kept}</span>
        </div>
      )}
      {open.byMe && (
        <div className="tp-go">
          <p className="dk-note grow">
            <Icon name="users" />
            <span>
              <b>{words.mine}</b>
              {words.mineDetail}
            </span>
          </p>
          <button
            type="button"
            className="btn"
            aria-busy={sending.busy}
            onClick={() => void sending.act({ action: 'takeBack', proposalId })}
          >
            {sending.busy ? words.takingBack : words.takeBack}
          </button>
        </div>
      )}
      {!open.byMe && !review && (
        <p className="dk-note">
          <Icon name="hourglass" />
          <span>
            <b>{words.others}</b>
            {words.othersDetail}
          </span>
        </p>
      )}
    </footer>
  )
}

import type { CheckedDocument, CheckedKind, Verdict } from '@/contract/checks'
import { formatYuan } from '@/domain/money'
import { checkedWords } from '@/locales/zh-cn/checked'
import type { IconName } from '../common/icons'
import type { Question } from './question'
import { words } from './words'

export type Tone = 'good' | 'warn' | 'bad'

export interface Advice {
  icon: IconName
  title: string
  text: string
}

/** What the page says of one verdict. */
export interface VerdictScreen {
  tone: Tone
  icon: IconName
  title: string
  text: string
  kind: CheckedKind | null
  /** Masked, with what the check adds to it; null where nothing is shown. */
  paper: { document: CheckedDocument; tag: string; added: readonly { name: string; value: string }[] } | null
  advice: readonly Advice[]
}

type Of<Name extends Verdict['verdict']> = Extract<Verdict, { verdict: Name }>

const { verdicts, tags, added, advice } = words

const without = (
  tone: Tone,
  icon: IconName,
  say: { title: string; text: string },
  advices: Advice[],
): VerdictScreen => ({
  tone,
  icon,
  title: say.title,
  text: say.text,
  kind: null,
  paper: null,
  advice: advices,
})

/** Verdict → screen; `by` is how it was asked, since a code that is unknown means something else than a number. */
export function verdictScreen(verdict: Verdict, by: Question['by']): VerdictScreen {
  switch (verdict.verdict) {
    case 'genuine':
      return verdict.stand === 'not-usable' ? notUsable(verdict) : genuine(verdict, by)
    case 'withdrawn':
      return withdrawn(verdict)
    case 'expired':
      return expired(verdict)
    case 'changed': {
      const different = verdict.fields.filter(({ same }) => !same)
      const names = different.map(({ name }) => checkedWords.nameOf(verdict.kind, name)).join('、')
      return {
        ...without('bad', 'shield-x', { title: verdicts.changed.title, text: verdicts.changed.text(names) }, [
          { icon: 'call', ...advice.changed },
        ]),
        kind: verdict.kind,
      }
    }
    case 'code-over':
      return without('warn', 'hourglass', verdicts.codeOver, [{ icon: 'phone', ...advice.ask }])
    case 'code-used':
      return without('warn', 'users', verdicts.codeUsed, [{ icon: 'phone', ...advice.ask }])
    case 'unknown':
      return by === 'code'
        ? unknownCode
        : without('bad', 'shield-x', verdicts.unknownNumber, [{ icon: 'search', ...advice.unknown }])
  }
}

/** A code that nobody of ours has signed: the cloud need not be asked. */
export const unknownCode = without('bad', 'shield-x', verdicts.unknownCode, [{ icon: 'call', ...advice.fakeCode }])

const PAPER_WORDS = {
  code: verdicts.valid,
  receipt: verdicts.same,
  decision: verdicts.onFile,
  certificate: verdicts.onFile,
}

function genuine({ document, stand }: Of<'genuine'>, by: Question['by']): VerdictScreen {
  const card = stand !== null
  const say = card ? verdicts.usable : PAPER_WORDS[by]
  return {
    ...without('good', 'shield', say, [
      ...(card ? [{ icon: 'user' as const, ...advice.compare }] : []),
      { icon: 'info', ...advice.momentary },
    ]),
    kind: document.kind,
    paper: { document, tag: card ? tags.usable : tags.valid, added: [] },
  }
}

function notUsable({ document, reasons }: Of<'genuine'>): VerdictScreen {
  const why = checkedWords.reasons(reasons)
  return {
    ...without('bad', 'ban', { title: verdicts.notUsable.title, text: verdicts.notUsable.text(why) }, [
      { icon: 'ban', ...advice.notUsable },
    ]),
    kind: document.kind,
    paper: { document, tag: tags.notUsable, added: [{ name: added.reasons, value: why }] },
  }
}

function withdrawn(verdict: Of<'withdrawn'>): VerdictScreen {
  const { document, withdrawnOn, because } = verdict
  const receipt = document.kind === 'receipt'
  const why = checkedWords.because(because)
  const on = withdrawnOn === null ? '' : verdicts.withdrawnOn(withdrawnOn)
  return {
    ...without(
      'warn',
      'ban',
      {
        title: receipt ? verdicts.receiptVoid.title : verdicts.withdrawn.title,
        text: verdicts.withdrawn.text(why, on),
      },
      [meaningOf(verdict)],
    ),
    kind: document.kind,
    paper: {
      document,
      tag: receipt ? tags.void : tags.withdrawn,
      added: [
        ...(withdrawnOn === null ? [] : [{ name: added.withdrawnOn, value: withdrawnOn }]),
        { name: added.because, value: why },
      ],
    },
  }
}

function meaningOf({ document, refundedFen }: Of<'withdrawn'>): Advice {
  if (refundedFen) return { icon: 'undo', ...advice.refunded(`¥${formatYuan(refundedFen)}`) }
  if (document.kind === 'receipt') return { icon: 'undo', ...advice.receiptVoid }
  if (document.kind === 'decision') return { icon: 'undo', ...advice.decisionVoid }
  return { icon: 'info', ...advice.withdrawn }
}

function expired({ document, expiredOn }: Of<'expired'>): VerdictScreen {
  const onPaper = document.fields.some(({ name }) => name === 'valid-until')
  return {
    ...without('warn', 'hourglass', { title: verdicts.expired.title, text: verdicts.expired.text(expiredOn) }, [
      { icon: 'refresh', ...advice.expired },
    ]),
    kind: document.kind,
    paper: {
      document,
      tag: tags.expired,
      added: onPaper ? [] : [{ name: added.expiredOn, value: expiredOn }],
    },
  }
}

import type { Verdict } from '@/contract/checks'
import { checkedWords } from '@/locales/zh-cn/checked'
import { checkWords } from '@/locales/zh-cn/checks'
import type { IconName } from '@/ui/icon/icon-name'
import { yuan } from '@/ui/money/money'
import type { AddedLine } from './checked-paper'

/** Verdicts that show a paper. */
export type PaperVerdict = Extract<Verdict, { verdict: 'genuine' | 'withdrawn' | 'expired' }>
type Of<Name extends PaperVerdict['verdict']> = Extract<PaperVerdict, { verdict: Name }>

export interface MeaningRow {
  icon: IconName
  /** The icon's colour: good news are green. */
  tone?: 'good'
  title: string
  text: string
}

export interface PaperScreen {
  tone: 'good' | 'warn' | 'bad'
  icon?: IconName
  title: string
  added: readonly AddedLine[]
  stamp?: string
  meaning: readonly MeaningRow[]
}

/** Verdict → screen: what it is, what the check adds to the paper, and what it means for whoever holds it. */
export function paperScreen(verdict: PaperVerdict): PaperScreen {
  switch (verdict.verdict) {
    case 'genuine':
      return verdict.stand === 'not-usable' ? notUsable(verdict) : genuine(verdict)
    case 'withdrawn':
      return withdrawn(verdict)
    case 'expired':
      return expired(verdict)
  }
}

function genuine({ stand }: Of<'genuine'>): PaperScreen {
  const words = checkWords.genuine
  const card = stand !== null
  return {
    tone: 'good',
    title: card ? words.card : words.paper,
    added: [],
    meaning: [
      { icon: 'verify', ...(card ? words.compareCard : words.comparePaper) },
      { icon: 'clock', ...words.momentary },
    ],
  }
}

function notUsable({ reasons }: Of<'genuine'>): PaperScreen {
  const words = checkWords.notUsable
  const why = checkedWords.reasons(reasons)
  return {
    tone: 'bad',
    title: words.title,
    added: [{ name: words.why, value: why, tone: 'bad' }],
    meaning: [{ icon: 'wheel', ...words.advice }],
  }
}

function withdrawn(verdict: Of<'withdrawn'>): PaperScreen {
  const words = checkWords.withdrawn
  const receipt = verdict.document.kind === 'receipt'
  const on: AddedLine[] =
    verdict.withdrawnOn === null ? [] : [{ name: words.on, value: verdict.withdrawnOn, tone: 'warn' }]
  return {
    tone: 'warn',
    icon: 'undo',
    title: receipt ? words.receiptTitle : words.title,
    stamp: receipt ? words.receiptStamp : words.stamp,
    added: [...on, { name: words.why, value: checkedWords.because(verdict.because) }],
    meaning: meaningOf(verdict),
  }
}

function meaningOf({ document, refundedFen, pointsReturned }: Of<'withdrawn'>): MeaningRow[] {
  const words = checkWords.withdrawn
  if (document.kind === 'receipt') return [{ icon: 'undo', ...words.receipt }]
  if (document.kind === 'certificate') return [{ icon: 'doc', ...words.certificate }]
  if (document.kind !== 'decision') return [{ icon: 'wheel', ...words.card }]
  const fine = refundedFen ? words.refunded(yuan(refundedFen)) : words.notPaid
  return [
    { icon: 'undo', tone: 'good', title: words.noFine, text: fine },
    {
      icon: 'check-circle',
      tone: 'good',
      title: pointsReturned ? words.points(pointsReturned) : words.noMoney,
      text: pointsReturned ? words.noMoney : words.noMoneyText,
    },
  ]
}

function expired({ document, expiredOn }: Of<'expired'>): PaperScreen {
  const words = checkWords.expired
  const onPaper = document.fields.some(({ name }) => name === 'valid-until')
  return {
    tone: 'warn',
    icon: 'hourglass',
    title: words.title,
    stamp: words.stamp,
    added: onPaper ? [] : [{ name: words.on, value: expiredOn, tone: 'warn' }],
    meaning: [{ icon: 'refresh', ...words.advice }],
  }
}

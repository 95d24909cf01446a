import { formatInstant, type Instant } from '@/domain/dates'
import { common } from '@/locales/zh-cn/common'
import { errorWords } from '@/locales/zh-cn/errors'
import { codeWords, type StepWords } from '@/locales/zh-cn/pay-code'
import type { IconName } from '@/ui/icon/icon-name'
import type { ScreenStep } from '@/ui/step-rows/step-rows'
import type { StateScreen } from '../state-screen'
import type { CodeVerdict } from './verdict'

/** A verdict that is told instead of a bill; the others lead on by themselves. */
export type BadVerdict = Exclude<CodeVerdict, { kind: 'checking' | 'genuine' | 'decision-number' }>
type Of<Kind extends CodeVerdict['kind']> = Extract<CodeVerdict, { kind: Kind }>
type Table = { [Kind in BadVerdict['kind']]: (verdict: Of<Kind>) => StateScreen }

const HOTLINE = common.hotline

const fraud: readonly Omit<ScreenStep, keyof StepWords>[] = [
  { icon: 'photo' },
  { icon: 'phone', call: '110' },
  { icon: 'undo', call: '96110' },
]
const steps = (words: readonly StepWords[] | undefined, looks: readonly Omit<ScreenStep, keyof StepWords>[]) =>
  (words ?? []).map((step, index): ScreenStep => ({ ...step, ...(looks[index] ?? { icon: 'info' as IconName }) }))

const time = (instant: Instant | null | undefined) => (instant ? formatInstant(instant, 'M月D日 HH:mm') : null)

/** State → screen. Every state has its own words and a way on. */
export const VERDICT_SCREENS: Table = {
  empty: () => ({
    tone: 'blue',
    icon: 'scan',
    ...codeWords.nothing,
    steps: steps(codeWords.nothing.steps, [{ icon: 'number' }]),
    acts: ['scan', 'type-number'],
  }),
  'transfer-code': () => ({
    tone: 'bad',
    icon: 'shield-x',
    ...codeWords.transferCode,
    comparison: true,
    steps: steps(codeWords.transferCode.steps, fraud),
    acts: ['scan-again', 'type-number'],
  }),
  'web-page': ({ host }) => {
    const words = codeWords.webPage(host)
    return {
      tone: 'bad',
      icon: 'shield-x',
      ...words,
      steps: steps(words.steps, fraud),
      acts: ['scan-again', 'type-number'],
    }
  },
  'not-genuine': () => ({
    tone: 'bad',
    icon: 'shield-x',
    ...codeWords.notGenuine,
    steps: steps(codeWords.notGenuine.steps, fraud),
    acts: ['scan-again', 'type-number'],
  }),
  'unknown-key': () => ({
    tone: 'warn',
    icon: 'warn',
    ...codeWords.unknownKey,
    steps: steps(codeWords.unknownKey.steps, [{ icon: 'refresh' }, { icon: 'headset', call: HOTLINE }]),
    acts: ['scan-again', 'type-number'],
  }),
  'unknown-text': () => ({
    tone: 'blue',
    icon: 'help',
    ...codeWords.unknownText,
    steps: steps(codeWords.unknownText.steps, [{ icon: 'qr' }, { icon: 'doc' }]),
    acts: ['scan-again', 'type-number'],
  }),
  'other-province': ({ issuer }) => {
    const words = codeWords.otherProvince(issuer)
    return {
      tone: 'blue',
      icon: 'pin',
      ...words,
      steps: steps(words.steps, [{ icon: 'qr' }, { icon: 'headset', call: HOTLINE }]),
      acts: ['scan-again', 'go-home'],
    }
  },
  'never-issued': () => ({
    tone: 'warn',
    icon: 'warn',
    ...codeWords.neverIssued,
    steps: steps(codeWords.neverIssued.steps, [{ icon: 'hall' }, { icon: 'headset', call: HOTLINE }]),
    acts: ['scan-again', 'type-number'],
  }),
  expired: ({ expiresAt, bill }) => {
    const words = codeWords.expired(time(bill?.closedAt ?? expiresAt))
    return {
      tone: 'warn',
      icon: 'hourglass',
      ...words,
      steps: steps(words.steps, [{ icon: 'hall' }, { icon: 'number' }]),
      acts: ['scan-again', 'type-number'],
    }
  },
  paid: ({ bill }) => {
    const words = codeWords.paid(time(bill.closedAt))
    return {
      tone: 'good',
      icon: 'check-circle',
      ...words,
      steps: bill.myOrderNo ? [] : steps(words.steps, [{ icon: 'users' }]),
      acts: bill.myOrderNo ? ['see-receipt', 'go-home'] : ['go-home', 'scan-again'],
    }
  },
  withdrawn: ({ bill }) => {
    const words = codeWords.withdrawn(time(bill.closedAt))
    return {
      tone: 'warn',
      icon: 'undo',
      ...words,
      steps: steps(words.steps, [{ icon: 'hall' }]),
      acts: ['scan-again', 'go-home'],
    }
  },
  'being-paid': () => ({
    tone: 'warn',
    icon: 'hourglass',
    ...codeWords.beingPaid,
    steps: steps(codeWords.beingPaid.steps, [{ icon: 'clock' }, { icon: 'undo' }]),
    acts: ['ask-again', 'see-bill'],
  }),
  'mine-under-way': () => ({
    tone: 'warn',
    icon: 'hourglass',
    ...codeWords.mineUnderWay,
    steps: steps(codeWords.mineUnderWay.steps, [{ icon: 'undo' }]),
    acts: ['see-order', 'see-bill'],
  }),
  unreachable: ({ failure }) => ({
    tone: 'warn',
    icon: failure.code === 'OFFLINE' ? 'offline' : 'warn',
    title: codeWords.unreachable.title,
    text: `${codeWords.unreachable.text}${errorWords[failure.code].note}`,
    steps: [
      {
        icon: 'headset',
        title: common.stillStuck(HOTLINE),
        text: failure.reportNumber ? common.reportNumber(failure.reportNumber) : common.hotlineHours,
        call: HOTLINE,
      },
    ],
    acts: ['ask-again', 'type-number'],
  }),
}

export function verdictScreen(verdict: BadVerdict): StateScreen {
  const screen = VERDICT_SCREENS[verdict.kind] as (verdict: BadVerdict) => StateScreen
  return screen(verdict)
}

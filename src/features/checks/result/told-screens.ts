import { checkWords } from '@/locales/zh-cn/checks'
import { common } from '@/locales/zh-cn/common'
import type { IconName } from '@/ui/icon/icon-name'
import type { ScreenStep } from '@/ui/step-rows/step-rows'

/** A result without a paper: what it is, what to do in order, and the way on. */
export interface ToldScreen {
  tone: 'warn' | 'bad' | 'blue'
  icon: IconName
  title: string
  text: string
  steps: readonly ScreenStep[]
  /** `scan-now`, `scan` and `change` begin another check, `ask-again` repeats this one. */
  main: 'scan-now' | 'scan' | 'change' | 'ask-again'
}

const { unknown } = checkWords
const HOTLINE = common.hotline

const police: ScreenStep = { icon: 'phone', call: '110', ...unknown.steps.police }
const hotline: ScreenStep = { icon: 'headset', call: HOTLINE, ...unknown.steps.hotline }

const withIcons = (
  steps: readonly { title: string; text: string }[],
  looks: readonly Omit<ScreenStep, 'title' | 'text'>[],
): ScreenStep[] => steps.map((step, at) => ({ ...step, ...(looks[at] ?? { icon: 'info' }) }))

export const toldScreens = {
  codeOver: {
    tone: 'warn',
    icon: 'hourglass',
    ...checkWords.codeOver,
    steps: withIcons(checkWords.codeOver.steps, [{ icon: 'qr' }, { icon: 'eye' }]),
    main: 'scan-now',
  },
  codeUsed: {
    tone: 'warn',
    icon: 'users',
    ...checkWords.codeUsed,
    steps: withIcons(checkWords.codeUsed.steps, [{ icon: 'clock' }]),
    main: 'scan-now',
  },
  unknownCode: {
    tone: 'bad',
    icon: 'shield-x',
    ...unknown.code,
    steps: [{ icon: 'qr', ...unknown.steps.scan }, { icon: 'photo', ...unknown.steps.evidence }, police],
    main: 'scan',
  },
  unknownNumber: {
    tone: 'bad',
    icon: 'shield-x',
    ...unknown.number,
    steps: [{ icon: 'number', ...unknown.steps.compare }, { icon: 'photo', ...unknown.steps.evidence }, hotline],
    main: 'change',
  },
  tooMany: {
    tone: 'warn',
    icon: 'clock',
    ...checkWords.tooMany,
    steps: withIcons(checkWords.tooMany.steps, [{ icon: 'headset', call: HOTLINE }]),
    main: 'ask-again',
  },
  overOffline: {
    tone: 'warn',
    icon: 'hourglass',
    title: checkWords.codeOver.title,
    text: checkWords.codeOver.text + checkWords.offline.over,
    steps: withIcons(checkWords.codeOver.steps, [{ icon: 'qr' }, { icon: 'eye' }]),
    main: 'scan-now',
  },
  unknownKey: {
    tone: 'warn',
    icon: 'offline',
    ...checkWords.offline.unknownKey,
    steps: [hotline],
    main: 'ask-again',
  },
  nothing: { tone: 'blue', icon: 'scan', ...checkWords.nothing, steps: [], main: 'scan' },
} satisfies Record<string, ToldScreen>

import type { CheckedDocument, Verdict } from '@/contract/checks'
import { checkedWords } from '@/locales/zh-cn/checked'
import type { IconName } from '../common/icons'
import { words } from './words'

/** What an officer sees at arm's length: one word on green, amber or red, and why. */
export interface Stand {
  tone: 'good' | 'warn' | 'bad'
  icon: IconName
  word: string
  why: string | null
  document: CheckedDocument | null
}

const { stands, detail } = words

export function standOf(verdict: Verdict): Stand {
  switch (verdict.verdict) {
    case 'genuine': {
      const { document, stand, reasons } = verdict
      if (stand === null)
        return { tone: 'warn', icon: 'info', word: stands.notACard, why: detail.notACard, document: null }
      if (stand === 'usable') return { tone: 'good', icon: 'check', word: stands.usable, why: null, document }
      const why = checkedWords.reasons(reasons)
      return { tone: 'bad', icon: 'ban', word: stands.notUsable, why, document }
    }
    case 'withdrawn': {
      const { document, because } = verdict
      return { tone: 'bad', icon: 'ban', word: stands.withdrawn, why: checkedWords.because(because), document }
    }
    case 'expired': {
      const { document, expiredOn } = verdict
      return { tone: 'bad', icon: 'clock-x', word: stands.expired, why: detail.expired(expiredOn), document }
    }
    case 'code-over':
      return { tone: 'warn', icon: 'clock-x', word: stands.over, why: detail.over, document: null }
    case 'code-used':
      return { tone: 'warn', icon: 'users', word: stands.used, why: detail.used, document: null }
    case 'changed':
    case 'unknown':
      return { tone: 'bad', icon: 'shield-x', word: stands.unknown, why: detail.unknown, document: null }
  }
}

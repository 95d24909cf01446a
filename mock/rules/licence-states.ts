import type { LetterMeaning } from './documents/stand'

/**
 * The letters of a licence's states in the police's register (驾驶证状态), one or several together, and what each means
 * for using and showing the licence. Green, red and not shown as the 12123 app shows an electronic licence; what the
 * app's guide does not name (C, E, F, G, R) follows from 机动车驾驶证申领和使用规定: a licence that was revoked or
 * cancelled is taken back or declared void (art. 79), so nothing is left to show.
 */
export const licenceLetters: Readonly<Record<string, LetterMeaning>> = {
  /** 正常 */
  A: { means: 'normal' },
  /** 超分 */
  B: { means: 'not-usable', reason: 'points-full' },
  /** 转出: the file is on its way to another place. */
  C: { means: 'not-usable', reason: 'transferred' },
  /** 暂扣 */
  D: { means: 'not-usable', reason: 'suspended' },
  /** 撤销 */
  E: { means: 'not-shown', reason: 'revoked' },
  /** 吊销 */
  F: { means: 'not-shown', reason: 'revoked' },
  /** 注销 */
  G: { means: 'not-shown', reason: 'cancelled' },
  /** 违法未处理 */
  H: { means: 'note', note: 'violation-open' },
  /** 事故未处理 */
  I: { means: 'note', note: 'accident-open' },
  /** 停止使用 */
  J: { means: 'not-shown', reason: 'stopped' },
  /** 扣押 */
  K: { means: 'not-usable', reason: 'seized' },
  /** 锁定 */
  L: { means: 'not-shown', reason: 'locked' },
  /** 逾期未换证 */
  M: { means: 'not-usable', reason: 'not-renewed' },
  /** 延期换证 */
  N: { means: 'deferred', what: 'renewal' },
  /** 延期体检 */
  P: { means: 'deferred', what: 'medical' },
  /** 注销可恢复: it can be had back, and the way there is what the holder needs to read. */
  R: { means: 'not-usable', reason: 'cancelled' },
  /** 逾期未审验 */
  S: { means: 'not-usable', reason: 'not-reviewed' },
  /** 延期审验 */
  T: { means: 'deferred', what: 'review' },
  /** 扣留 */
  U: { means: 'not-usable', reason: 'detained' },
}

/**
 * The letters of `states` that keep a licence from being used to drive and to settle records; empty = usable. A
 * deferral counts as normal. No letter at all is not usable.
 */
export function blockingStates(states: string): string[] {
  return [...states].filter((letter) => {
    const meaning = licenceLetters[letter]?.means
    return meaning === undefined || meaning === 'not-usable' || meaning === 'not-shown'
  })
}

export function isUsableLicence(states: string): boolean {
  return states !== '' && blockingStates(states).length === 0
}

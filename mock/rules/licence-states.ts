/**
 * States with which the holder may drive and settle records: 正常, 违法未处理, 事故未处理, and the deferrals (延期换证,
 * 延期体检, 延期审验), which count as normal until they end.
 */
export const usableLicenceStates = ['A', 'H', 'I', 'N', 'P', 'T'] as const

/** The letters of `states` that keep a licence from being used; empty = usable. No letter at all is not usable. */
export function blockingStates(states: string): string[] {
  return [...states].filter((letter) => !(usableLicenceStates as readonly string[]).includes(letter))
}

export function isUsableLicence(states: string): boolean {
  return states !== '' && blockingStates(states).length === 0
}

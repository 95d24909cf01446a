/** A decision's number as people read it: 6 + 10. */
export function decisionInGroups(number: string): string {
  return number.length === 16 ? `${number.slice(0, 6)} ${number.slice(6)}` : number
}

/** The last eight digits in two groups: 4931 8720. */
export function tailOf(number: string): string {
  const tail = number.slice(-8)
  return tail.length < 8 ? tail : `${tail.slice(0, 4)} ${tail.slice(4)}`
}

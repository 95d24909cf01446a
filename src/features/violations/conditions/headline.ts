import type { ConditionView, WayOut } from '@/contract/records'
import { conditionsWords as words } from '@/locales/zh-cn/conditions'

/** Ways out by how far they take the citizen: who must go to a counter is told that, whatever else is missing. */
const HEADLINES: readonly { wayOut: WayOut; title: string }[] = [
  { wayOut: 'window', title: words.toWindow },
  { wayOut: 'owner', title: words.toOwner },
  { wayOut: 'verify-face', title: words.doFirst },
  { wayOut: 'bind-licence', title: words.doFirst },
  { wayOut: 'bind-vehicle', title: words.doFirst },
  { wayOut: 'wait', title: words.waitFirst },
  { wayOut: 'hotline', title: words.waitFirst },
]

/** Says where to go on, not that something failed. */
export function headline(unmet: readonly ConditionView[]): string {
  if (unmet.length === 0) return words.canHere
  // Handled elsewhere, deleted: there is nothing left to do, so no other reason counts.
  if (unmet.some(({ wayOut }) => wayOut === 'none')) return words.nothingToDo
  return HEADLINES.find(({ wayOut }) => unmet.some((one) => one.wayOut === wayOut))?.title ?? words.toWindow
}

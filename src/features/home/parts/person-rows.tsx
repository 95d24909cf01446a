import { View } from '@tarojs/components'
import type { HomeView } from '@/contract/session'
import { systemClock } from '@/domain/clock'
import { chinaDate, daysBetween, formatDate } from '@/domain/dates'
import { documentKinds } from '@/locales/zh-cn/document-kinds'
import { homeWords } from '@/locales/zh-cn/home'
import { useElder } from '@/platform/elder-mode'
import { openPage, routes } from '@/platform/navigation'
import type { IconName } from '@/ui/icon/icon-name'
import { ListRow } from '@/ui/list-row/list-row'
import type { Tone } from '@/ui/tone'
import './waiting-list.scss'

const words = homeWords.person

export type Person = NonNullable<HomeView['person']>

interface Row {
  key: string
  icon: IconName
  tone: Tone
  title: string
  note: string
  open: string
}

const PAPER_ICONS: Record<Person['papers'][number]['kind'], IconName> = {
  'driving-licence': 'wheel',
  'vehicle-licence': 'car',
  'inspection-mark': 'shield-check',
  insurance: 'umbrella',
}

/** What waits for a person beside money: open records, drivers who ask, papers that run out, objections that were answered. */
export function personRows({ records, requests, papers, answers }: Person): Row[] {
  const rows: Row[] = []
  if (records && records.open > 0) {
    const days = records.until === null ? null : daysBetween(chinaDate(systemClock.now()), records.until)
    rows.push({
      key: 'records',
      icon: 'camera',
      tone: 'warn',
      title: words.records(records.open),
      note: days === null || days < 0 ? words.here(records.here) : `${words.here(records.here)}，${words.until(days)}`,
      open: routes.violations,
    })
  }
  if (requests > 0)
    rows.push({
      key: 'requests',
      icon: 'key',
      tone: 'warn',
      title: words.requests(requests),
      note: words.requestsNote,
      open: routes.consents,
    })
  for (const { kind, plate, until, daysLeft } of papers)
    rows.push({
      key: `${kind}${plate}`,
      icon: PAPER_ICONS[kind],
      tone: daysLeft < 0 ? 'bad' : 'warn',
      title: words.paper(documentKinds[kind], plate, daysLeft),
      note: words.paperNote(formatDate(until, 'YYYY年M月D日')),
      open: routes.documents,
    })
  for (const { objectionId, founded } of answers)
    rows.push({
      key: objectionId,
      icon: 'speech',
      tone: founded ? 'good' : 'blue',
      title: founded ? words.founded : words.unfounded,
      note: founded ? words.foundedNote : words.unfoundedNote,
      open: routes.objection(objectionId),
    })
  return rows
}

export function PersonRow({ icon, tone, title, note, open }: Row) {
  const elder = useElder()
  return (
    <ListRow
      icon={icon}
      disc={tone}
      title={title}
      note={note}
      trailing={elder ? <View className="waiting-list__see">{homeWords.see}</View> : undefined}
      onPress={() => void openPage(open)}
    />
  )
}

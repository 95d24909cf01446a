import { View } from '@tarojs/components'
import type { HomeView } from '@/contract/session'
import { homeWords } from '@/locales/zh-cn/home'
import { useElder } from '@/platform/elder-mode'
import { openPage, routes } from '@/platform/navigation'
import { Card } from '@/ui/card/card'
import { Icon } from '@/ui/icon/icon'
import type { IconName } from '@/ui/icon/icon-name'
import { ListRow } from '@/ui/list-row/list-row'
import { yuan } from '@/ui/money/money'
import { SectionLabel } from '@/ui/section-label/section-label'
import { Skeleton } from '@/ui/skeleton/skeleton'
import { Strip } from '@/ui/strip/strip'
import type { Tone } from '@/ui/tone'
import { useHome } from '../get-home'
import { DuesCard } from './dues-card'
import { PersonRow, personRows } from './person-rows'
import './waiting-list.scss'

type WaitingOrder = HomeView['waiting'][number]

const LOOKS: Record<WaitingOrder['state'], { icon: IconName; tone: Tone }> = {
  waiting: { icon: 'clock', tone: 'warn' },
  confirming: { icon: 'hourglass', tone: 'warn' },
  paid: { icon: 'check', tone: 'good' },
  matched: { icon: 'check', tone: 'good' },
  recorded: { icon: 'check', tone: 'good' },
  'not-charged': { icon: 'info', tone: 'blue' },
  refunding: { icon: 'undo', tone: 'blue' },
  refunded: { icon: 'undo', tone: 'good' },
  'refund-delayed': { icon: 'undo', tone: 'warn' },
}

/** 等您处理: money first, then payments under way, open records, requests, answers; nothing waiting is one green line. */
export function WaitingList() {
  const home = useHome()
  if (home.isPending) return <Skeleton cards={[[40, 80]]} words={homeWords.loading} />
  if (!home.data)
    return (
      <Card flush>
        <ListRow
          icon="warn"
          disc="warn"
          title={homeWords.loadFailed}
          note={home.isFetching ? homeWords.loading : homeWords.loadAgain}
          trailing={<Icon name="refresh" size={24} tone="blue" />}
          onPress={() => home.refetch()}
        />
      </Card>
    )
  const { waiting, person } = home.data
  const rows = person ? personRows(person) : []
  const dues = person?.dues ?? null
  const count = waiting.length + rows.length + (dues ? 1 : 0)
  if (count === 0)
    return (
      <Strip tone="good" icon="check-circle">
        {homeWords.nothingWaiting}
      </Strip>
    )
  return (
    <>
      <SectionLabel aside={homeWords.count(count)}>{homeWords.waiting}</SectionLabel>
      {dues && <DuesCard dues={dues} />}
      {waiting.length + rows.length > 0 && (
        <Card flush>
          {waiting.map((order) => (
            <WaitingRow key={order.orderNo} order={order} />
          ))}
          {rows.map((row) => (
            <PersonRow {...row} key={row.key} />
          ))}
        </Card>
      )}
    </>
  )
}

function WaitingRow({ order }: { order: WaitingOrder }) {
  const { icon, tone } = LOOKS[order.state]
  const elder = useElder()
  return (
    <ListRow
      icon={icon}
      disc={tone}
      title={homeWords.states[order.state]}
      note={elder ? yuan(order.totalFen) : `${yuan(order.totalFen)}，${order.act}`}
      trailing={elder ? <View className="waiting-list__see">{homeWords.see}</View> : undefined}
      onPress={() => openPage(routes.order(order.orderNo))}
    />
  )
}

import { View } from '@tarojs/components'
import { useEffect } from 'react'
import type { BillView } from '@/contract/payment-bills'
import type { Instant } from '@/domain/dates'
import { codeWords } from '@/locales/zh-cn/pay-code'
import { aria } from '@/platform/aria'
import { useElder } from '@/platform/elder-mode'
import { screen } from '@/platform/screen'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { classes } from '@/ui/classes'
import { Icon } from '@/ui/icon/icon'
import { ListRow } from '@/ui/list-row/list-row'
import { Money } from '@/ui/money/money'
import { Page } from '@/ui/page/page'
import { Seal } from '@/ui/seal/seal'
import { LifeLeft } from './life-left'
import './genuine-code.scss'

const words = codeWords.genuine

interface GenuineCodeProps {
  /** Who signed it, known before the cloud answered: a province. */
  issuer: string
  expiresAt: Instant
  /** Null while it is being fetched. */
  bill: BillView | null
  /** Goes on by itself: shows how soon. */
  auto: boolean
  onGo: () => void
}

/** The answer before the bill: genuine, who, where the money goes, how long it lives. */
export function GenuineCode({ issuer, expiresAt, bill, auto, onGo }: GenuineCodeProps) {
  const authority = bill?.authority.name ?? issuer
  const tick = useElder() ? undefined : <Icon name="check" size={24} tone="good" />
  const spoken = bill ? words.spoken(bill.authority.name) : words.spokenFirst
  useEffect(() => screen.announce(spoken), [spoken])
  return (
    <Page dock={<GenuineDock bill={bill} auto={auto} onGo={onGo} />}>
      <View className="genuine-code">
        <Seal tone="good" />
        <View className="genuine-code__title" {...aria({ role: 'heading', level: 1 })}>
          {words.title}
        </View>
        <View className="genuine-code__text">{words.text}</View>
      </View>
      <Card flush>
        <ListRow
          icon="hall"
          disc="good"
          title={<Fact name={words.who} value={authority} />}
          note={bill ? `${bill.hallName} ${bill.windowName}` : words.fetching}
          trailing={tick}
        />
        <ListRow
          icon="yuan"
          disc="good"
          title={<Fact name={words.where} value={words.whereValue} />}
          note={words.whereText}
          trailing={tick}
        />
        <ListRow
          icon="clock"
          disc="good"
          title={<Fact name={words.life} value={<LifeLeft until={bill?.expiresAt ?? expiresAt} />} />}
          note={words.lifeText}
          trailing={tick}
        />
      </Card>
    </Page>
  )
}

function Fact({ name, value }: { name: string; value: React.ReactNode }) {
  return (
    <>
      <View className="genuine-code__fact-name">{name}</View>
      <View>{value}</View>
    </>
  )
}

function GenuineDock({ bill, auto, onGo }: { bill: BillView | null; auto: boolean; onGo: () => void }) {
  const [first] = bill?.items ?? []
  const matter = bill && bill.items.length > 1 ? words.manyMatters(bill.items.length) : (first?.act ?? words.fetching)
  return (
    <View className="genuine-dock">
      {auto && (
        <View className="genuine-dock__track">
          <View className={classes('genuine-dock__bar', bill && 'genuine-dock__bar--running')} />
        </View>
      )}
      <View className="genuine-dock__line">
        <View className="genuine-dock__words">
          <View className="genuine-dock__state">{auto ? words.opening : words.waits}</View>
          <View className="genuine-dock__matter">{matter}</View>
        </View>
        {bill && <Money amount={bill.totalFen} size="small" />}
      </View>
      <Button kind={auto ? 'text' : 'solid'} onPress={onGo} busy={bill ? false : words.fetching}>
        {words.go}
      </Button>
    </View>
  )
}

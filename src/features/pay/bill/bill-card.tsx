import { View } from '@tarojs/components'
import { memo } from 'react'
import type { BillView } from '@/contract/payment-bills'
import { payWords } from '@/locales/zh-cn/pay'
import { aria } from '@/platform/aria'
import { useElder } from '@/platform/elder-mode'
import { Card, TearLine } from '@/ui/card/card'
import { Icon } from '@/ui/icon/icon'
import { Money } from '@/ui/money/money'
import { BillMatters } from './bill-matters'
import { Breakdown } from './breakdown'
import { Countdown } from './countdown'
import './bill-card.scss'

const words = payWords.bill

interface BillCardProps {
  bill: BillView
  onUp: () => void
  onExplain: () => void
}

/** The slip: authority, window, sum with the time left, what it is made of, and the matter. */
export const BillCard = memo(function BillCard({ bill, onUp, onExplain }: BillCardProps) {
  const elder = useElder()
  const slip = (
    <>
      <View className="bill-card__authority" {...aria({ role: 'heading', level: 2 })}>
        {bill.authority.name}
      </View>
      <View className="bill-card__window">
        {!elder && <Icon name="hall" size={18} />}
        <View>{`${bill.hallName} ${bill.windowName}`}</View>
      </View>
      <TearLine />
      <View className="bill-card__due">
        <View className="bill-card__due-words">{words.due}</View>
        <View className="bill-card__left-words">{words.timeLeft}</View>
        <View className="bill-card__sum">
          <Money amount={bill.totalFen} />
        </View>
        <View className="bill-card__left">
          <Countdown until={bill.expiresAt} onUp={onUp} />
        </View>
      </View>
      {elder && <TearLine />}
      <Breakdown bill={bill} onExplain={onExplain} />
    </>
  )
  if (!elder)
    return (
      <Card>
        {slip}
        <TearLine />
        <BillMatters items={bill.items} />
      </Card>
    )
  return (
    <>
      <Card roomy>{slip}</Card>
      <Card roomy>
        <BillMatters items={bill.items} />
      </Card>
    </>
  )
})

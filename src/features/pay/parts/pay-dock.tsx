import { View } from '@tarojs/components'
import { type Fen, formatYuan } from '@/domain/money'
import { payWords } from '@/locales/zh-cn/pay'
import { aria } from '@/platform/aria'
import { useElder } from '@/platform/elder-mode'
import { host } from '@/platform/host'
import { Button } from '@/ui/button/button'
import { classes } from '@/ui/classes'
import { Dock } from '@/ui/dock/dock'
import { CardMeans } from './card-means'
import './pay-dock.scss'

const words = payWords.bill

interface PayDockProps {
  totalFen: Fen
  paying: boolean
  onPay: () => void
  /** Where cards are taken, too. */
  onCard?: () => void
}

/** 「支付 ¥212.00」 and by which wallet. */
export function PayDock({ totalFen, paying, onPay, onCard }: PayDockProps) {
  const elder = useElder()
  const note = elder ? (
    words.elderNote
  ) : (
    <View className="pay-dock__note">
      <View className={classes('pay-dock__mark', `pay-dock__mark--${host.wallet}`)} {...aria({ hidden: true })} />
      {words.walletNote[host.wallet]}
    </View>
  )
  return (
    <Dock note={note} below={onCard && CardMeans && <CardMeans onPress={onCard} away={paying} />}>
      <Button onPress={onPay} busy={paying && words.opening}>
        {payWords.payButton(formatYuan(totalFen))}
      </Button>
    </Dock>
  )
}

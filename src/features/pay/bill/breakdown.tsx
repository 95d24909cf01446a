import { View } from '@tarojs/components'
import type { BillView } from '@/contract/payment-bills'
import { payWords } from '@/locales/zh-cn/pay'
import { useElder } from '@/platform/elder-mode'
import { Icon } from '@/ui/icon/icon'
import { KeyValue, KeyValues } from '@/ui/key-values/key-values'
import { yuan } from '@/ui/money/money'
import { Touch } from '@/ui/touch/touch'
import './breakdown.scss'

const words = payWords.bill

/** Fine, surcharge, fee. The whole row of the surcharge opens its explanation. */
export function Breakdown({ bill, onExplain }: { bill: BillView; onExplain: () => void }) {
  return (
    <View className="breakdown">
      <KeyValues spread>
        <KeyValue name={words.fine}>{yuan(bill.fineFen)}</KeyValue>
        {bill.surchargeFen > 0 && <SurchargeRow bill={bill} onExplain={onExplain} />}
        <KeyValue name={words.fee} good>
          {words.noFee}
        </KeyValue>
      </KeyValues>
    </View>
  )
}

function SurchargeRow({ bill, onExplain }: { bill: BillView; onExplain: () => void }) {
  const elder = useElder()
  const name = (
    <View className="breakdown__surcharge">
      {words.surcharge}
      <Icon name="help" size={18} tone="blue" />
    </View>
  )
  const sum = yuan(bill.surchargeFen)
  const late = lateWords(bill, elder)
  return (
    <Touch onPress={onExplain}>
      <KeyValue name={name} note={late}>
        {sum}
      </KeyValue>
    </Touch>
  )
}

function lateWords({ items }: BillView, elder: boolean): string {
  const late = items.filter((item) => item.lateDays > 0)
  const [only] = late
  if (items.length > 1 || !only) return words.lateMany(late.length)
  return elder ? words.lateElder(only.lateDays) : words.late(only.lateDays)
}

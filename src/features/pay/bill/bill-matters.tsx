import { View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import type { DecisionView } from '@/contract/payment-bills'
import { formatDate } from '@/domain/dates'
import { formatDecisionNumber } from '@/domain/decision-number'
import { payWords } from '@/locales/zh-cn/pay'
import { useElder } from '@/platform/elder-mode'
import { KeyValue, KeyValues } from '@/ui/key-values/key-values'
import { yuan } from '@/ui/money/money'
import './bill-matters.scss'

const words = payWords.bill
const day = (date: string) => formatDate(date, 'M月D日')

/** As many as the first drawing of the page carries; the others follow at once, so that the page opens as fast. */
const DRAWN_FIRST = 1

/** What it is for: one decision or several, with masked data only. */
export function BillMatters({ items }: { items: readonly DecisionView[] }) {
  const elder = useElder()
  const [drawn, setDrawn] = useState(DRAWN_FIRST)
  useEffect(() => setDrawn(Number.POSITIVE_INFINITY), [])
  const several = items.length > 1
  return (
    <>
      {items.slice(0, drawn).map((item, index) => (
        <View key={item.decisionId} className="bill-matter">
          {several && (
            <View className="bill-matter__head">
              <View>{words.matter(index + 1, items.length)}</View>
              <View>{yuan(item.totalFen)}</View>
            </View>
          )}
          <KeyValues>
            <KeyValue name={words.why}>{item.act}</KeyValue>
            <KeyValue name={words.party}>
              {item.plateMasked ? `${item.payerMasked}，${item.plateMasked}` : item.payerMasked}
            </KeyValue>
            <KeyValue name={words.decision}>{formatDecisionNumber(item.number)}</KeyValue>
            {!elder && (
              <KeyValue name={words.term}>{words.termValue(day(item.servedOn), day(item.cost.dueOn))}</KeyValue>
            )}
          </KeyValues>
        </View>
      ))}
    </>
  )
}

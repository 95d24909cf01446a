import { View } from '@tarojs/components'
import type { OrderView } from '@/contract/payment-orders'
import { formatInstant } from '@/domain/dates'
import { orderWords } from '@/locales/zh-cn/pay-order'
import { aria } from '@/platform/aria'
import { Card, TearLine } from '@/ui/card/card'
import { KeyValue, KeyValues } from '@/ui/key-values/key-values'
import { Money, yuan } from '@/ui/money/money'
import './receipt-paper.scss'

const words = orderWords.receipt

interface ReceiptPaperProps {
  receipt: NonNullable<OrderView['receipt']>
  authority: string
}

/** What stands on the fiscal e-receipt, in its order: codes, payer, items, total in figures and capitals, payee. */
export function ReceiptPaper({ receipt, authority }: ReceiptPaperProps) {
  return (
    <Card roomy>
      <View className="receipt-paper__heading" {...aria({ role: 'heading', level: 2 })}>
        {words.heading}
      </View>
      <KeyValues>
        <KeyValue name={words.code}>{receipt.code}</KeyValue>
        <KeyValue name={words.number}>{receipt.number}</KeyValue>
        <KeyValue name={words.checkCode}>{receipt.checkCode}</KeyValue>
        <KeyValue name={words.issuedOn}>{formatInstant(receipt.issuedAt, 'YYYY年M月D日')}</KeyValue>
        <KeyValue name={words.payer}>{receipt.payerMasked}</KeyValue>
      </KeyValues>
      {receipt.red && (
        <KeyValues>
          <KeyValue name={words.red}>{`${receipt.red.code} ${receipt.red.number}`}</KeyValue>
          <KeyValue name={words.redOn}>{formatInstant(receipt.red.issuedAt, 'YYYY年M月D日')}</KeyValue>
          <KeyValue name={words.because}>{words.redBecause[receipt.red.because]}</KeyValue>
        </KeyValues>
      )}
      <TearLine />
      <View className="receipt-paper__items">
        <KeyValues spread>
          {receipt.items.map((item) => (
            <KeyValue key={`${item.itemCode} ${item.name}`} name={item.name} note={item.itemCode}>
              {yuan(item.amountFen)}
            </KeyValue>
          ))}
        </KeyValues>
      </View>
      <View className="receipt-paper__total">
        <View className="receipt-paper__total-name">{words.total}</View>
        <Money amount={receipt.totalFen} size="medium" />
      </View>
      <View className="receipt-paper__capitals">{`${words.capitals} ${receipt.totalInCapitals}`}</View>
      <TearLine />
      <KeyValues>
        <KeyValue name={words.payee}>{receipt.payee || authority}</KeyValue>
      </KeyValues>
    </Card>
  )
}

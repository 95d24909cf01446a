import type { OrderView } from '@/contract/payment-orders'
import { orderWords } from '@/locales/zh-cn/pay-order'
import { Card } from '@/ui/card/card'
import { ListRow } from '@/ui/list-row/list-row'
import { SectionLabel } from '@/ui/section-label/section-label'

const words = orderWords.receipt

interface Paper {
  code: string
  number: string
}

/** The red receipt of the one that is shown, and the order's earlier ones with theirs; each opens as it was issued. */
export function OtherPapers({ order, onOpen }: { order: OrderView; onOpen: (paper: Paper) => void }) {
  const { receipt, voidedReceipts } = order
  const voided = [...voidedReceipts, ...(receipt?.red ? [receipt] : [])]
  if (voided.length === 0) return null
  return (
    <>
      <SectionLabel>{words.red}</SectionLabel>
      <Card flush>
        {voided.map(({ number, red }) => (
          <ListRow
            key={number}
            icon="undo"
            title={words.openRed}
            note={`${words.earlierRow(number)}，${words.earlierNote(red?.number ?? '')}`}
            onPress={() => red && onOpen({ code: red.code, number: red.number })}
          />
        ))}
      </Card>
      {voidedReceipts.length > 0 && (
        <>
          <SectionLabel>{words.earlier}</SectionLabel>
          <Card flush>
            {voidedReceipts.map(({ code, number, red }) => (
              <ListRow
                key={number}
                icon="receipt"
                title={words.earlierRow(number)}
                note={words.earlierNote(red?.number ?? '')}
                onPress={() => onOpen({ code, number })}
              />
            ))}
          </Card>
        </>
      )}
    </>
  )
}

import { View } from '@tarojs/components'
import { useCallback, useState } from 'react'
import type { BillView } from '@/contract/payment-bills'
import type { Fen } from '@/domain/money'
import { common } from '@/locales/zh-cn/common'
import { payWords } from '@/locales/zh-cn/pay'
import { ask, callPhone } from '@/platform/contact'
import { useElder } from '@/platform/elder-mode'
import { replacePage, routes } from '@/platform/navigation'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { Dock } from '@/ui/dock/dock'
import { Icon } from '@/ui/icon/icon'
import { ListRow } from '@/ui/list-row/list-row'
import { Page } from '@/ui/page/page'
import { Strip } from '@/ui/strip/strip'
import { scanAgain } from '../parts/acts'
import { Notice } from '../parts/notice'
import { PayDock } from '../parts/pay-dock'
import { PaymentNoticeStrip } from '../parts/payment-notice'
import { SurchargeSheet } from '../parts/surcharge-sheet'
import { usePayment } from '../use-payment'
import { BillCard } from './bill-card'
import './open-bill.scss'

const words = payWords.bill

interface OpenBillProps {
  token: string
  bill: BillView
  refresh: () => Promise<Fen>
  askAgain: () => void
  asking: boolean
}

/** A bill that can be paid, perhaps while somebody else is paying it. */
export function OpenBill({ token, bill, refresh, askAgain, asking }: OpenBillProps) {
  const elder = useElder()
  const [timeUp, setTimeUp] = useState(false)
  const [explained, setExplained] = useState(false)
  const onUp = useCallback(() => setTimeUp(true), [])
  const onExplain = useCallback(() => setExplained(true), [])
  const { paying, notice, start } = usePayment(
    {
      target: { kind: 'bill', token },
      purpose: `place-order:${bill.billId}`,
      expectedTotalFen: bill.totalFen,
      page: routes.bill,
      windowName: bill.windowName,
    },
    refresh,
  )
  return (
    <Page
      title={words.title}
      dock={
        timeUp && !paying ? (
          <NewBillDock />
        ) : (
          <PayDock
            totalFen={bill.totalFen}
            paying={paying}
            onPay={() => void start()}
            onCard={() => void start('card')}
          />
        )
      }
      overlay={<SurchargeSheet open={explained} onClose={() => setExplained(false)} />}
    >
      <Strip tone="good" icon="shield-check">
        {elder ? words.checkedElder : words.checked}
      </Strip>
      {notice && <PaymentNoticeStrip notice={notice} />}
      {bill.state === 'paying' && !notice && <UnderWay orderNo={bill.myOrderNo} askAgain={askAgain} asking={asking} />}
      <BillCard bill={bill} onUp={onUp} onExplain={onExplain} />
      {elder ? (
        <Card flush>
          <ListRow
            icon="headset"
            title={payWords.hotlineRow(bill.authority.hotline)}
            onPress={() => void callPhone(bill.authority.hotline)}
          />
        </Card>
      ) : (
        <View className="open-bill__anybody">
          <Icon name="users" size={20} />
          <View className="open-bill__anybody-text">{words.anybody}</View>
        </View>
      )}
    </Page>
  )
}

/** A payment of this bill has begun: by the citizen before the app was killed, or by somebody else. */
function UnderWay({ orderNo, askAgain, asking }: { orderNo: string | null; askAgain: () => void; asking: boolean }) {
  const { mine, beingPaid } = payWords.notice
  if (orderNo)
    return (
      <Notice
        tone="warn"
        icon="hourglass"
        title={mine.title}
        text={mine.text}
        act={{ words: mine.act, onPress: () => void replacePage(routes.order(orderNo)) }}
      />
    )
  return (
    <Notice
      tone="warn"
      icon="hourglass"
      title={beingPaid.title}
      text={beingPaid.text}
      act={{ words: beingPaid.act, onPress: askAgain, busy: asking && common.asking }}
    />
  )
}

/** In place of 支付 once the time is over. */
function NewBillDock() {
  const renew = async () => {
    if (await ask(words.newBillAsk)) await scanAgain()
  }
  return (
    <Dock note={words.newBillNote}>
      <Button onPress={() => void renew()}>{words.newBill}</Button>
    </Dock>
  )
}

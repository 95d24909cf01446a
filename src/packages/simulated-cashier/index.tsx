import { View } from '@tarojs/components'
import { useUnload } from '@tarojs/taro'
import { useEffect, useRef, useState } from 'react'
import { fen } from '@/domain/money'
import { common } from '@/locales/zh-cn/common'
import { simulatedCashierWords as words } from '@/locales/zh-cn/simulated-cashier'
import { goBack } from '@/platform/navigation'
import { cashierChannel } from '@/platform/simulated-cashier'
import { type SimulatedOrder, simulatedWalletApp } from '@/platform/simulated-wallet-app'
import type { CashierOutcome } from '@/platform/wallet-port'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { ErrorState } from '@/ui/error-state/error-state'
import { KeyValue, KeyValues } from '@/ui/key-values/key-values'
import { Money } from '@/ui/money/money'
import { Page } from '@/ui/page/page'
import { Skeleton } from '@/ui/skeleton/skeleton'
import { Strip } from '@/ui/strip/strip'
import { Verdict } from '@/ui/verdict/verdict'
import './index.scss'

/** Each choice: what the wallet is told, and what the app hears. Vanish pays, and the app never hears of it. */
const CHOICES = {
  pay: { wallet: 'pay', app: 'done', kind: 'solid' },
  cancel: { wallet: null, app: 'cancelled', kind: 'outline' },
  fail: { wallet: 'fail', app: 'failed', kind: 'outline' },
  vanish: { wallet: 'pay', app: 'unknown', kind: 'outline' },
} as const satisfies Record<string, { wallet: 'pay' | 'fail' | null; app: CashierOutcome; kind: 'solid' | 'outline' }>
type Choice = keyof typeof CHOICES

/** Stands where no real cashier exists, and says so in the largest words of the page. */
export default function SimulatedCashier() {
  const [orderNo] = useState(() => cashierChannel.question()?.orderNo ?? null)
  const [order, setOrder] = useState<SimulatedOrder | null>(null)
  const [error, setError] = useState<unknown>(null)
  const [busy, setBusy] = useState<Choice | null>(null)
  const load = () => {
    setError(null)
    if (orderNo) simulatedWalletApp.order(orderNo).then(setOrder, setError)
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: the order is asked for once
  useEffect(load, [])
  /** Told when the page is gone, not before: the next page may not take the place of one that is still leaving. */
  const outcome = useRef<CashierOutcome>('cancelled')
  useUnload(() => cashierChannel.reply(outcome.current))

  const choose = async (choice: Choice) => {
    if (busy || !orderNo) return
    setBusy(choice)
    const { wallet, app } = CHOICES[choice]
    try {
      if (wallet) await simulatedWalletApp.pay(orderNo, wallet)
      outcome.current = app
      await goBack()
    } catch (thrown) {
      setError(thrown)
      setBusy(null)
    }
  }

  return (
    <Page title={words.title}>
      <Strip tone="warn" icon="warn" note={words.text}>
        {words.banner}
      </Strip>
      {!orderNo && <Verdict tone="blue" icon="info" title={words.gone.title} note={words.gone.text} />}
      {orderNo && !order && error === null && <Skeleton cards={[[40, 60, 80]]} words={common.asking} />}
      {error !== null && <ErrorState error={error} retry={{ words: common.retry, act: load }} />}
      {order && (
        <>
          <Card>
            <View className="simulated-cashier__sum">
              <Money amount={fen(order.totalFen)} />
            </View>
            <KeyValues>
              <KeyValue name={words.payee}>{order.payee}</KeyValue>
              <KeyValue name={words.what}>{order.description}</KeyValue>
            </KeyValues>
          </Card>
          {(Object.keys(CHOICES) as Choice[]).map((choice) => (
            <Button
              key={choice}
              kind={CHOICES[choice].kind}
              onPress={() => void choose(choice)}
              busy={busy === choice && words.busy}
            >
              {words[choice]}
            </Button>
          ))}
        </>
      )}
    </Page>
  )
}

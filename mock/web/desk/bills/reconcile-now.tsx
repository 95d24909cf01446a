import { App } from 'antd'
import { useCallback } from 'react'
import type { ChannelBillView } from '@/contract/finance-rows'
import { Icon } from '../../common/icons'
import { useAct } from '../../common/use-act'
import { wordsOf } from '../../common/words'
import { callFinance, type FinanceInput } from '../desk-cloud'
import { deskFailures } from '../words'
import { words } from './words'

const send = (input: FinanceInput<'reconcileNow'>, key: string) => callFinance('reconcileNow', input, key)
const tell = (error: unknown) => wordsOf(error, deskFailures)

/** Fetches a bill now and compares it; what is done already stays. */
export function ReconcileNow({ bill, onDone }: { bill: ChannelBillView; onDone: () => Promise<void> }) {
  const { message } = App.useApp()
  const { run, busy, problem } = useAct(useCallback(send, []), tell)
  const fetch = async () => {
    if (busy) return
    const done = await run({ channel: bill.channel, day: bill.day })
    await onDone()
    if (!done) return
    const { state } = done.bill
    if (state === 'refused') message.warning(words.stillRefused)
    else if (state === 'waiting') message.info(words.notYet)
    else message.success(words.fetchedNow)
  }
  return (
    <>
      <button type="button" className="btn small" aria-busy={busy} onClick={() => void fetch()}>
        <Icon name="refresh" size={16} />
        {busy ? words.fetching : bill.state === 'waiting' ? words.now : words.again}
      </button>
      {problem && (
        <small className="bad-text" role="alert">
          {problem}
        </small>
      )}
    </>
  )
}

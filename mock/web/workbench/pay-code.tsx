import { App, Segmented } from 'antd'
import { useState } from 'react'
import type { Wallet } from '@/contract/fields'
import { Icon } from '../common/icons'
import { type CodeWill, mockApi } from './mock-api'
import { words } from './words'

const WILLS: readonly CodeWill[] = ['pays', 'asks-password', 'no-money']

/** The payment code of the simulated wallet, for the officer's screen to scan, and the password that it may ask for. */
export function PayCode({ wallet, device }: { wallet: Wallet; device: string }) {
  const { message } = App.useApp()
  const [will, setWill] = useState<CodeWill>('pays')
  const [code, setCode] = useState<string | null>(null)
  const text = words.payCode
  const failed = () => void message.error(words.failed)
  const show = () => mockApi.showCode(wallet, device, will).then((shown) => setCode(shown.code), failed)
  const answer = async (outcome: 'pay' | 'fail') => {
    const orderNo = code && (await mockApi.orderOfCode(wallet, code))
    if (!orderNo) return void message.info(text.notAsked)
    const { state } = await mockApi.pay(orderNo, outcome)
    void message.info(words.order.outcome(state))
  }
  return (
    <section className="pay-code" aria-label={text.title}>
      <Segmented<CodeWill>
        size="small"
        aria-label={text.will}
        value={will}
        options={WILLS.map((value) => ({ value, label: text.wills[value] }))}
        onChange={setWill}
      />
      <button type="button" className="btn small" onClick={() => void show()}>
        <Icon name="wallet" />
        {text.show}
      </button>
      {code && (
        <>
          <output className="mono" aria-label={text.title}>
            {code.replace(/(.{4})(?=.)/g, '$1 ')}
          </output>
          <button
            type="button"
            className="link"
            onClick={() => void navigator.clipboard.writeText(code).then(() => message.success(text.copied), failed)}
          >
            {text.copy}
          </button>
          <button type="button" className="link" onClick={() => void answer('pay').catch(failed)}>
            {text.password}
          </button>
          <button type="button" className="link" onClick={() => void answer('fail').catch(failed)}>
            {text.cancel}
          </button>
        </>
      )}
    </section>
  )
}

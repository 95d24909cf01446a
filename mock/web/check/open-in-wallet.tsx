import { useEffect, useState } from 'react'
import * as v from 'valibot'
import type { Wallet } from '@/contract/fields'
import { documentLink } from '@/domain/document-link'
import { alipayScheme, wechatScheme } from '@/domain/mini-program-link'
import { sendJson } from '../common/cloud-client'
import { Icon } from '../common/icons'
import { WalletMark } from '../common/marks'
import { words } from './words'

const RESULT_PAGE = 'packages/checks/result/index'
const appIdsSchema = v.object({ wechat: v.string(), alipay: v.string() })

/** Whose browser this is, if it is a wallet's. */
export function walletOf(userAgent: string): Wallet | null {
  if (/MicroMessenger/i.test(userAgent)) return 'wechat'
  return /AlipayClient/i.test(userAgent) ? 'alipay' : null
}

function scheme(wallet: Wallet, appId: string, token: string): string {
  const link = encodeURIComponent(documentLink(location.origin, token))
  return wallet === 'wechat'
    ? wechatScheme(appId, RESULT_PAGE, `q=${link}`)
    : alipayScheme(appId, RESULT_PAGE, `qrCode=${link}`)
}

/** Inside a wallet the mini-program can check the same code; elsewhere there is nothing to offer. */
export function OpenInWallet({ token }: { token: string }) {
  const wallet = walletOf(navigator.userAgent)
  const [appId, setAppId] = useState<string | null>(null)
  useEffect(() => {
    if (!wallet) return
    sendJson('/check/app-ids').then(
      (answer) => {
        const ids = v.safeParse(appIdsSchema, answer)
        if (ids.success) setAppId(ids.output[wallet])
      },
      // Without it the page says all that the mini-program would.
      () => undefined,
    )
  }, [wallet])
  if (!wallet || !appId) return null
  return (
    <section className="card ck-wallet">
      <WalletMark wallet={wallet} size={32} />
      <a className="grow" href={scheme(wallet, appId, token)}>
        {words.wallet[wallet]}
        <small>{words.wallet.note}</small>
      </a>
      <Icon name="right" size={20} />
    </section>
  )
}

import type { Channel, Wallet } from '@/contract/fields'
import { paidWith } from './words'

/** The mark of 码上交管; `white` for coloured grounds. */
export function Mark({ size, white = false }: { size: number; white?: boolean }) {
  const ground = white ? '#fff' : '#1d4fd7'
  const line = white ? '#0b7a4b' : '#fff'
  return (
    <svg className="icon" width={size} height={size} viewBox="0 0 32 32" aria-hidden="true">
      <rect width="32" height="32" rx="8.5" fill={ground} />
      <g fill="none" stroke={line} strokeWidth="2.3">
        <rect x="6.7" y="6.7" width="7.2" height="7.2" rx="1.8" />
        <rect x="18.1" y="6.7" width="7.2" height="7.2" rx="1.8" />
        <rect x="6.7" y="18.1" width="7.2" height="7.2" rx="1.8" />
        <path d="M17.6 21.7l2.9 2.9 5.2-5.6" strokeLinecap="round" strokeLinejoin="round" strokeWidth="2.5" />
      </g>
    </svg>
  )
}

const drawings = {
  wechat: (
    <>
      <rect width="32" height="32" rx="8" fill="#07c160" />
      <path
        d="M13.3 7.2c-4.5 0-8 2.9-8 6.5 0 2 1.1 3.8 2.9 5l-.8 2.5 2.9-1.5c.9.3 1.9.4 2.9.4h.8a5.6 5.6 0 0 1-.3-1.7c0-3.4 3.2-6.2 7.1-6.2h.5c-.7-2.9-4-5-8-5z"
        fill="#fff"
      />
      <path
        d="M26.8 18.3c0-2.9-2.8-5.2-6.2-5.2s-6.2 2.3-6.2 5.2 2.8 5.2 6.2 5.2c.8 0 1.5-.1 2.2-.3l2.3 1.2-.6-2c1.4-1 2.3-2.4 2.3-4.1z"
        fill="#fff"
        stroke="#07c160"
        strokeWidth="1.2"
      />
      <g fill="#07c160">
        <circle cx="10.6" cy="12" r="1.05" />
        <circle cx="15.9" cy="12" r="1.05" />
        <circle cx="18.6" cy="17" r=".9" />
        <circle cx="22.7" cy="17" r=".9" />
      </g>
    </>
  ),
  alipay: (
    <>
      <rect width="32" height="32" rx="8" fill="#1677ff" />
      <path
        d="M8.5 10.3h15M16 6.7v3.6M10.8 14.2h10.4c-.6 2.7-1.8 4.9-3.5 6.6M18.6 18.7c2.3.7 4.6 1.6 6.8 2.7M15.8 17.9c-1.9-.8-3.7-1.2-5.1-1.2-2.2 0-3.5 1.1-3.5 2.7 0 1.7 1.5 2.9 3.8 2.9 3 0 5.4-1.2 7.2-3.1"
        fill="none"
        stroke="#fff"
        strokeWidth="2.1"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </>
  ),
  card: (
    <>
      <rect width="32" height="32" rx="8" fill="#566173" />
      <g fill="none" stroke="#fff" strokeWidth="2.1" strokeLinejoin="round">
        <rect x="6" y="8.7" width="20" height="14.6" rx="2.6" />
        <path d="M6 13.3h20M9.8 18.9h4.4" strokeLinecap="round" />
      </g>
    </>
  ),
} as const

/** Stand-ins until the wallets' brand kits are licensed; wallet colours appear in them only. */
export function WalletMark({ wallet, size }: { wallet: Wallet; size: number }) {
  return <PaidWithMark channel={wallet} size={size} />
}

/** With what it is paid: the wallet's mark, or a card. */
export function PaidWithMark({ channel, size }: { channel: Channel; size: number }) {
  return (
    <svg className="icon" width={size} height={size} viewBox="0 0 32 32" role="img" aria-label={paidWith[channel]}>
      {drawings[channel === 'nontax' ? 'wechat' : channel]}
    </svg>
  )
}

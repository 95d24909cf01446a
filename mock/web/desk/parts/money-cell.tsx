import type { Channel } from '@/contract/fields'
import { fen } from '@/domain/money'
import { WalletMark } from '../../common/marks'
import { groupedYuan } from '../../common/money'
import { channelNames } from '../words'

/** −70000 → "−700.00", with a true minus; sums at the desk have no ¥ in tables. */
export function signedYuan(amount: number): string {
  return `${amount < 0 ? '−' : ''}${groupedYuan(fen(Math.abs(amount)))}`
}

/** What the whole desk writes for "nothing yet". */
export const NOTHING = '—'

/** A channel by its mark, or by its name where it has none. */
export function ChannelMark({
  channel,
  size = 20,
  named = false,
}: {
  channel: Channel
  size?: number
  named?: boolean
}) {
  const name = channelNames[channel]
  if (channel !== 'wechat' && channel !== 'alipay') return <span className="tag">{name}</span>
  if (!named) return <WalletMark wallet={channel} size={size} />
  return (
    <span className="ch">
      <span aria-hidden="true">
        <WalletMark wallet={channel} size={size} />
      </span>
      {name}
    </span>
  )
}

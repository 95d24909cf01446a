import type { Wallet } from '@/contract/fields'
import { WalletMark } from '../common/marks'
import { walletNames } from '../common/words'
import { CopyButton } from './copy-button'
import { words } from './words'

/** How to open the real builds in the vendors' tools. */
export function DevtoolsCard() {
  return (
    <section className="card devtools">
      {(['wechat', 'alipay'] as Wallet[]).map((wallet) => {
        const { folder, how } = words.devtools[wallet]
        return (
          <div key={wallet}>
            <WalletMark wallet={wallet} size={22} />
            <b>{walletNames[wallet]}</b>
            <code>{folder}</code>
            <CopyButton text={folder} what={folder} />
            <span className="muted">{how}</span>
          </div>
        )
      })}
    </section>
  )
}

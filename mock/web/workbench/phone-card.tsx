import { App, Segmented, Switch } from 'antd'
import type { RefObject } from 'react'
import type { Wallet } from '@/contract/fields'
import { formatInstant } from '@/domain/dates'
import { Icon } from '../common/icons'
import { useServerNow } from '../common/use-server-now'
import type { WindowFeed } from '../common/window-feed'
import { walletNames } from '../common/words'
import { PayCode } from './pay-code'
import type { Preview } from './use-preview'
import { words } from './words'

interface PhoneCardProps {
  frame: RefObject<HTMLIFrameElement>
  preview: Preview
  feed: WindowFeed
  /** The link in the window's code, while it can be scanned. */
  link: string | null
}

/** The mini-program's H5 build in a phone, held beside the window. */
export function PhoneCard({ frame, preview, feed, link }: PhoneCardProps) {
  const { message } = App.useApp()
  const now = useServerNow(feed)
  const text = words.phone
  const scan = () => (link ? preview.scan(link) : message.info(text.nothingToScan))
  return (
    <section className="card" aria-label={text.title}>
      <div className="wb-head">
        <Segmented<Wallet>
          aria-label={text.wallet}
          value={preview.wallet}
          options={[
            { value: 'wechat', label: walletNames.wechat },
            { value: 'alipay', label: walletNames.alipay },
          ]}
          onChange={preview.setWallet}
        />
        <span className="muted nowrap" id="elder-label">
          {text.elder}
        </span>
        <Switch aria-labelledby="elder-label" checked={preview.elder} onChange={preview.setElder} />
        <button type="button" className="btn small end" onClick={scan}>
          <Icon name="scan" />
          {text.scan}
        </button>
      </div>
      <div className="phone">
        <div className="phone-status" aria-hidden="true">
          <span>{now ? formatInstant(now, 'HH:mm') : ''}</span>
          <span>{text.preview}</span>
        </div>
        <iframe
          key={preview.address}
          ref={frame}
          title={text.frame}
          src={preview.address}
          allow="camera; clipboard-read; clipboard-write"
        />
      </div>
      <PayCode wallet={preview.wallet} device={preview.device} />
    </section>
  )
}

import { formatYuan } from '@/domain/money'
import { common } from '@/locales/zh-cn/common'
import { errorWords } from '@/locales/zh-cn/errors'
import { payWords } from '@/locales/zh-cn/pay'
import type { PaymentNotice } from '../use-payment'
import { Notice } from './notice'

const words = payWords.notice

/** Why the citizen is back at the bill. Nothing was charged in any of these. */
export function PaymentNoticeStrip({ notice }: { notice: PaymentNotice }) {
  switch (notice.kind) {
    case 'cancelled':
      return <Notice tone="blue" icon="info" {...words.cancelled} />
    case 'failed':
      return <Notice tone="warn" icon="warn" {...words.failed} />
    case 'price-changed':
      return (
        <Notice tone="warn" icon="warn" {...words.priceChanged(formatYuan(notice.before), formatYuan(notice.now))} />
      )
    case 'failure': {
      const { title, note } = errorWords[notice.failure.code]
      const report = notice.failure.reportNumber
      return (
        <Notice
          tone="warn"
          icon={notice.failure.code === 'OFFLINE' ? 'offline' : 'warn'}
          title={`${title}，${words.nothingCharged}`}
          text={report ? `${note}${common.reportNumber(report)}` : note}
        />
      )
    }
  }
}

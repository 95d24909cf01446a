import type { SettlementPreview } from '@/contract/violations'
import { common } from '@/locales/zh-cn/common'
import { errorWords } from '@/locales/zh-cn/errors'
import { settlingWords } from '@/locales/zh-cn/settling'
import type { CloudFailure } from '@/platform/cloud/cloud-failure'
import { yuan } from '@/ui/money/money'
import { Strip } from '@/ui/strip/strip'
import type { ConfirmNotice } from './use-confirm'

const words = settlingWords
const UNSURE: readonly string[] = ['OFFLINE', 'TIMED_OUT', 'BAD_ANSWER']

interface NoticeProps {
  notice: Exclude<ConfirmNotice, { kind: 'refused' }>
  records: number
}

/** What is missing, what changed, or why it did not get through; told at once to whoever listens. */
export function ConfirmNoticeStrip({ notice, records }: NoticeProps) {
  switch (notice.kind) {
    case 'undeclared':
      return (
        <Strip tone="bad" icon="warn" note={records === 1 ? words.droveMissing.one : words.droveMissing.several} live>
          {words.droveMissing.title}
        </Strip>
      )
    case 'changed':
      return (
        <Strip tone="warn" icon="warn" note={words.changed.note(sums(notice.before), sums(notice.now))} live>
          {words.changed.title}
        </Strip>
      )
    case 'failure': {
      const { title, note } = failureWords(notice.failure)
      return (
        <Strip tone="warn" icon={notice.failure.code === 'OFFLINE' ? 'offline' : 'warn'} note={note} live>
          {title}
        </Strip>
      )
    }
  }
}

const sums = ({ totalFen, pointsAdded }: SettlementPreview) => words.changed.sum(yuan(totalFen), pointsAdded)

function failureWords(failure: CloudFailure): { title: string; note: string } {
  if (UNSURE.includes(failure.code)) return words.failure.unsure
  if (failure.code === 'POLICE_UNAVAILABLE') return words.failure.police
  const { title, note } = errorWords[failure.code]
  const report = failure.reportNumber ? common.reportNumber(failure.reportNumber) : ''
  return { title: `${title}，${words.failure.nothingDecided}`, note: note + report }
}

import { common } from '@/locales/zh-cn/common'
import { Page } from '@/ui/page/page'
import { Skeleton } from '@/ui/skeleton/skeleton'

export default function AnswerRequest() {
  return (
    <Page title="同意还是不同意">
      <Skeleton cards={[[40, 80]]} words={common.asking} />
    </Page>
  )
}

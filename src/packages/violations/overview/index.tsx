import { common } from '@/locales/zh-cn/common'
import { Page } from '@/ui/page/page'
import { Skeleton } from '@/ui/skeleton/skeleton'

export default function Overview() {
  return (
    <Page title="处理违法">
      <Skeleton cards={[[40, 80]]} words={common.asking} />
    </Page>
  )
}

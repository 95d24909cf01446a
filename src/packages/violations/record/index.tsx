import { common } from '@/locales/zh-cn/common'
import { Page } from '@/ui/page/page'
import { Skeleton } from '@/ui/skeleton/skeleton'

export default function Record() {
  return (
    <Page title="一条违法">
      <Skeleton cards={[[40, 80]]} words={common.asking} />
    </Page>
  )
}

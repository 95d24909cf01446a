import { common } from '@/locales/zh-cn/common'
import { Page } from '@/ui/page/page'
import { Skeleton } from '@/ui/skeleton/skeleton'

export default function Served() {
  return (
    <Page title="决定书">
      <Skeleton cards={[[40, 80]]} words={common.asking} />
    </Page>
  )
}

import { common } from '@/locales/zh-cn/common'
import { Page } from '@/ui/page/page'
import { Skeleton } from '@/ui/skeleton/skeleton'

export default function Confirm() {
  return (
    <Page title="确认事实">
      <Skeleton cards={[[40, 80]]} words={common.asking} />
    </Page>
  )
}

import { common } from '@/locales/zh-cn/common'
import { Page } from '@/ui/page/page'
import { Skeleton } from '@/ui/skeleton/skeleton'

export default function Conditions() {
  return (
    <Page title="能不能在这里处理">
      <Skeleton cards={[[40, 80]]} words={common.asking} />
    </Page>
  )
}

import { common } from '@/locales/zh-cn/common'
import { Page } from '@/ui/page/page'
import { Skeleton } from '@/ui/skeleton/skeleton'

export default function Objection() {
  return (
    <Page title="我的异议">
      <Skeleton cards={[[40, 80]]} words={common.asking} />
    </Page>
  )
}

import { common } from '@/locales/zh-cn/common'
import { Page } from '@/ui/page/page'
import { Skeleton } from '@/ui/skeleton/skeleton'

export default function ObjectPage() {
  return (
    <Page title="提出异议">
      <Skeleton cards={[[40, 80]]} words={common.asking} />
    </Page>
  )
}

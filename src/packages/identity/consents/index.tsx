import { common } from '@/locales/zh-cn/common'
import { Page } from '@/ui/page/page'
import { Skeleton } from '@/ui/skeleton/skeleton'

export default function Consents() {
  return (
    <Page title="谁能处理我的车">
      <Skeleton cards={[[40, 80]]} words={common.asking} />
    </Page>
  )
}

import { common } from '@/locales/zh-cn/common'
import { Page } from '@/ui/page/page'
import { Skeleton } from '@/ui/skeleton/skeleton'

export default function Licence() {
  return (
    <Page title="绑定驾驶证">
      <Skeleton cards={[[40, 80]]} words={common.asking} />
    </Page>
  )
}

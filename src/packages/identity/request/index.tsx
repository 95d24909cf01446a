import { common } from '@/locales/zh-cn/common'
import { Page } from '@/ui/page/page'
import { Skeleton } from '@/ui/skeleton/skeleton'

export default function Request() {
  return (
    <Page title="等车主同意">
      <Skeleton cards={[[40, 80]]} words={common.asking} />
    </Page>
  )
}

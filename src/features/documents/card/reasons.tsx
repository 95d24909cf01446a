import { View } from '@tarojs/components'
import type { OpenedDocument } from '@/contract/document-views'
import { formatDate } from '@/domain/dates'
import { common } from '@/locales/zh-cn/common'
import { documentCardWords as words } from '@/locales/zh-cn/document-card'
import { documentReasonWords } from '@/locales/zh-cn/document-reasons'
import { aria } from '@/platform/aria'
import { callPhone } from '@/platform/contact'
import { openPage } from '@/platform/navigation'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { Dock } from '@/ui/dock/dock'
import { wayOutRoutes } from './ways-out'
import './reasons.scss'

/** Why the document cannot be used and what to do, the weightiest reason first. */
export function Reasons({ document: { reasons } }: { document: OpenedDocument }) {
  return (
    <Card>
      {reasons.map(({ code, since }) => {
        const { title, note } = documentReasonWords[code]
        return (
          <View key={code} className="document-reason">
            <View className="document-reason__title" {...aria({ role: 'heading', level: 2 })}>
              {since === null ? title : words.since(title, formatDate(since, 'YYYY年M月D日'))}
            </View>
            <View className="document-reason__note">{note}</View>
          </View>
        )
      })}
    </Card>
  )
}

/** The way out of the weightiest reason. */
export function WaysOut({ document: { reasons } }: { document: OpenedDocument }) {
  const way = reasons[0]?.wayOut ?? 'hotline'
  const call = (kind: 'outline' | 'solid') => (
    <Button kind={kind} icon="phone" onPress={() => callPhone(common.hotline)} label={common.callLabel(common.hotline)}>
      {words.callHotline(common.hotline)}
    </Button>
  )
  const route = way === 'hotline' ? null : wayOutRoutes[way]
  if (way === 'hotline' || route === null) return <Dock>{call('solid')}</Dock>
  return (
    <Dock>
      {call('outline')}
      <Button onPress={() => void openPage(route)}>{words.waysOut[way]}</Button>
    </Dock>
  )
}

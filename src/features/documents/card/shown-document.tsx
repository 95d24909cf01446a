import { View } from '@tarojs/components'
import type { OpenedDocument } from '@/contract/document-views'
import { documentCardWords as words } from '@/locales/zh-cn/document-card'
import { openPage, routes } from '@/platform/navigation'
import { Card } from '@/ui/card/card'
import { Icon } from '@/ui/icon/icon'
import { ListRow } from '@/ui/list-row/list-row'
import { Page } from '@/ui/page/page'
import { Band } from './band'
import { CodePanel } from './code-panel'
import { Paper } from './paper'
import { Reasons, WaysOut } from './reasons'
import './shown-document.scss'

interface ShownDocumentProps {
  document: OpenedDocument
  /** The last question about it did not get through. */
  failed: boolean
  /** Since when it is held: 10:12. */
  since: string | undefined
}

/** Green: the code first, then the paper. Red: why and what to do, the paper, and only then a small red code. */
export function ShownDocument({ document, failed, since }: ShownDocumentProps) {
  const usable = document.stand === 'usable'
  const code = <CodePanel document={document} failed={failed} />
  return (
    <Page loadedAt={since} dock={usable ? undefined : <WaysOut document={document} />}>
      <Band document={document} />
      <View className="shown-document">
        {!usable && <Reasons document={document} />}
        <View className="shown-document__card">
          {usable && code}
          <Paper document={document}>{!usable && code}</Paper>
        </View>
      </View>
      <Card flush>
        <ListRow
          icon="verify"
          title={words.checks(document.checks.thisWeek)}
          onPress={() => void openPage(routes.documentChecks)}
        />
      </Card>
      {usable && (
        <View className="shown-document__hint">
          <Icon name="sun" size={20} />
          <View>{words.bright[document.kind]}</View>
        </View>
      )}
    </Page>
  )
}

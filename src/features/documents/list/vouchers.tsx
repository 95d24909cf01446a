import type { DocumentList } from '@/contract/document-views'
import { documentsWords as words } from '@/locales/zh-cn/documents'
import { openPage, routes } from '@/platform/navigation'
import { Card } from '@/ui/card/card'
import { ListRow } from '@/ui/list-row/list-row'
import { SectionLabel } from '@/ui/section-label/section-label'

/** 凭证: decisions, receipts and certificates; and who has looked at any of it. */
export function Vouchers({ list: { counts, checkedThisWeek } }: { list: DocumentList }) {
  return (
    <>
      <SectionLabel>{words.vouchers}</SectionLabel>
      <Card flush>
        <ListRow
          icon="doc"
          title={words.decisions}
          value={words.decisionCount(counts.decisions)}
          onPress={() => void openPage(routes.decisions)}
        />
        <ListRow
          icon="receipt"
          title={words.receipts}
          value={words.receiptCount(counts.receipts)}
          onPress={() => void openPage(routes.receipts)}
        />
        <ListRow
          icon="shield-check"
          title={words.certificates}
          value={words.certificateCount(counts.certificates)}
          onPress={() => void openPage(routes.certificates)}
        />
        <ListRow
          icon="verify"
          title={words.checks}
          value={words.checkCount(checkedThisWeek)}
          onPress={() => void openPage(routes.documentChecks)}
        />
      </Card>
    </>
  )
}

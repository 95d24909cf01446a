import type { CheckEntry } from '@/contract/document-views'
import { formatInstant } from '@/domain/dates'
import { documentKinds } from '@/locales/zh-cn/document-kinds'
import { voucherWords } from '@/locales/zh-cn/vouchers'
import { Answered, loadedAt } from '@/ui/answered/answered'
import { Card } from '@/ui/card/card'
import { Empty } from '@/ui/empty/empty'
import { ListRow } from '@/ui/list-row/list-row'
import { Page } from '@/ui/page/page'
import { SectionLabel } from '@/ui/section-label/section-label'
import { Strip } from '@/ui/strip/strip'
import { useChecks } from '../api/list-checks'

const words = voucherWords.checks
const BOXES = [
  [70, 40],
  [60, 40],
]

/** Who has checked the caller's documents: when, which, how. */
export function ChecksPage() {
  const answer = useChecks()
  return (
    <Answered answer={answer} title={words.title} boxes={BOXES} words={words.fetching}>
      {({ checks, thisWeek }) => (
        <Page title={words.title} loadedAt={loadedAt(answer)}>
          {checks.length === 0 ? (
            <Empty tone="blue" icon="verify" title={words.empty.title} note={words.empty.note} />
          ) : (
            <>
              <SectionLabel aside={words.thisWeek(thisWeek)}>{words.latest}</SectionLabel>
              <Card flush>
                {checks.map((check) => (
                  <Row key={`${check.at}${check.kind}`} check={check} />
                ))}
              </Card>
              <Strip tone="blue" icon="info">
                {words.note}
              </Strip>
            </>
          )}
        </Page>
      )}
    </Answered>
  )
}

function Row({ check: { at, by, way, unit, kind } }: { check: CheckEntry }) {
  return (
    <ListRow
      icon={by === 'officer' ? 'shield-check' : 'user'}
      disc={by === 'officer' ? 'blue' : 'grey'}
      title={words.row(documentKinds[kind], by === 'officer' ? (unit ?? words.officer) : words.anybody)}
      note={words.when(formatInstant(at, 'M月D日 HH:mm'), words.ways[way])}
    />
  )
}

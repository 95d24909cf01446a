import type { ApplicableDocument, DocumentList } from '@/contract/document-views'
import { formatInstant } from '@/domain/dates'
import { common } from '@/locales/zh-cn/common'
import { documentKinds } from '@/locales/zh-cn/document-kinds'
import { documentsWords as words } from '@/locales/zh-cn/documents'
import { callPhone } from '@/platform/contact'
import { openPage, routes } from '@/platform/navigation'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { ListRow } from '@/ui/list-row/list-row'
import { SectionLabel } from '@/ui/section-label/section-label'

/** Documents that are not in the stack: whom to ask about those that are locked, and how to have those that are not there yet. */
export function NotShown({ list: { absent, applicable } }: { list: DocumentList }) {
  return (
    <>
      {absent.length > 0 && (
        <Card flush>
          {absent.map(({ kind, plate, authority }) => (
            <ListRow
              key={`${kind}${plate}`}
              icon="lock"
              disc="warn"
              title={words.absent.title(documentKinds[kind], plate)}
              note={words.absent.note(authority.name)}
              trailing={
                <Button
                  kind="tint"
                  size="small"
                  onPress={() => callPhone(authority.hotline)}
                  label={common.callLabel(authority.hotline)}
                >
                  {common.call}
                </Button>
              }
            />
          ))}
        </Card>
      )}
      {applicable.length > 0 && (
        <>
          <SectionLabel>{words.applicable.label}</SectionLabel>
          <Card flush>
            {applicable.map((document) => (
              <Applicable key={document.vehicleId ?? document.kind} document={document} />
            ))}
          </Card>
        </>
      )}
    </>
  )
}

function Applicable({ document }: { document: ApplicableDocument }) {
  const { vehicleId, plate, state, reviewBy } = document
  const { states } = words.applicable
  return (
    <ListRow
      icon={vehicleId === null ? 'wheel' : 'car'}
      disc={state === 'refused' ? 'warn' : 'blue'}
      title={plate === null ? words.applicable.licence : words.applicable.vehicle(plate)}
      note={
        state === 'in-review'
          ? states['in-review'](reviewBy === null ? '' : formatInstant(reviewBy, 'M月D日 HH:mm'))
          : states[state]
      }
      value={state === 'in-review' ? undefined : words.applicable.act}
      onPress={() => void openPage(vehicleId === null ? routes.applyForLicence : routes.applyForVehicle(vehicleId))}
    />
  )
}

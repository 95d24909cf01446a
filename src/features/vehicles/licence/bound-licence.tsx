import type { LicenceView } from '@/contract/records'
import { formatDate, formatInstant } from '@/domain/dates'
import { licenceStates } from '@/locales/zh-cn/licence-states'
import { vehicleWords } from '@/locales/zh-cn/vehicles'
import { replacePage, routes } from '@/platform/navigation'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { Dock } from '@/ui/dock/dock'
import { KeyValue, KeyValues } from '@/ui/key-values/key-values'
import { Page } from '@/ui/page/page'
import { Strip } from '@/ui/strip/strip'

const words = vehicleWords.licence
const DAY = 'YYYY年M月D日'

/** What the police know about the licence: state, points of the cycle, and until when both hold. */
export function BoundLicence({ licence, hasOwnVehicle }: { licence: LicenceView; hasOwnVehicle: boolean }) {
  const usual = licence.states.every((state) => state === 'A')
  const all = licence.points + licence.pendingPoints
  return (
    <Page
      title={words.title}
      dock={
        <Dock note={words.asOf(formatInstant(licence.asOf, 'M月D日 HH:mm'))}>
          {!hasOwnVehicle && (
            <Button kind="outline" onPress={() => void replacePage(routes.bindVehicle)}>
              {words.toVehicles}
            </Button>
          )}
          <Button onPress={() => void replacePage(routes.violations)}>{words.toViolations}</Button>
        </Dock>
      }
    >
      <Strip tone={usual ? 'good' : 'warn'} icon={usual ? 'check-circle' : 'warn'} note={words.boundNote(String(all))}>
        {licence.states.map((state) => licenceStates[state] ?? state).join('，')}
      </Strip>
      <Card>
        <KeyValues>
          <KeyValue name={words.licenceNumber}>{licence.numberMasked}</KeyValue>
          <KeyValue name={words.fileNumber}>{licence.fileNumberMasked}</KeyValue>
          <KeyValue name={words.classes}>{licence.classes.join(' ')}</KeyValue>
          <KeyValue name={words.issuer}>{licence.issuer}</KeyValue>
          <KeyValue name={words.validUntil}>
            {licence.validUntil ? formatDate(licence.validUntil, DAY) : words.longTerm}
          </KeyValue>
        </KeyValues>
      </Card>
      <Card>
        <KeyValues>
          <KeyValue
            name={words.points}
            note={licence.pendingPoints > 0 ? words.pending(licence.pendingPoints) : undefined}
          >
            {words.pointsValue(all)}
          </KeyValue>
          <KeyValue name={words.cycle} note={words.cycleNote}>
            {formatDate(licence.cycleEndsOn, DAY)}
          </KeyValue>
        </KeyValues>
      </Card>
    </Page>
  )
}

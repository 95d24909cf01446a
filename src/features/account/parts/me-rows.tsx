import type { MeView } from '@/contract/identity'
import { accountWords as words } from '@/locales/zh-cn/account'
import { common } from '@/locales/zh-cn/common'
import { helpWords } from '@/locales/zh-cn/help'
import { callPhone } from '@/platform/contact'
import { isVerified } from '@/platform/me'
import { openPage, routes } from '@/platform/navigation'
import { Card } from '@/ui/card/card'
import { ElderSwitch } from '@/ui/elder-switch/elder-switch'
import { ListRow } from '@/ui/list-row/list-row'
import { SectionLabel } from '@/ui/section-label/section-label'

interface MeRowsProps {
  me: MeView | undefined
  onHelp: () => void
  onAbout: () => void
}

/** 长辈版, then things, then money, then the rest; the right column carries the state of whoever is known. */
export function MeRows({ me, onHelp, onAbout }: MeRowsProps) {
  const known = isVerified(me) ? me : undefined
  const counts = known?.counts
  return (
    <>
      <Card flush>
        <ListRow
          icon="glasses"
          title={common.elderMode}
          note={words.elderNote}
          strong={false}
          trailing={<ElderSwitch />}
        />
      </Card>
      <SectionLabel>{words.things}</SectionLabel>
      <Card flush>
        <ListRow
          icon="cards"
          title={words.documents}
          value={words.documentsValue}
          onPress={() => openPage(routes.documents)}
        />
        <ListRow
          icon="wheel"
          title={words.licence}
          value={known && licenceValue(known)}
          onPress={() => openPage(routes.bindLicence)}
        />
        <ListRow
          icon="car"
          title={words.vehicles}
          value={counts && words.vehicleCount(counts.ownVehicles)}
          onPress={() => openPage(routes.vehicles)}
        />
        <ListRow
          icon="key"
          title={words.borrowed}
          value={counts && words.vehicleCount(counts.borrowedVehicles)}
          onPress={() => openPage(routes.vehicles)}
        />
        <ListRow
          icon="users"
          title={words.drivers}
          value={counts && driversValue(counts)}
          onPress={() => openPage(routes.consents)}
        />
      </Card>
      <SectionLabel>{words.money}</SectionLabel>
      <Card flush>
        <ListRow
          icon="receipt"
          title={words.receipts}
          value={words.receiptsValue}
          onPress={() => openPage(routes.receipts)}
        />
        <ListRow icon="yuan" title={words.dues} onPress={() => openPage(routes.dues)} />
        <ListRow
          icon="speech"
          title={words.objections}
          value={counts && counts.objections > 0 ? words.objectionCount(counts.objections) : undefined}
          onPress={() => openPage(routes.objections)}
        />
      </Card>
      <SectionLabel>{words.others}</SectionLabel>
      <Card flush>
        <ListRow icon="help" title={helpWords.row} onPress={onHelp} />
        <ListRow icon="shield-check" title={words.about} onPress={onAbout} />
        <ListRow icon="headset" title={words.hotline(common.hotline)} onPress={() => callPhone(common.hotline)} />
      </Card>
    </>
  )
}

function licenceValue({ licence }: MeView): string {
  if (!licence) return words.noLicence
  return words.licenceValue(licence.classes.join(' '), licence.points + licence.pendingPoints)
}

function driversValue({ requests, drivers }: MeView['counts']): string {
  if (requests > 0) return words.requests(requests)
  return drivers > 0 ? words.driverCount(drivers) : words.nobodyElse
}

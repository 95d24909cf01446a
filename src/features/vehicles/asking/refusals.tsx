import { Fragment } from 'react'
import type { AskingRefusal } from '@/contract/vehicles'
import { askingWords as words } from '@/locales/zh-cn/asking'
import { openPage, routes } from '@/platform/navigation'
import { Card } from '@/ui/card/card'
import { ListRow } from '@/ui/list-row/list-row'

/** Where each way out leads; the words name the act. */
const WAYS: Partial<Record<AskingRefusal['code'], string>> = {
  'needs-face': routes.register,
  'needs-licence': routes.bindLicence,
  'own-vehicle': routes.bindVehicle,
  'already-asked': routes.consents,
  'already-given': routes.vehicles,
  'too-many-vehicles': routes.vehicles,
}

/** Each reason in words, with what to do instead and where it comes from. */
export function Refusals({ refusals }: { refusals: readonly AskingRefusal[] }) {
  return (
    <Card flush>
      {refusals.map(({ code, facts, source }) => {
        const way = WAYS[code]
        return (
          <Fragment key={code}>
            <ListRow
              icon="info"
              disc="warn"
              title={words.refusals[code].title(facts)}
              note={`${words.refusals[code].note(facts)}。${words.source(source)}`}
            />
            {way && <ListRow title={words.ways[code]} onPress={() => void openPage(way)} />}
          </Fragment>
        )
      })}
    </Card>
  )
}

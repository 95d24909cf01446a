import { type ReactNode, useMemo } from 'react'
import { BillsPage } from './bills/bills-page'
import { DeskContext } from './desk-context'
import { DifferencesPage } from './differences/differences-page'
import { LogPage } from './lists/log-page'
import { ReceiptsPage } from './lists/receipts-page'
import { UnitsPage } from './lists/units-page'
import { MoneyPage } from './money/money-page'
import { OverviewPage } from './overview/overview-page'
import { RefundsPage } from './refunds/refunds-page'
import { type PageName, useRoute } from './route'
import { SideBar } from './side-bar'
import { SweepsPage } from './sweeps/sweeps-page'
import { useRead } from './use-read'

const pages: Record<PageName, () => ReactNode> = {
  overview: OverviewPage,
  differences: DifferencesPage,
  bills: BillsPage,
  sweeps: SweepsPage,
  money: MoneyPage,
  refunds: RefundsPage,
  receipts: ReceiptsPage,
  units: UnitsPage,
  log: LogPage,
}

/** The sidebar and the page of the address; what is known of the host goes to both. */
export function Shell() {
  const { page } = useRoute()
  const glance = useRead('overview', {})
  const { data, failure, refresh } = glance
  const lost = failure?.code === 'OFFLINE'
  const desk = useMemo(
    () => ({
      now: data?.now ?? null,
      today: data?.today.day ?? null,
      units: data?.units ?? [],
      byRule: data?.classes.filter((row) => row.byRule > 0) ?? [],
      glance: { data, failure, refresh },
      live: !lost,
    }),
    [data, failure, refresh, lost],
  )
  const Page = pages[page]
  return (
    <DeskContext.Provider value={desk}>
      <div className={`dk ${lost ? 'lost' : ''}`}>
        <SideBar page={page} openDifferences={data?.open.count ?? null} />
        <div className="dk-body">
          <Page key={page} />
        </div>
      </div>
    </DeskContext.Provider>
  )
}

import { matterWords } from '@/locales/zh-cn/guides-matter'
import { officeWords } from '@/locales/zh-cn/guides-offices'
import { openPage, routes } from '@/platform/navigation'
import { Card } from '@/ui/card/card'
import { ListRow } from '@/ui/list-row/list-row'
import { SectionLabel } from '@/ui/section-label/section-label'
import { Skeleton } from '@/ui/skeleton/skeleton'
import { useOffices } from '../api/list-offices'
import { OfficeCard } from '../offices/office-card'

const words = matterWords.office

/**
 * One office to go to: the nearest where the citizen has said where they are, otherwise the first that is open now.
 * The page lives without it: when it cannot be had, the dock leads to the list.
 */
export function NearestOffice({ matterId }: { matterId: string }) {
  const { data: offices, isPending } = useOffices(matterId)
  if (isPending) return <Skeleton cards={[[60, 40, 80]]} words={officeWords.fetching} />
  if (!offices || offices.length === 0) return null
  const placed = offices[0]?.distance !== null
  const office = (placed ? null : offices.find(({ open }) => open === 'now')) ?? offices[0]
  return (
    <>
      <SectionLabel>{words.title}</SectionLabel>
      {office && <OfficeCard office={office} number={null} matterId={matterId} />}
      <Card flush>
        <ListRow
          icon="hall"
          title={words.all(offices.length)}
          note={words.allNote}
          onPress={() => void openPage(routes.officesFor(matterId))}
        />
      </Card>
    </>
  )
}

import type { HomeView } from '@/contract/session'
import { addDays, chinaDate, daysBetween } from '@/domain/dates'
import { listExpiring } from '../../store/documents'
import { findLicence } from '../../store/licences'
import type { Environment } from '../environment'
import type { VerifiedPerson } from '../people/who-is'

type Papers = NonNullable<HomeView['person']>['papers']

/** From then on a licence can be renewed (机动车驾驶证申领和使用规定 art. 63); our choice for the others. */
const SOON_DAYS = 90

/** By what was told last, of own vehicles alone; of a bound licence also before its electronic form is there. */
export async function expiringPapers(
  { database, sealing, clock }: Environment,
  person: VerifiedPerson,
): Promise<Papers> {
  const today = chinaDate(clock.now())
  const until = addDays(today, SOON_DAYS)
  const rows = await listExpiring(database, person, until)
  const papers = rows.map(({ kind, valid_until, plate_sealed }) => ({
    kind,
    plate: plate_sealed === null ? null : sealing.open(plate_sealed),
    until: valid_until,
    daysLeft: daysBetween(today, valid_until),
  }))
  return [...papers, ...(await boundLicence())].sort((one, other) => one.daysLeft - other.daysLeft)

  async function boundLicence(): Promise<Papers> {
    const licence = await findLicence(database, person.id)
    const told = licence?.valid_until
    if (!told || told > until || (await hasLicence())) return []
    return [{ kind: 'driving-licence', plate: null, until: told, daysLeft: daysBetween(today, told) }]
  }

  /** Its facts are newer, and know of a deferral. */
  async function hasLicence(): Promise<boolean> {
    const row = await database
      .selectFrom('document')
      .select('id')
      .where('person_id', '=', person.id)
      .where('kind', '=', 'driving-licence')
      .where('as_of', 'is not', null)
      .executeTakeFirst()
    return row !== undefined
  }
}

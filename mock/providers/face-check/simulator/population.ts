import type { Kysely } from 'kysely'
import type { Clock } from '@/domain/clock'
import { chinaDate } from '@/domain/dates'
import { checkResidentId } from '@/domain/identity-document'
import type { Sealing } from '../../../functions/environment'
import type { Tables } from '../../../store/tables'
import { openOwner } from '../../police-platform/owner'

/** The register of residents, which both hosts ask. */
export interface Population {
  matches(name: string, idNumber: string): Promise<boolean>
}

interface PopulationDeps {
  /** Null = everybody with a possible number exists, under any name. */
  database: Kysely<Tables> | null
  sealing: Sealing
  clock: Clock
}

/**
 * Whoever holds a licence or a vehicle is known by name. Of anybody else the number has to be possible: then they
 * exist, under the name that they give.
 */
export function createPopulation({ database, sealing, clock }: PopulationDeps): Population {
  return {
    async matches(name, idNumber) {
      const known = await knownName(sealing.index(idNumber))
      if (known !== null) return known === name.trim()
      return checkResidentId(idNumber, chinaDate(clock.now())).kind === 'number'
    },
  }

  async function knownName(documentIndex: string): Promise<string | null> {
    const licence = await database
      ?.selectFrom('police_licence')
      .select('name_sealed')
      .where('number_index', '=', documentIndex)
      .executeTakeFirst()
    if (licence) return sealing.open(licence.name_sealed)
    const vehicle = await database
      ?.selectFrom('police_vehicle')
      .select('owner_sealed')
      .where('owner_index', '=', documentIndex)
      .where('owner_kind', '=', 'person')
      .limit(1)
      .executeTakeFirst()
    return vehicle ? openOwner(sealing, vehicle.owner_sealed).name : null
  }
}

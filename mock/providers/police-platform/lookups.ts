import { sql } from 'kysely'
import { openOwner } from './owner'
import { openLicencePaper, openVehiclePaper } from './papers'
import type { PlatformParts } from './parts'
import { asRecord } from './records'
import type { PoliceRegister } from './register'

/** What the platform tells when it is asked. */
export function createLookups({
  database,
  sealing,
  clock,
}: PlatformParts): Pick<PoliceRegister, 'findLicence' | 'findVehicle' | 'readRecords' | 'readFeed'> {
  return {
    async findLicence(licenceNumber) {
      const row = await database
        .selectFrom('police_licence')
        .selectAll()
        .where('number_index', '=', sealing.index(licenceNumber))
        .executeTakeFirst()
      if (!row) return null
      return {
        number: licenceNumber,
        name: sealing.open(row.name_sealed),
        fileNumber: sealing.open(row.file_number_sealed),
        classes: row.classes,
        states: row.states,
        issuer: row.issuer,
        firstIssuedOn: row.first_issued_on,
        validUntil: row.valid_until,
        points: row.points,
        cycleEndsOn: row.cycle_ends_on,
        validFrom: row.valid_from,
        address: openLicencePaper(sealing, row.paper_sealed)?.address ?? null,
        storedPhoto: row.portrait === 'stored',
        medicalDueOn: row.medical_due_on,
        deferredUntil: {
          renewal: row.renewal_deferred_until,
          medical: row.medical_deferred_until,
          review: row.review_deferred_until,
        },
      }
    },

    async findVehicle(plateKind, plate) {
      const row = await database
        .selectFrom('police_vehicle')
        .selectAll()
        .where('plate_index', '=', sealing.index(plate))
        .where('plate_kind', '=', plateKind)
        .executeTakeFirst()
      if (!row) return null
      const { document, name } = openOwner(sealing, row.owner_sealed)
      return {
        plateKind,
        plate: sealing.open(row.plate_sealed),
        ownerDocument: document,
        ownerKind: row.owner_kind,
        ownerName: name,
        ownerPhone: sealing.open(row.owner_phone_sealed),
        vehicleType: row.vehicle_type,
        useNature: row.use_nature,
        states: row.states,
        vinLastSix: row.vin_last_six,
        engineLastSix: row.engine_last_six,
        inspectionUntil: row.inspection_until,
        paper: openVehiclePaper(sealing, row.paper_sealed),
      }
    },

    async readRecords(keys) {
      if (keys.length === 0) return []
      const wanted = keys.map(({ regionCode, number }) => sql`(${regionCode}, ${number})`)
      const rows = await database
        .selectFrom('police_record')
        .selectAll()
        .where(sql<boolean>`(region_code, number) in (${sql.join(wanted)})`)
        .execute()
      return rows.map(asRecord)
    },

    async readFeed(cursor, limit) {
      const now = clock.now()
      const rows = await database
        .selectFrom('police_record')
        .selectAll()
        .where('feed_position', '>', cursor)
        .orderBy('feed_position')
        .limit(limit)
        .execute()
      // What is not shown yet holds back whatever stands after it: a reader's cursor never jumps over a change.
      const hidden = rows.findIndex((row) => row.visible_at > now)
      const shown = hidden === -1 ? rows : rows.slice(0, hidden)
      return { records: shown.map(asRecord), cursor: shown.at(-1)?.feed_position ?? cursor }
    },
  }
}

import { sql } from 'kysely'
import { chinaDate } from '@/domain/dates'
import { fen } from '@/domain/money'
import { chargeOf } from '../../rules/violations/charge'
import { recordElsewhere } from './credit-facts'
import { checkDigitOf, takeDecisionNumber } from './decision-numbers'
import { recordDecision } from './decisions'
import { deleteRecordRow, mustBeOpen } from './entries'
import { type Caught, catchVehicle, type VehicleKey } from './new-record'
import { type PoliceOwner, sealOwner } from './owner'
import { changing, type InPlatform, type PlatformParts } from './parts'
import { givePoints } from './points'
import { asRecord, changeRecord, recordToChange } from './records'
import { type PoliceRecord, PoliceRefused, type RecordKey } from './register'
import { changeLicence, changeVehicle, type LicenceChange, type VehicleChange } from './states'

/** What happens at the police without us: windows, the office of cameras, the vehicle office, the cameras themselves. */
export interface BehindOurBack {
  /** An officer handles the record with this licence. @throws PoliceRefused HANDLED, DELETED, UNKNOWN */
  handleAtWindow(record: RecordKey, licenceNumber: string): Promise<void>
  /** @throws PoliceRefused UNKNOWN */
  deleteRecord(record: RecordKey): Promise<void>
  /** The vehicle changes hands. @throws PoliceRefused UNKNOWN */
  transferVehicle(vehicle: VehicleKey, to: PoliceOwner & { phone: string }): Promise<void>
  /** The approval of a camera is taken back; answers how many open records it had made. */
  revokeCamera(device: string): Promise<number>
  /** Points from elsewhere, e.g. a window of another province. @throws PoliceRefused UNKNOWN */
  addPoints(licenceNumber: string, points: number): Promise<void>
  /** A licence is suspended, locked, freed, or gets another date. @throws PoliceRefused UNKNOWN */
  changeLicence(licenceNumber: string, change: LicenceChange): Promise<void>
  /** The same of a vehicle. @throws PoliceRefused UNKNOWN */
  changeVehicle(vehicle: VehicleKey, change: VehicleChange): Promise<void>
  /** A camera catches this vehicle now; answers the record. @throws PoliceRefused UNKNOWN for a vehicle or region */
  newRecord(caught: Caught): Promise<RecordKey>
  /** Every record of these vehicles as the platform has it now, newest first. */
  recordsOf(vehicles: readonly VehicleKey[]): Promise<(PoliceRecord & { onHold: boolean })[]>
}

export function createBehindOurBack(parts: PlatformParts): BehindOurBack {
  const { sealing, clock, database } = parts

  return {
    async handleAtWindow(key, licenceNumber) {
      const { number15 } = await takeDecisionNumber(parts, key.regionCode, `window ${key.number}`)
      await changing(parts, async (platform) => {
        const row = await recordToChange(platform, key)
        mustBeOpen(row)
        const { points, fineFen } = await chargeAt(platform, row)
        await recordDecision(platform, {
          region_code: row.region_code,
          number: number15 + checkDigitOf(number15),
          record_number: row.number,
          licence_index: sealing.index(licenceNumber),
          points,
          fine_fen: fineFen,
          decision_id: null,
          recorded_at: clock.now(),
        })
        await changeRecord(parts, platform, row, { handling_status: 1, on_hold: false })
      })
    },

    deleteRecord: (key) =>
      changing(parts, async (platform) => {
        const row = await recordToChange(platform, key)
        if (row.handling_status !== -1) await deleteRecordRow(parts, platform, row)
      }),

    transferVehicle: ({ plateKind, plate }, to) =>
      changing(parts, async (platform) => {
        const moved = await platform
          .updateTable('police_vehicle')
          .set({
            owner_index: sealing.index(to.document),
            owner_kind: 'person',
            owner_sealed: sealOwner(sealing, to),
            owner_phone_sealed: sealing.seal(to.phone),
          })
          .where('plate_index', '=', sealing.index(plate))
          .where('plate_kind', '=', plateKind)
          .returning('plate_kind')
          .executeTakeFirst()
        if (!moved) throw new PoliceRefused('UNKNOWN')
      }),

    revokeCamera: (device) =>
      changing(parts, async (platform) => {
        const rows = await platform
          .selectFrom('police_record')
          .selectAll()
          .where('device', '=', device)
          .where('handling_status', '=', 0)
          .where('camera_revoked', '=', false)
          .forUpdate()
          .execute()
        for (const row of rows) await changeRecord(parts, platform, row, { camera_revoked: true })
        return rows.length
      }),

    addPoints: (licenceNumber, points) =>
      changing(parts, async (platform) => {
        const licenceIndex = sealing.index(licenceNumber)
        if (!(await givePoints(platform, licenceIndex, points))) throw new PoliceRefused('UNKNOWN')
        await recordElsewhere(platform, { licenceIndex, points, at: clock.now() })
      }),

    changeLicence: (number, change) => changeLicence(parts, number, change),

    changeVehicle: (vehicle, change) => changeVehicle(parts, vehicle, change),

    newRecord: (caught) => catchVehicle(parts, caught),

    async recordsOf(vehicles) {
      if (vehicles.length === 0) return []
      const wanted = vehicles.map(({ plateKind, plate }) => sql`(${sealing.index(plate)}, ${plateKind})`)
      const rows = await database
        .selectFrom('police_record')
        .selectAll()
        .where(sql<boolean>`(plate_index, plate_kind) in (${sql.join(wanted)})`)
        .orderBy('happened_at', 'desc')
        .execute()
      return rows.map((row) => ({ ...asRecord(row), onHold: row.on_hold }))
    },
  }
}

/** A window asks what the place's tariff asks, and the lowest where it has a range. */
async function chargeAt(platform: InPlatform, row: { region_code: string; code: string; happened_at: string }) {
  const { tariff } = await platform
    .selectFrom('authority')
    .select('tariff')
    .where('region_code', '=', row.region_code)
    .executeTakeFirstOrThrow()
  const { charge, points } = chargeOf(row.code, chinaDate(row.happened_at), tariff)
  const fineFen = charge.kind === 'fine' ? charge.fineFen : charge.kind === 'range' ? charge.fromFen : 0
  return { points, fineFen: fen(fineFen) }
}

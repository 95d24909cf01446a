import { findDecision, recordDecision, standingDecision, withdrawDecision } from './decisions'
import { changing, type InPlatform, type PlatformParts } from './parts'
import { changeRecord, type RecordRow, recordToChange } from './records'
import { type PoliceEntry, PoliceRefused } from './register'

type Entry<Kind extends PoliceEntry['kind']> = Extract<PoliceEntry, { kind: Kind }>
type Enter<Kind extends PoliceEntry['kind']> = (
  entry: Entry<Kind>,
  row: RecordRow,
  platform: InPlatform,
  parts: PlatformParts,
) => Promise<void>

const DELETED = -1
const OPEN = 0
const HANDLED = 1

/** Takes down what we did; the same entry again changes nothing. @throws PoliceRefused */
export function enter(parts: PlatformParts, entry: PoliceEntry): Promise<void> {
  return changing(parts, async (platform) => {
    const row = await recordToChange(platform, entry.record)
    const run = entering[entry.kind] as Enter<PoliceEntry['kind']>
    await run(entry, row, platform, parts)
  })
}

const entering: { [Kind in PoliceEntry['kind']]: Enter<Kind> } = {
  async decision(entry, row, platform, parts) {
    const licenceIndex = parts.sealing.index(entry.licenceNumber)
    const known = await findDecision(platform, row.region_code, entry.decisionNumber)
    if (known) {
      const same =
        known.record_number === row.number &&
        known.decision_id === entry.decisionId &&
        known.licence_index === licenceIndex &&
        known.points === entry.points &&
        known.fine_fen === entry.fineFen
      if (!same) throw new PoliceRefused('CONFLICT')
      return
    }
    mustBeOpen(row)
    await recordDecision(platform, {
      region_code: row.region_code,
      number: entry.decisionNumber,
      record_number: row.number,
      licence_index: licenceIndex,
      points: entry.points,
      fine_fen: entry.fineFen,
      decision_id: entry.decisionId,
      recorded_at: parts.clock.now(),
    })
    await changeRecord(parts, platform, row, { handling_status: HANDLED, on_hold: false })
  },

  async withdrawal(entry, row, platform, parts) {
    const decision = await findDecision(platform, row.region_code, entry.decisionNumber)
    if (decision?.record_number !== row.number) throw new PoliceRefused('UNKNOWN')
    if (decision.state === 'withdrawn') return
    await withdrawDecision(platform, decision)
    await changeRecord(parts, platform, row, { handling_status: OPEN })
  },

  async hold(_entry, row, platform, parts) {
    await mustNotBeAnothers(row, platform)
    if (!row.on_hold) await changeRecord(parts, platform, row, { on_hold: true })
  },

  async release(entry, row, platform, parts) {
    const later = entry.comeBy > row.come_by
    if (row.on_hold || later)
      await changeRecord(parts, platform, row, { on_hold: false, ...(later ? { come_by: entry.comeBy } : {}) })
  },

  async deletion(_entry, row, platform, parts) {
    if (row.handling_status !== DELETED) await deleteRecordRow(parts, platform, row)
  },

  async extension(entry, row, platform, parts) {
    if (row.extended_months === entry.months && row.come_by === entry.comeBy) return
    mustBeOpen(row)
    await changeRecord(parts, platform, row, { extended_months: entry.months, come_by: entry.comeBy })
  },
}

/** A deleted record leaves no decision standing: points go back. */
export async function deleteRecordRow(parts: PlatformParts, platform: InPlatform, row: RecordRow): Promise<void> {
  const decision = await standingDecision(platform, row.region_code, row.number)
  if (decision) await withdrawDecision(platform, decision)
  await changeRecord(parts, platform, row, { handling_status: DELETED, on_hold: false })
}

export function mustBeOpen(row: RecordRow): void {
  if (row.handling_status === DELETED) throw new PoliceRefused('DELETED')
  if (row.handling_status !== OPEN) throw new PoliceRefused('HANDLED')
}

/** What was handled here may be put on hold; what a window has handled may not. */
async function mustNotBeAnothers(row: RecordRow, platform: InPlatform): Promise<void> {
  if (row.handling_status === OPEN) return
  const decision = await standingDecision(platform, row.region_code, row.number)
  if (!decision?.decision_id) mustBeOpen(row)
}

import { randomBytes } from 'node:crypto'
import { type Kysely, sql } from 'kysely'
import { addDays, addSeconds, chinaDate, type Instant } from '@/domain/dates'
import { fen } from '@/domain/money'
import { authorityRows, hallRows, sampleWindow, windowRows } from '../../mock/data/places'
import { createCodeSigner } from '../../mock/providers/code-signer'
import type { KeyRing } from '../../mock/providers/keys'
import { insertDecisions } from '../../mock/store/decisions'
import { emptyTables } from '../../mock/store/empty-tables'
import { newId } from '../../mock/store/ids'
import { createSealing } from '../../mock/store/sealing'
import type { Tables } from '../../mock/store/tables'

/** The clock stands still, so that what follows a receipt (treasury, police) does not begin meanwhile. */
export const NOW: Instant = '2026-11-20T02:30:00.000Z'

/** Rows in one insert. */
const BATCH = 500

export interface Prepared {
  bills: { token: string; row: Tables['bill']; decisionIds: string[] }[]
  decisions: Parameters<typeof insertDecisions>[1]
}

/** Open bills of different persons; of three, two hold one decision and one holds two. */
export function prepare(count: number, keys: KeyRing): Prepared {
  const [codeKey] = keys.codes
  if (!codeKey) throw new Error('the key ring holds no key for codes')
  const signCode = createCodeSigner(codeKey)
  const sealing = createSealing(Buffer.from(keys.dataKey, 'base64url'))
  const expiresAt = addSeconds(NOW, 15 * 60)
  const decisions: Prepared['decisions'][number][] = []
  const decision = (person: number) => {
    const serial = decisions.length
    const row = {
      region_code: sampleWindow.regionCode,
      id: newId(NOW, randomBytes),
      number15: `${sampleWindow.regionCode}1${String(13000000 + serial)}`,
      check_digit: String(serial % 10),
      procedure: 'simple' as const,
      act_code: '1625',
      act: '驾驶机动车违反道路交通信号灯通行',
      fine_fen: fen(20000),
      demerit_points: 6,
      surcharge_applies: true,
      payer_masked: '赵*安',
      plate_masked: '晋A·***21',
      payer_sealed: sealing.seal('虚构'),
      plate_sealed: sealing.seal('晋A00021'),
      licence_index: sealing.index(`person-${person}`),
      plate_index: sealing.index(`plate-${person}`),
      decided_on: addDays(chinaDate(NOW), -30),
      // Every other one is late, so that its price is computed day by day.
      served_on: addDays(chinaDate(NOW), serial % 2 === 0 ? -10 : -25),
      status: 'in-force' as const,
      withdrawn_at: null,
      held_reason: null,
      held_since: null,
      paid_elsewhere_at: null,
    }
    decisions.push(row)
    return row.id
  }
  const bills = Array.from({ length: count }, (_, person) => {
    const decisionIds = person % 3 === 2 ? [decision(person), decision(person)] : [decision(person)]
    const tokenId = randomBytes(16).toString('hex')
    const row = {
      region_code: sampleWindow.regionCode,
      id: newId(NOW, randomBytes),
      token_id: tokenId,
      key_id: codeKey.keyId,
      window_id: sampleWindow.windowId,
      payer_masked: '赵*安',
      state: 'open' as const,
      issued_at: NOW,
      expires_at: expiresAt,
      closed_at: null,
    }
    return { token: signCode({ id: tokenId, expiresAt }), row, decisionIds }
  })
  return { bills, decisions }
}

/** The state in which every round begins: these bills and nothing paid. */
export async function restore(database: Kysely<Tables>, { bills, decisions }: Prepared): Promise<void> {
  await emptyTables(database)
  await database.insertInto('authority').values(authorityRows).execute()
  await database.insertInto('hall').values(hallRows).execute()
  await database.insertInto('hall_window').values(windowRows).execute()
  for (let from = 0; from < decisions.length; from += BATCH)
    await insertDecisions(database, decisions.slice(from, from + BATCH))
  for (let from = 0; from < bills.length; from += BATCH) {
    const some = bills.slice(from, from + BATCH)
    await database
      .insertInto('bill')
      .values(some.map(({ row }) => row))
      .execute()
    const items = some.flatMap(({ row: { region_code, id: bill_id }, decisionIds }) =>
      decisionIds.map((decision_id) => ({ region_code, bill_id, decision_id })),
    )
    await database.insertInto('bill_item').values(items).execute()
  }
  await sql`vacuum analyze`.execute(database)
}

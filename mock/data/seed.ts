import type { Insertable, Kysely } from 'kysely'
import { addDays, addSeconds, type ChinaDate, startOfChinaDate } from '@/domain/dates'
import type { Sealing } from '../functions/environment'
import { insertDecisions } from '../store/decisions'
import type { Tables } from '../store/tables'
import { accountantRows } from './accountants'
import { crowdPlans } from './crowd'
import { type DecisionPlan, numberOf } from './decision-plans'
import { finedAct } from './fined-acts'
import { fixedId, maskName, maskPlate } from './identifiers'
import { authorityRows, hallRows, kioskRows, windowRows } from './places'
import { procedureOf } from './procedure'
import { samplePlans } from './sample-decisions'
import { seedHandling } from './seed-handling'

export interface SeedOptions {
  sealing: Sealing
  /** The China day from which all dates are counted back. */
  today: ChinaDate
  /** Same seed and day, same world. */
  seed: number
}

/** Fills empty, migrated tables with authorities, windows, fictional decisions of every kind, drivers and their records. */
export async function seed(database: Kysely<Tables>, options: SeedOptions): Promise<void> {
  const plans = [...Object.values(samplePlans), ...crowdPlans(options.seed)]
  await database.transaction().execute(async (transaction) => {
    await transaction.insertInto('authority').values(authorityRows).execute()
    await transaction.insertInto('accountant').values(accountantRows).execute()
    await transaction.insertInto('hall').values(hallRows).execute()
    await transaction
      .insertInto('hall_window')
      .values([...windowRows, ...kioskRows])
      .execute()
    await insertDecisions(
      transaction,
      plans.map((plan) => decisionRow(plan, options)),
    )
    await seedHandling(transaction, options)
  })
}

/** Whether the tables hold a world already. */
export async function isSeeded(database: Kysely<Tables>): Promise<boolean> {
  return (await database.selectFrom('authority').select('region_code').executeTakeFirst()) !== undefined
}

function decisionRow(plan: DecisionPlan, { sealing, today }: SeedOptions): Insertable<Tables['decision']> {
  const { act, points, fineFen, by } = finedAct(plan.code)
  const procedure = procedureOf(plan)
  const { number15, checkDigit } = numberOf(plan, procedure)
  const plate = by === 'vehicle' ? plan.person.plate : null
  const daysAgo = (days: number) => addDays(today, -days)
  // Working hours, whatever the hour of seeding.
  const instant = (days: number | undefined) =>
    days === undefined ? null : addSeconds(startOfChinaDate(daysAgo(days)), 10 * 3600 + 24 * 60)
  return {
    region_code: plan.regionCode,
    id: fixedId(`decision ${number15}${checkDigit}`),
    number15,
    check_digit: checkDigit,
    procedure,
    act_code: plan.code,
    act,
    fine_fen: fineFen,
    demerit_points: points,
    surcharge_applies: plan.surchargeApplies ?? true,
    payer_masked: maskName(plan.person.name),
    plate_masked: plate && maskPlate(plate),
    payer_sealed: sealing.seal(plan.person.name),
    plate_sealed: plate && sealing.seal(plate),
    licence_index: sealing.index(plan.person.licence),
    plate_index: plate && sealing.index(plate),
    // A simple decision is handed over at once, a general one a day later (处理程序规定 art. 44, 55).
    decided_on: daysAgo(plan.servedDaysAgo + (procedure === 'general' ? 1 : 0)),
    served_on: daysAgo(plan.servedDaysAgo),
    status: plan.withdrawnDaysAgo === undefined ? (plan.status ?? 'in-force') : 'withdrawn',
    withdrawn_at: instant(plan.withdrawnDaysAgo),
    held_reason: plan.held?.reason ?? null,
    held_since: plan.held ? daysAgo(plan.held.daysAgo) : null,
    held_days: plan.heldDays ?? 0,
    paid_elsewhere_at: instant(plan.paidElsewhereDaysAgo),
  }
}

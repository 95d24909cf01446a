import { base } from '../rules/tariffs/base'
import type { DecisionPlan } from './decision-plans'
import { finedActs } from './fined-acts'
import { inventPerson, type Person } from './persons'
import { type Jurisdiction, jurisdictions } from './places'
import { createPick } from './random'

type Choose = (limit: number) => number

const PERSONS_PER_CITY = 8
const DECISIONS_PER_CITY = 15
const common = finedActs.filter((code) => code.only === undefined && code.by === 'vehicle')

/** The rest of the world: ordinary people with ordinary decisions, the same for the same seed. */
export function crowdPlans(seed: number): DecisionPlan[] {
  const pick = createPick(seed)
  // Fines of decisions are those of the base tariff.
  return jurisdictions.filter(({ tariff }) => tariff === base.name).flatMap((place) => cityPlans(place, pick))
}

function cityPlans(place: Jurisdiction, pick: Choose): DecisionPlan[] {
  const persons = Array.from({ length: PERSONS_PER_CITY }, (_, index) => inventPerson(100 + index, place.plates, pick))
  return Array.from({ length: DECISIONS_PER_CITY }, (_, index) => ({
    regionCode: place.regionCode,
    person: persons[pick(persons.length)] as Person,
    code: (common[pick(common.length)] as (typeof common)[number]).code,
    serial: 12700231 + index * 2659 + pick(2600),
    checkDigit: pick(10),
    ...history(pick),
  }))
}

/** Most are open and in time; some are late, some paid, a few withdrawn or resting. */
function history(pick: Choose): Pick<DecisionPlan, 'servedDaysAgo'> & Partial<DecisionPlan> {
  const kind = pick(20)
  if (kind < 9) return { servedDaysAgo: pick(15) }
  if (kind < 14) return { servedDaysAgo: 16 + pick(45) }
  if (kind < 18) return { servedDaysAgo: 20 + pick(60), paidElsewhereDaysAgo: 1 + pick(18) }
  if (kind < 19) return { servedDaysAgo: 10 + pick(20), withdrawnDaysAgo: 1 + pick(8) }
  return { servedDaysAgo: 20 + pick(20), held: { reason: 'reconsideration', daysAgo: 1 + pick(10) } }
}

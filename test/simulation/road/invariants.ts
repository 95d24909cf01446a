import type { Road } from './cast'
import type { RoadFacts } from './facts'

/** Promises about records, decisions and points that hold after every step. Empty = all held. */
export function brokenOnTheRoad(facts: RoadFacts): string[] {
  return [...facts.records.flatMap((record) => recordFaults(record, facts)), ...pointsFaults(facts)]
}

function recordFaults(record: RoadFacts['records'][number], facts: RoadFacts): string[] {
  const faults: string[] = []
  const broken = (promise: string) => faults.push(`record ${record.number} (${record.stand}): ${promise}`)
  const standing = facts.decisions.filter(({ record_id, status }) => record_id === record.id && status !== 'withdrawn')
  if (standing.length > 1) broken(`${standing.length} decisions stand`)
  if ((record.stand === 'settled') !== standing.length > 0)
    broken(`${standing.length} decisions, stands as ${record.stand}`)
  const objections = facts.objections.filter(
    ({ record_id, state }) => record_id === record.id && (state === 'submitted' || state === 'under-review'),
  )
  if (objections.length > 1) broken('two objections wait')
  if (record.handling_status === 0 && (record.stand === 'on-hold') !== objections.length > 0)
    broken(`${objections.length} objections wait, stands as ${record.stand}`)
  const atPolice = facts.policeDecisions.filter(
    (row) => row.record_number === record.number && row.state === 'in-force',
  )
  if (atPolice.length > 1) broken('the police hold two decisions')
  return faults
}

/** A decision gives its points once when it comes into force, and gives them back once when it is withdrawn. */
function pointsFaults(facts: RoadFacts): string[] {
  const faults: string[] = []
  for (const decision of facts.decisions) {
    const of = (kind: string) =>
      facts.points.filter((entry) => entry.decision_id === decision.id && entry.kind === kind)
    const given = of('given')
    const returned = of('returned')
    const broken = (promise: string) => faults.push(`decision ${decision.id} (${decision.status}): ${promise}`)
    if (given.length > 1 || returned.length > 1) broken('points moved twice')
    const net = (given[0]?.points ?? 0) - (returned[0]?.points ?? 0)
    if (net !== (decision.status === 'in-force' ? decision.demerit_points : 0))
      broken(`${net} points stand for ${decision.demerit_points}`)
    if (decision.status === 'withdrawn' && !decision.withdrawn_because) broken('withdrawn without a reason')
    if (decision.penalty === 'warning' && (decision.fine_fen > 0 || decision.demerit_points > 0))
      broken('a warning costs')
  }
  return faults
}

/** Promises that hold once the faults are over and enough time has gone by. */
export function unfinishedOnTheRoad(facts: RoadFacts, road: Road): string[] {
  const faults: string[] = []
  for (const write of facts.writes)
    if (write.state === 'waiting') faults.push(`the police never heard of ${write.kind} ${write.id}`)
  for (const decision of facts.decisions) {
    if (decision.status === 'provisional') faults.push(`decision ${decision.id} is still provisional`)
    const atPolice = facts.policeDecisions.find(({ decision_id }) => decision_id === decision.id)
    const stands = atPolice?.state === 'in-force'
    if ((decision.status === 'in-force') !== stands)
      faults.push(
        `decision ${decision.id} is ${decision.status} here and ${atPolice?.state ?? 'unknown'} at the police`,
      )
  }
  for (const record of facts.records) {
    const truth = facts.policeRecords.find(({ number }) => number === record.number)
    if (!truth || truth.version !== record.version) faults.push(`the mirror of ${record.number} is behind`)
    if (truth && truth.handling_status !== record.handling_status)
      faults.push(
        `record ${record.number} is ${record.handling_status} here and ${truth.handling_status} at the police`,
      )
    if (truth && truth.on_hold !== (record.stand === 'on-hold') && record.handling_status === 0)
      faults.push(`record ${record.number} is ${record.stand} here, on hold at the police: ${truth.on_hold}`)
  }
  for (const driver of road.drivers) {
    const licence = facts.policeLicences.find(({ number_index }) => number_index === facts.indexOf(driver.idNumber))
    const decided = facts.policeDecisions
      .filter((row) => row.licence_index === licence?.number_index && row.state === 'in-force')
      .reduce((sum, { points }) => sum + points, 0)
    const due = driver.pointsAtFirst + (road.pointsElsewhere.get(driver.idNumber) ?? 0) + decided
    if (licence?.points !== due) faults.push(`driver ${driver.personId} has ${licence?.points} points for ${due}`)
  }
  return faults
}

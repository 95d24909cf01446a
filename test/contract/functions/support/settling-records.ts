import { type RecordName, sampleRecord } from '../../../../mock/data/sample-records'
import type { CloudWorld } from './cloud-world'
import type { Driver } from './drivers'

export const idOf = (name: RecordName) => sampleRecord(name).recordId
export const keyOf = (name: RecordName) => {
  const { regionCode, number } = sampleRecord(name)
  return { regionCode, number }
}

/** What the driver would agree to now. */
export async function agreement(driver: Driver, ...names: RecordName[]) {
  const recordIds = names.map(idOf)
  const preview = await driver.call('violations', 'preview', { recordIds })
  const expected = { points: preview.pointsAdded, totalFen: preview.totalFen }
  return { recordIds, expected, droveMyself: true as const }
}

/** Reads, agrees, is served. */
export async function settle(driver: Driver, ...names: RecordName[]) {
  const answer = await driver.call('violations', 'confirm', await agreement(driver, ...names))
  if (answer.kind !== 'served') throw new Error(`${names.join()}: ${JSON.stringify(answer)}`)
  return answer
}

/** Orders several decisions and pays them at the wallet. */
export async function pay(world: CloudWorld, driver: Driver, decisionIds: string[]): Promise<string> {
  const { decisions } = await driver.call('payments', 'dues', {})
  const own = decisions.filter(({ decisionId }) => decisionIds.includes(decisionId))
  const expectedTotalFen = own.reduce((sum, { totalFen }) => sum + totalFen, 0)
  const target = { kind: 'decisions' as const, decisionIds }
  const { orderNo } = await driver.call('payments', 'placeOrder', { target, expectedTotalFen })
  const outcome = await world.outside.walletApp.pay(orderNo)
  if (outcome !== 'paid') throw new Error(`the wallet answered ${outcome}`)
  return orderNo
}

/** Points by the person's own view: recorded, and under way. */
export async function pointsOf(driver: Driver): Promise<[recorded: number, pending: number]> {
  const { licence } = await driver.call('violations', 'overview', {})
  return [licence?.points ?? -1, licence?.pendingPoints ?? -1]
}

/** Just this condition is broken; it stands in front. */
export const unmetFirst = (condition: object) => {
  const met = expect.objectContaining({ met: true })
  return expect.arrayContaining([expect.objectContaining({ ...condition, met: false }), met])
}

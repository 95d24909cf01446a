import { AsyncLocalStorage } from 'node:async_hooks'

export interface Statement {
  sql: string
  parameters: readonly unknown[]
}

/** One statement, or a transaction from its begin to its end: what one connection is taken for. */
export interface Unit {
  statements: Statement[]
  /** Orders in the answers: housekeeping works on what payers have paid, so its repetition waits for them. */
  orders: Set<string>
}

export interface BareConnection {
  query(sql: string, parameters: readonly unknown[]): Promise<{ rows: unknown[]; touched: number }>
  release(): void
}

/** A driver without anything of ours in front of it. */
export interface BareDriver {
  connect(): Promise<BareConnection>
}

/** Which list the statements of the running call belong on. */
const lanes = new AsyncLocalStorage<Unit[]>()

/** Runs `work`, one party's part of a cycle, on that party's lane. */
export type OnLane = <Result>(lane: Unit[], work: () => Promise<Result>) => Promise<Result>

/** Nothing is noted. */
export const unrecorded: OnLane = (_lane, work) => work()

/** Whatever goes through a taped driver is noted, until `record` is done: following the calls costs time itself. */
export async function record<Result>(run: (onLane: OnLane) => Promise<Result>): Promise<Result> {
  try {
    return await run((lane, work) => lanes.run(lane, work))
  } finally {
    lanes.disable()
  }
}

export interface Recording {
  /** In the order in which the cycles began. */
  cycles: Unit[][]
  orderNos: string[]
  housekeeping: Unit[]
}

/** Statements and rows of a recording or its replay, to see that both did the same. */
export class Tally {
  statements = 0
  rows = 0
  add(touched: number): void {
    this.statements += 1
    this.rows += touched
  }
}

/** The same driver, which notes every statement with its parameters before it sends it. */
export function taped(driver: BareDriver, tally: Tally): BareDriver {
  return {
    async connect() {
      const connection = await driver.connect()
      let open: Unit | null = null
      return {
        async query(sql, parameters) {
          const unit: Unit = open ?? { statements: [], orders: new Set() }
          unit.statements.push({ sql, parameters })
          if (!open) lanes.getStore()?.push(unit)
          if (sql === 'begin') open = unit
          if (sql === 'commit' || sql === 'rollback') open = null
          const answer = await connection.query(sql, parameters)
          tally.add(answer.touched)
          for (const row of answer.rows as { order_no?: string }[]) if (row.order_no) unit.orders.add(row.order_no)
          return answer
        },
        release: () => connection.release(),
      }
    },
  }
}

/** Sends a recording again, as many cycles at the same time as when it was made, housekeeping beside them. */
export async function replay(recording: Recording, driver: BareDriver, lanesAtOnce: number): Promise<Tally> {
  const tally = new Tally()
  const paid = recording.cycles.map(() => deferred())
  const cycleOf = new Map(recording.orderNos.map((orderNo, cycle) => [orderNo, cycle]))
  let next = 0
  async function payer(): Promise<void> {
    for (let cycle = next++; cycle < recording.cycles.length; cycle = next++) {
      for (const unit of recording.cycles[cycle] ?? []) await send(unit, driver, tally)
      paid[cycle]?.resolve()
    }
  }
  async function housekeeping(): Promise<void> {
    for (const unit of recording.housekeeping) {
      for (const orderNo of unit.orders) await paid[cycleOf.get(orderNo) ?? -1]?.promise
      await send(unit, driver, tally)
    }
  }
  await Promise.all([...Array.from({ length: lanesAtOnce }, payer), housekeeping()])
  return tally
}

async function send(unit: Unit, driver: BareDriver, tally: Tally): Promise<void> {
  const connection = await driver.connect()
  try {
    for (const { sql, parameters } of unit.statements) tally.add((await connection.query(sql, parameters)).touched)
  } finally {
    connection.release()
  }
}

export function deferred() {
  let resolve: () => void = () => {}
  const promise = new Promise<void>((done) => {
    resolve = done
  })
  return { promise, resolve }
}

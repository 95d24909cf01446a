import { randomBytes } from 'node:crypto'
import nacl from 'tweetnacl'
import type { Answer } from '@/contract/envelope'
import { decodeBase64Url } from '@/domain/base64url'
import { verifyDocumentCode } from '@/domain/document-code'
import { main as checks } from '../../mock/functions/checks'
import { createKeyRing } from '../../mock/providers/keys'
import { findPostgresBinaries, INSTALL_HINT } from '../../mock/store/postgres-server'
import { type CheckWorld, forgetChecks, prepareChecks } from './documents-data'
import { NOW } from './payments-data'
import { openPostgresEngine } from './payments-engine'
import { median } from './payments-memory'
import { type OnLane, type Recording, record, replay, Tally, unrecorded } from './payments-tape'
import { contextOf, startOutside } from './payments-world'

/** Offline, of the bare signature check; and through the cloud function, of its bare statements and signature. */
const AT_LEAST = 0.5
const AT_LEAST_IN_CLOUD = 0.4
const AT_ONCE = 8
const SIGNATURE_BYTES = 64

interface Plan {
  calls: number
  rounds: number
}

/** False when a ratio is lower than wanted. */
export async function benchChecks(plan: Plan): Promise<boolean> {
  if (!process.env.DATABASE_URL && !findPostgresBinaries()) throw new Error(INSTALL_HINT)
  const keys = await createKeyRing(randomBytes)
  const outside = startOutside(keys)
  const engine = await openPostgresEngine()
  try {
    console.log(`Codes of driving licences, each a minute's own; ${plan.calls} a round. The police, other people's machine, answer at once.
"bare": tweetnacl's signature check alone; in the cloud with the statements of the same calls through the driver alone.`)
    const world = await prepareChecks(engine, keys, outside, plan.calls)
    const offline = benchOffline(world, plan)
    const cloud = await benchCloud(world, plan)
    console.log(`\noffline ${offline.toFixed(2)} of the bare signature check; at least ${AT_LEAST} wanted`)
    console.log(`cloud ${cloud.toFixed(2)} of its bare statements and signature; at least ${AT_LEAST_IN_CLOUD} wanted`)
    return offline >= AT_LEAST && cloud >= AT_LEAST_IN_CLOUD
  } finally {
    await engine.close()
    outside.close()
  }
}

function benchOffline({ tokens, environment }: CheckWorld, { rounds }: Plan): number {
  const bare = bareCheck(environment.documentKeys[0]?.publicKey ?? '')
  const verify = (token: string) => {
    if (verifyDocumentCode(token, environment.documentKeys, NOW).verdict !== 'genuine') throw new Error('not genuine')
  }
  const parts = tokens.map(partsOf)
  const measured = Array.from({ length: rounds }, () => ({
    ours: tokens.length / secondsOf(() => tokens.forEach(verify)),
    bare: tokens.length / secondsOf(() => parts.forEach(bare)),
  }))
  return report('offline', measured)
}

async function benchCloud(world: CheckWorld, { rounds }: Plan): Promise<number> {
  const { engine, tokens, environment } = world
  const bare = bareCheck(environment.documentKeys[0]?.publicKey ?? '')
  const noted = new Tally()
  const taped = { ...environment, database: engine.tapedDatabase(noted) }
  const recording = await record((onLane) => runCalls({ ...world, environment: taped }, onLane))
  await taped.database.destroy()
  const measured = []
  for (let round = 0; round < rounds; round++) {
    await forgetChecks(engine.database)
    const ours = tokens.length / (await secondsFor(() => runCalls(world, unrecorded)))
    await forgetChecks(engine.database)
    const bareSeconds = await secondsFor(async () => {
      tokens.map(partsOf).forEach(bare)
      const repeated = await replay(recording, engine.bare, AT_ONCE)
      if (repeated.rows !== noted.rows)
        throw new Error(`${noted.rows} rows were touched, ${repeated.rows} when repeated`)
    })
    measured.push({ ours, bare: tokens.length / bareSeconds })
  }
  console.log(`\ncheckCode: ${noted.statements / tokens.length} statements a call, ${AT_ONCE} checkers at once`)
  return report('cloud', measured)
}

/** Every code once, by strangers from many addresses. */
async function runCalls({ tokens, environment }: CheckWorld, onLane: OnLane): Promise<Recording> {
  const cycles: Recording['cycles'] = tokens.map(() => [])
  let next = 0
  async function checker(): Promise<void> {
    for (let call = next++; call < tokens.length; call = next++) {
      const event = { action: 'checkCode', input: { token: tokens[call] }, idempotencyKey: `bench-of-checks-${call}` }
      const identity = { kind: 'anonymous', from: `address ${call}` } as const
      await onLane(cycles[call] as Recording['cycles'][number], async () => {
        const answer = (await checks(event, contextOf(environment, identity))) as Answer<{ verdict: string }>
        if (!answer.ok || answer.data.verdict !== 'genuine') throw new Error(JSON.stringify(answer))
      })
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, checker))
  return { cycles, orderNos: [], housekeeping: [] }
}

function report(name: string, measured: readonly { ours: number; bare: number }[]): number {
  const ours = median(measured.map((round) => round.ours))
  const bare = median(measured.map((round) => round.bare))
  const ratio = median(measured.map((round) => round.ours / round.bare))
  console.log(
    `${name.padEnd(8)}${ours.toFixed(0).padStart(8)}/s   bare${bare.toFixed(0).padStart(8)}/s   ratio ${ratio.toFixed(2)}`,
  )
  return ratio
}

const partsOf = (token: string) => {
  const bytes = decodeBase64Url(token) as Uint8Array
  return { payload: bytes.subarray(0, -SIGNATURE_BYTES), signature: bytes.subarray(-SIGNATURE_BYTES) }
}

function bareCheck(publicKey: string) {
  const key = decodeBase64Url(publicKey) as Uint8Array
  return ({ payload, signature }: ReturnType<typeof partsOf>) => {
    if (!nacl.sign.detached.verify(payload, signature, key)) throw new Error('not genuine')
  }
}

function secondsOf(work: () => unknown): number {
  const start = performance.now()
  work()
  return (performance.now() - start) / 1000
}

async function secondsFor(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return (performance.now() - start) / 1000
}

import type { FastifyInstance } from 'fastify'
import * as v from 'valibot'
import { dateField, idField, instantField } from '@/contract/fields'
import { faultSettingsSchema, noFaults } from '../../providers/faults'
import { calmNetwork, networkFaultSchema } from '../network-faults'
import { decisionChanges, type World } from '../world'
import { badInput } from './bad-input'

const faultsInput = v.partial(v.strictObject({ ...faultSettingsSchema.entries, network: networkFaultSchema }))
const A_YEAR = 366 * 86400
const CLOCK_WISHES = 'one of advanceSeconds (0 to a year), paused (true or false), now (an instant that is to come)'
const clockInput = v.union([
  v.strictObject({ advanceSeconds: v.pipe(v.number(), v.minValue(0), v.maxValue(A_YEAR)) }),
  v.strictObject({ paused: v.boolean() }),
  v.strictObject({ now: instantField }),
])
const changeInput = v.strictObject({ change: v.picklist(decisionChanges) })

/** `/mock/*`: how an operator, the workbench and tests move the mock's world. Plain JSON; a wrong body is a 400 that says why. */
export function controlRoutes(server: FastifyInstance, world: World): void {
  faultRoutes(server, world)
  clockRoutes(server, world)
  rulesRoutes(server, world)
  server.get('/mock/world', () => world.samples())
  server.get('/mock/sample-codes', async () => ({ codes: await world.sampleCodes() }))
  server.get('/mock/calls', async () => ({ calls: world.calls.latest() }))

  server.post('/mock/reset', async () => {
    await world.reset()
    world.changes.announce()
    return { done: true }
  })

  server.post<{ Params: { id: string } }>('/mock/decisions/:id/change', async (request, reply) => {
    const input = v.safeParse(changeInput, request.body)
    if (!input.success) return badInput(reply, input.issues)
    if (!v.is(idField, request.params.id)) return reply.code(404).send({ error: 'no such decision' })
    try {
      await world.changeDecision(request.params.id, input.output.change)
    } catch (error) {
      return reply.code(409).send({ error: error instanceof Error ? error.message : 'refused' })
    }
    world.changes.announce()
    return { done: true }
  })
}

function faultRoutes(server: FastifyInstance, { faults, network }: World): void {
  const read = () => ({ ...faults.read(), network: network.read() })
  server.get('/mock/faults', async () => read())
  /** Sets what is named and leaves the rest; `{}` changes nothing. */
  server.put('/mock/faults', async (request, reply) => {
    const input = v.safeParse(faultsInput, request.body)
    if (!input.success) return badInput(reply, input.issues)
    const { network: weather, ...outside } = input.output
    faults.replace({ ...faults.read(), ...outside })
    if (weather) network.replace(weather)
    return read()
  })
  server.delete('/mock/faults', async () => {
    faults.replace(noFaults)
    network.replace(calmNetwork)
    return read()
  })
}

function clockRoutes(server: FastifyInstance, { clock, timekeeper }: World): void {
  const read = () => ({ now: clock.now(), paused: clock.stopped })
  server.get('/mock/clock', async () => read())
  /** Answers when everything that falls due on the way has happened. */
  server.post('/mock/clock', async (request, reply) => {
    const input = v.safeParse(clockInput, request.body)
    if (!input.success) return reply.code(400).send({ error: CLOCK_WISHES })
    const wish = input.output
    if ('paused' in wish) await timekeeper.pause(wish.paused)
    else if ('advanceSeconds' in wish) await timekeeper.advance(wish.advanceSeconds)
    else if (wish.now < clock.now()) return reply.code(400).send({ error: CLOCK_WISHES })
    else await timekeeper.moveTo(wish.now)
    return read()
  })
}

const rulesInput = v.strictObject({ rulesAsOf: v.nullable(dateField) })

/** Which day's rules an authority plays. */
function rulesRoutes(server: FastifyInstance, world: World): void {
  server.get('/mock/authorities', async () => ({ authorities: await world.authorities() }))
  server.put<{ Params: { regionCode: string } }>('/mock/authorities/:regionCode', async (request, reply) => {
    const input = v.safeParse(rulesInput, request.body)
    if (!input.success) return badInput(reply, input.issues)
    const found = await world.setRulesAsOf(request.params.regionCode, input.output.rulesAsOf)
    if (!found) return reply.code(404).send({ error: 'no such authority' })
    world.changes.announce()
    return { authorities: await world.authorities() }
  })
}

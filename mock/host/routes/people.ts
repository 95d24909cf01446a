import type { FastifyInstance } from 'fastify'
import * as v from 'valibot'
import type { FaceTicket } from '@/contract/identity'
import { accountants } from '../../data/accountants'
import { faceOutcomes } from '../../providers/face-check/simulator/desk'
import { cast } from '../cast'
import type { World } from '../world'
import { badInput } from './bad-input'

const phoneField = v.pipe(v.string(), v.regex(/^1[3-9]\d{9}$/, 'phone must be 11 digits'))
const faceInput = v.strictObject({ outcome: v.picklist(faceOutcomes) })

/** The people who can be played, what their phones received, and the cameras of the hosts. */
export function peopleRoutes(server: FastifyInstance, world: World): void {
  server.get('/mock/citizens', async () => ({ citizens: cast }))

  // For the sign-in page of this mock: in earnest accountants are given their logins by their unit.
  server.get('/mock/accountants', async () => ({
    accountants: Object.values(accountants).map(({ login, password, nameMasked, role, unit }) => ({
      login,
      password,
      nameMasked,
      role,
      unit,
    })),
  }))

  server.get<{ Querystring: { phone?: string } }>('/mock/messages', async (request, reply) => {
    const phone = v.safeParse(phoneField, request.query.phone)
    if (!phone.success) return badInput(reply, phone.issues)
    return { messages: await world.inbox(phone.output) }
  })

  server.post<{ Params: { ref: string } }>('/mock/face/:ref', async (request, reply) => {
    const input = v.safeParse(faceInput, request.body)
    if (!input.success) return badInput(reply, input.issues)
    const state = await world.faceApp.end(request.params.ref, input.output.outcome)
    if (state === null) return reply.code(404).send({ error: 'no such face check' })
    if (state === 'over') return reply.code(409).send({ error: 'this face check has ended' })
    world.changes.announce()
    return { state }
  })

  server.post('/mock/face-tickets', async (request) => world.faceApp.checkTicket(request.body as FaceTicket))
}

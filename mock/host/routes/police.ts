import type { FastifyInstance, FastifyReply } from 'fastify'
import * as v from 'valibot'
import { dateField } from '@/contract/fields'
import { plateField, plateKindField } from '@/contract/records'
import { PoliceRefused } from '../../providers/police-platform/register'
import { knownCode, violation } from '../../rules/violation-codes'
import { cast } from '../cast'
import type { World } from '../world'
import { badInput } from './bad-input'

const licenceNumber = v.pipe(v.string(), v.minLength(1), v.maxLength(30))
const vehicle = { plateKind: plateKindField, plate: plateField }

const handleInput = v.strictObject({ licenceNumber })
const nothing = v.nullish(v.strictObject({}))
const caughtInput = v.strictObject({
  ...vehicle,
  regionCode: v.pipe(v.string(), v.regex(/^\d{6}$/)),
  code: v.pipe(v.string(), v.check(knownCode, 'no such violation code')),
})
const transferInput = v.strictObject({
  ...vehicle,
  to: v.strictObject({
    document: licenceNumber,
    name: v.pipe(v.string(), v.minLength(1), v.maxLength(60)),
    phone: v.pipe(v.string(), v.regex(/^1[3-9]\d{9}$/)),
  }),
})
const pointsInput = v.strictObject({
  licenceNumber,
  points: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(12)),
})

const letters = v.optional(v.pipe(v.string(), v.regex(/^[A-Z]{1,8}$/, 'states are letters of the register')))
const licenceChange = v.pipe(
  v.strictObject({
    licenceNumber,
    states: letters,
    validUntil: v.optional(dateField),
    renewalDeferredUntil: v.optional(dateField),
  }),
  v.check((change) => Object.keys(change).length > 1, 'nothing is to be changed'),
)
const vehicleChange = v.pipe(
  v.strictObject({ ...vehicle, states: letters, inspectionUntil: v.optional(dateField) }),
  v.check((change) => Object.keys(change).length > 2, 'nothing is to be changed'),
)

/** `/mock/police/*`: what happens at the police without us. Numbers of persons and plates stand in bodies alone. */
export function policeRoutes(server: FastifyInstance, world: World): void {
  const { police } = world

  /** Runs one of the changes; a refusal of the platform is a 404 or 409 with its word. */
  function change<Schema extends v.GenericSchema>(
    path: string,
    schema: Schema,
    act: (input: v.InferOutput<Schema>, params: Record<string, string>) => Promise<unknown>,
  ): void {
    server.post<{ Params: Record<string, string> }>(path, async (request, reply) => {
      const input = v.safeParse(schema, request.body)
      if (!input.success) return badInput(reply, input.issues)
      try {
        const done = await act(input.output, request.params)
        world.changes.announce()
        return { done: true, ...(done as object | undefined) }
      } catch (error) {
        if (error instanceof PoliceRefused) return refused(reply, error)
        throw error
      }
    })
  }

  const keyOf = ({ regionCode = '', number = '' }: Record<string, string>) => ({ regionCode, number })

  server.get<{ Querystring: { citizen?: string } }>('/mock/police/records', async (request, reply) => {
    const owner = cast.find(({ key }) => key === request.query.citizen)
    if (!owner) return reply.code(404).send({ error: 'no such citizen: see /mock/citizens' })
    const records = await Promise.all(
      owner.vehicles.map(async ({ plate, plateKind }) => {
        const found = await police.recordsOf([{ plate, plateKind }])
        return found.map(({ plateIndex: _, ...record }) => ({ ...record, plate, act: violation(record.code).shortAct }))
      }),
    )
    return { records: records.flat() }
  })

  change('/mock/police/records', caughtInput, async (caught) => ({ record: await police.newRecord(caught) }))
  change('/mock/police/records/:regionCode/:number/handle', handleInput, (input, params) =>
    police.handleAtWindow(keyOf(params), input.licenceNumber),
  )
  change('/mock/police/records/:regionCode/:number/delete', nothing, (_input, params) =>
    police.deleteRecord(keyOf(params)),
  )
  change('/mock/police/cameras/:device/revoke', nothing, async (_input, { device = '' }) => ({
    records: await police.revokeCamera(device),
  }))
  change('/mock/police/vehicles/transfer', transferInput, ({ to, ...key }) => police.transferVehicle(key, to))
  change('/mock/police/licences/points', pointsInput, ({ licenceNumber: number, points }) =>
    police.addPoints(number, points),
  )
  change('/mock/police/licences/change', licenceChange, ({ licenceNumber: number, ...to }) =>
    police.changeLicence(number, to),
  )
  change('/mock/police/vehicles/change', vehicleChange, ({ plateKind, plate, ...to }) =>
    police.changeVehicle({ plateKind, plate }, to),
  )
}

const refused = (reply: FastifyReply, { code }: PoliceRefused) =>
  reply.code(code === 'UNKNOWN' ? 404 : 409).send({ error: code })

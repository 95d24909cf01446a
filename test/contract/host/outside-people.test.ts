import type { FaceTicket } from '@/contract/identity'
import { citizen as castMember } from '../../../mock/data/citizens'
import { sampleOfficers } from '../../../mock/data/officers'
import type { CastMember } from '../../../mock/host/cast'
import type { PoliceRecord } from '../../../mock/providers/police-platform/register'
import { startTestHost, type TestHost } from './support'

const lin = castMember('lin')
const zhou = castMember('zhou')
const CAR = { plate: lin.vehicles[0]?.plate ?? '', plateKind: '02' }

describe('what the operator can do to people and police', () => {
  let host: TestHost
  beforeAll(async () => {
    host = await startTestHost()
  })
  beforeEach(() => host.world.reset())
  afterAll(() => host.close())

  type OfPolice = PoliceRecord & { onHold: boolean; plate: string; act: string }
  const records = async (key = 'lin') =>
    (await host.ask<{ records: OfPolice[] }>('GET', `/mock/police/records?citizen=${key}`)).body.records
  const openRecord = async (code = '1117') => {
    const found = (await records()).find((record) => record.handlingStatus === 0 && record.code === code)
    if (!found) throw new Error('no open record')
    return { ...found, path: `/mock/police/records/${found.regionCode}/${found.number}` }
  }
  const pointsOf = async (number: string) => (await host.world.environment.police.findLicence(number))?.points

  it('lists the cast with all that registration and binding ask for', async () => {
    const { citizens } = (await host.ask<{ citizens: CastMember[] }>('GET', '/mock/citizens')).body
    const found = citizens.find(({ key }) => key === 'lin')
    expect(found).toMatchObject({ name: lin.name, idNumber: lin.idNumber, fileNumber: lin.fileNumber })
    expect(found?.vehicles[0]).toMatchObject({ ...CAR, vinLastSix: lin.vehicles[0]?.vinLastSix })
    for (const one of citizens) expect(one.goodFor).not.toBe('')
  })

  it('lets a window handle a record, once, whatever we think of it', async () => {
    const { path, number } = await openRecord('1357')
    const before = await pointsOf(zhou.idNumber)
    expect((await host.ask('POST', `${path}/handle`, { licenceNumber: zhou.idNumber })).body).toEqual({ done: true })
    expect((await records()).find((record) => record.number === number)).toMatchObject({ handlingStatus: 1 })
    expect(await pointsOf(zhou.idNumber)).toBe(Number(before) + 3)
    expect(await host.ask('POST', `${path}/handle`, { licenceNumber: zhou.idNumber })).toMatchObject({
      status: 409,
      body: { error: 'HANDLED' },
    })
  })

  it('deletes a record, takes back a camera, gives points, catches and sells a car', async () => {
    const { path, number, device } = await openRecord()
    expect((await host.ask('POST', `/mock/police/cameras/${device}/revoke`)).body).toMatchObject({ done: true })
    expect((await records()).find((record) => record.number === number)).toMatchObject({ cameraRevoked: true })
    expect((await host.ask('POST', `${path}/delete`)).status).toBe(200)
    expect((await records()).find((record) => record.number === number)).toMatchObject({ handlingStatus: -1 })

    const before = Number(await pointsOf(lin.idNumber))
    await host.ask('POST', '/mock/police/licences/points', { licenceNumber: lin.idNumber, points: 2 })
    expect(await pointsOf(lin.idNumber)).toBe(before + 2)

    await host.ask('POST', '/mock/police/licences/change', { licenceNumber: lin.idNumber, states: 'L' })
    expect(await host.world.environment.police.findLicence(lin.idNumber)).toMatchObject({ states: 'L' })
    await host.ask('POST', '/mock/police/vehicles/change', { ...CAR, states: 'Q', inspectionUntil: '2026-11-01' })
    const told = await host.world.environment.police.findVehicle('02', CAR.plate)
    expect(told).toMatchObject({ states: 'Q', inspectionUntil: '2026-11-01' })

    const caught = { ...CAR, regionCode: '140105', code: '1625' }
    const { record } = (await host.ask<{ record: { number: string } }>('POST', '/mock/police/records', caught)).body
    expect((await records())[0]).toMatchObject({ number: record.number, act: '闯红灯', plate: CAR.plate })

    const to = { document: zhou.idNumber, name: zhou.name, phone: zhou.phone }
    expect((await host.ask('POST', '/mock/police/vehicles/transfer', { ...CAR, to })).status).toBe(200)
    expect(await host.world.environment.police.findVehicle('02', CAR.plate)).toMatchObject({ ownerName: zhou.name })
  })

  it.each([
    ['POST', '/mock/police/records', { ...CAR, regionCode: '140105', code: '0000' }],
    ['POST', '/mock/police/records', { ...CAR, regionCode: 'x', code: '1625' }],
    ['POST', '/mock/police/records/140105/1401057900000000/handle', {}],
    ['POST', '/mock/police/licences/points', { licenceNumber: lin.idNumber, points: 0 }],
    ['POST', '/mock/police/licences/points', { licenceNumber: lin.idNumber, points: 3, more: true }],
    ['POST', '/mock/police/vehicles/transfer', { ...CAR, to: { name: 'x' } }],
    ['POST', '/mock/police/licences/change', { licenceNumber: lin.idNumber, states: 'locked' }],
    ['POST', '/mock/police/licences/change', { licenceNumber: lin.idNumber }],
    ['POST', '/mock/police/vehicles/change', CAR],
    ['PUT', '/mock/authorities/140105', { rulesAsOf: '2016' }],
    ['PUT', '/mock/authorities/140105', {}],
    ['POST', '/mock/face/abc', { outcome: 'maybe' }],
    ['GET', '/mock/messages?phone=12', undefined],
    ['PUT', '/mock/faults', { faceCheck: { mode: 'asleep' } }],
    ['PUT', '/mock/faults', { policeLag: -1 }],
  ])('%s %s says what is wrong with %j', async (method, path, body) => {
    const answer = await host.ask<{ error: string }>(method, path, body)
    expect(answer.status).toBe(400)
    expect(answer.body.error).toEqual(expect.any(String))
  })

  it.each([
    ['POST', '/mock/police/records/140105/1401057999999999/handle', { licenceNumber: lin.idNumber }],
    ['POST', '/mock/police/records', { plate: '晋N00000', plateKind: '02', regionCode: '140105', code: '1625' }],
    ['POST', '/mock/police/licences/points', { licenceNumber: '990101199001010000', points: 1 }],
    ['POST', '/mock/police/vehicles/change', { plate: '晋N00000', plateKind: '02', states: 'A' }],
    ['PUT', '/mock/authorities/999999', { rulesAsOf: null }],
    ['POST', '/mock/face/abc', { outcome: 'passed' }],
    ['GET', '/mock/police/records?citizen=nobody', undefined],
  ])('%s %s knows nothing of %j', async (method, path, body) => {
    expect((await host.ask(method, path, body)).status).toBe(404)
  })

  it('sets an authority back to the rules of an earlier day, and forward again', async () => {
    const rulesOf = async () =>
      (
        await host.ask<{ authorities: { regionCode: string; rulesAsOf: string | null }[] }>('GET', '/mock/authorities')
      ).body.authorities.find((one) => one.regionCode === '370202')?.rulesAsOf
    expect(await rulesOf()).toBeNull()
    await host.ask('PUT', '/mock/authorities/370202', { rulesAsOf: '2016-12-01' })
    expect(await rulesOf()).toBe('2016-12-01')
    await host.ask('PUT', '/mock/authorities/370202', { rulesAsOf: null })
    expect(await rulesOf()).toBeNull()
  })

  it('plays the camera of both hosts to the end that the host’s own server tells', async () => {
    const { environment } = host.world
    const who = { name: lin.name, idNumber: lin.idNumber, openId: 'open-1' }
    for (const [wallet, checkId] of [
      ['wechat', '0198a000-0000-7000-8000-00000000000a'],
      ['alipay', '0198a000-0000-7000-8000-00000000000b'],
    ] as const) {
      const { hostRef, ticket } = await environment.faceChecks[wallet].begin({ ...who, checkId })
      expect((await host.ask<{ ok: boolean }>('POST', '/mock/face-tickets', ticket satisfies FaceTicket)).body.ok).toBe(
        true,
      )
      expect((await host.ask('POST', `/mock/face/${hostRef}`, { outcome: 'passed' })).body).toEqual({ state: 'ended' })
      expect((await host.ask('POST', `/mock/face/${hostRef}`, { outcome: 'passed' })).status).toBe(409)
      expect(await environment.faceChecks[wallet].result(hostRef, { ...who, checkId })).toEqual({ state: 'passed' })
    }
  })

  it('knows an officer by key, and nobody by an invented one', async () => {
    const { handler, reviewer } = sampleOfficers
    const identify = (key: string) => host.world.identify({ 'x-officer-key': key })
    expect((await identify(handler.officerId)).identity).toEqual({ kind: 'case-officer', role: 'handler', ...handler })
    expect((await identify(reviewer.officerId)).identity).toMatchObject({ role: 'reviewer' })
    for (const key of ['somebody', '0198a000-0000-7000-8000-00000000000a'])
      await expect(identify(key)).rejects.toMatchObject({ name: 'IdentityRefused' })
  })
})

import { addDays, chinaDate } from '@/domain/dates'
import { checkDigitOf } from '../../../mock/providers/police-platform/decision-numbers'
import { describeOnBothEngines } from '../../support/stores'
import { createPoliceWorld, decisionOf, lin, REGION, recordKey, zhou } from './support/police-world'

type World = Awaited<ReturnType<typeof createPoliceWorld>>
const RED_LIGHT = recordKey(10)
const PARKING = recordKey(11)
const UNKNOWN = recordKey(99)

describeOnBothEngines('the police platform', (store) => {
  let world: World
  beforeEach(async () => {
    world = await createPoliceWorld(store.database())
  })
  const enter = (...[entry]: Parameters<World['platform']['enter']>) => world.platform.enter(entry)

  describe('asked', () => {
    it('tells a licence and a vehicle as their papers show them', async () => {
      expect(await world.platform.findLicence(lin.idNumber)).toMatchObject({
        name: '林晓岚',
        fileNumber: lin.fileNumber,
        points: 3,
        states: 'A',
      })
      expect(await world.platform.findVehicle('02', '晋N·6K283')).toMatchObject({
        plate: '晋N6K283',
        ownerDocument: lin.idNumber,
        ownerName: '林晓岚',
        ownerPhone: lin.phone,
        vinLastSix: lin.vehicles[0]?.vinLastSix,
      })
    })

    it('knows nothing of others, and no plate under another kind', async () => {
      expect(await world.platform.findLicence('990101199001010000')).toBeNull()
      expect(await world.platform.findVehicle('01', '晋N6K283')).toBeNull()
      expect(await world.platform.readRecords([UNKNOWN])).toEqual([])
      expect((await world.platform.readRecords([PARKING, UNKNOWN, RED_LIGHT])).map((one) => one.number).sort()).toEqual(
        [RED_LIGHT.number, PARKING.number].sort(),
      )
    })
  })

  describe('its feed', () => {
    it('shows a change only after the lag, while asking for the record shows it at once', async () => {
      const { cursor } = await world.platform.readFeed(0, 100)
      await world.police.deleteRecord(RED_LIGHT)
      expect((await world.record(RED_LIGHT)).handlingStatus).toBe(-1)
      expect(await world.platform.readFeed(cursor, 100)).toEqual({ records: [], cursor })
      world.clock.advance(59)
      expect((await world.platform.readFeed(cursor, 100)).records).toEqual([])
      world.clock.advance(1)
      const { records } = await world.platform.readFeed(cursor, 100)
      expect(records).toMatchObject([{ number: RED_LIGHT.number, handlingStatus: -1, version: 2 }])
    })

    it('never passes over a change that it still holds back', async () => {
      const { cursor } = await world.platform.readFeed(0, 100)
      world.setFaults({ policeLag: 3600 })
      await world.police.deleteRecord(RED_LIGHT)
      world.setFaults({ policeLag: 0 })
      await world.police.deleteRecord(PARKING)
      expect(await world.platform.readFeed(cursor, 100)).toEqual({ records: [], cursor })
      world.clock.advance(3600)
      const { records } = await world.platform.readFeed(cursor, 100)
      expect(records.map((record) => record.number)).toEqual([RED_LIGHT.number, PARKING.number])
    })

    it('goes on page by page, each change once', async () => {
      const seen: string[] = []
      for (let cursor = 0; ; ) {
        const page = await world.platform.readFeed(cursor, 3)
        if (page.records.length === 0) break
        seen.push(...page.records.map((record) => record.number))
        cursor = page.cursor
      }
      expect(seen).toHaveLength(4)
      expect(new Set(seen).size).toBe(4)
    })
  })

  describe('a decision of ours', () => {
    it('closes the record and adds the points, once', async () => {
      await enter(decisionOf(RED_LIGHT))
      await enter(decisionOf(RED_LIGHT))
      expect(await world.pointsOf(lin.idNumber)).toBe(9)
      expect(await world.record(RED_LIGHT)).toMatchObject({ handlingStatus: 1, version: 2 })
    })

    it.each([
      ['UNKNOWN', () => enter(decisionOf(UNKNOWN))],
      ['CONFLICT', () => enter(decisionOf(RED_LIGHT, { points: 3 }))],
      ['CONFLICT', () => enter(decisionOf(PARKING))],
      ['HANDLED', () => enter(decisionOf(RED_LIGHT, { decisionNumber: '1401051400000025' }))],
    ])('is refused with %s where it cannot stand', async (code, act) => {
      await enter(decisionOf(RED_LIGHT))
      await expect(act()).rejects.toMatchObject({ name: 'PoliceRefused', code })
      expect(await world.pointsOf(lin.idNumber)).toBe(9)
    })

    it('is refused when the record is gone', async () => {
      await world.police.deleteRecord(RED_LIGHT)
      await expect(enter(decisionOf(RED_LIGHT))).rejects.toMatchObject({ code: 'DELETED' })
    })

    it('and a window at the same moment: one wins, and points are added once', async () => {
      const both = await Promise.allSettled([
        enter(decisionOf(RED_LIGHT)),
        world.police.handleAtWindow(RED_LIGHT, zhou.idNumber),
      ])
      expect(both.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected'])
      const points = [await world.pointsOf(lin.idNumber), await world.pointsOf(zhou.idNumber)]
      expect([
        [9, 1],
        [3, 7],
      ]).toContainEqual(points)
    })

    it('taken back gives back points and record, once', async () => {
      await enter(decisionOf(RED_LIGHT))
      const withdrawal = { kind: 'withdrawal', record: RED_LIGHT, decisionNumber: '1401051400000017' } as const
      await enter(withdrawal)
      await enter(withdrawal)
      expect(await world.pointsOf(lin.idNumber)).toBe(3)
      expect((await world.record(RED_LIGHT)).handlingStatus).toBe(0)
      await enter(decisionOf(RED_LIGHT, { decisionNumber: '1401051400000025' }))
      expect(await world.pointsOf(lin.idNumber)).toBe(9)
      await expect(enter({ ...withdrawal, record: PARKING })).rejects.toMatchObject({ code: 'UNKNOWN' })
    })

    it('takes a licence over the limit and back', async () => {
      await enter(decisionOf(RED_LIGHT, { points: 12 }))
      expect(await world.platform.findLicence(lin.idNumber)).toMatchObject({ points: 15, states: 'B' })
      await enter({ kind: 'withdrawal', record: RED_LIGHT, decisionNumber: '1401051400000017' })
      expect(await world.platform.findLicence(lin.idNumber)).toMatchObject({ points: 3, states: 'A' })
    })
  })

  describe('what else we enter', () => {
    it('holds and releases a record, each once', async () => {
      const { comeBy } = await world.record(RED_LIGHT)
      const hold = { kind: 'hold', record: RED_LIGHT } as const
      const release = { kind: 'release', record: RED_LIGHT, comeBy: addDays(comeBy, 4) } as const
      for (const entry of [hold, hold, release, release]) await enter(entry)
      expect(await world.record(RED_LIGHT)).toMatchObject({ version: 3, comeBy: release.comeBy })
      // More time is never taken away.
      await enter({ ...release, comeBy })
      expect(await world.record(RED_LIGHT)).toMatchObject({ version: 3, comeBy: release.comeBy })
    })

    it('holds nothing that a window has handled, but what we handled ourselves', async () => {
      await world.police.handleAtWindow(RED_LIGHT, zhou.idNumber)
      await expect(enter({ kind: 'hold', record: RED_LIGHT })).rejects.toMatchObject({ code: 'HANDLED' })
      await enter(decisionOf(PARKING))
      await enter({ kind: 'hold', record: PARKING })
      expect(await world.police.recordsOf([{ plateKind: '02', plate: '晋N6K283' }])).toContainEqual(
        expect.objectContaining({ number: PARKING.number, onHold: true, handlingStatus: 1 }),
      )
    })

    it('deletes a record with the decision that stood for it', async () => {
      await enter(decisionOf(RED_LIGHT))
      const deletion = { kind: 'deletion', record: RED_LIGHT, reason: 'emergency' } as const
      await enter(deletion)
      await enter(deletion)
      expect(await world.pointsOf(lin.idNumber)).toBe(3)
      expect(await world.record(RED_LIGHT)).toMatchObject({ handlingStatus: -1, version: 3 })
    })

    it('extends the time to come of an open record only', async () => {
      const extension = { kind: 'extension', months: 2, comeBy: '2027-02-12' } as const
      await enter({ ...extension, record: RED_LIGHT })
      await enter({ ...extension, record: RED_LIGHT })
      expect(await world.record(RED_LIGHT)).toMatchObject({ extendedMonths: 2, comeBy: '2027-02-12', version: 2 })
      await world.police.handleAtWindow(PARKING, zhou.idNumber)
      await expect(enter({ ...extension, record: PARKING })).rejects.toMatchObject({ code: 'HANDLED' })
    })
  })

  describe('numbers of decisions', () => {
    const take = (region: string, reference: string) => world.platform.takeDecisionNumber(region, reference)

    it('follow each other in a region, and the same reference gets the same again', async () => {
      const first = await take(REGION, 'call-1')
      const others = await Promise.all(['call-2', 'call-3', 'call-2'].map((reference) => take(REGION, reference)))
      expect(await take(REGION, 'call-1')).toEqual(first)
      expect(first.number15).toMatch(/^1401051\d{8}$/)
      expect(new Set([first, ...others].map((one) => one.number15)).size).toBe(3)
      expect((await take('370202', 'call-1')).number15).toMatch(/^3702021/)
    })

    it('have a check digit that finds any one wrong digit', async () => {
      const { number15, checkDigit } = await take(REGION, 'call-1')
      for (let place = 2; place < 15; place++) {
        const wrong = String((Number(number15.charAt(place)) + 1) % 10)
        expect(checkDigitOf(number15.slice(0, place) + wrong + number15.slice(place + 1))).not.toBe(checkDigit)
      }
    })
  })

  describe('under a fault', () => {
    it('not answering: nothing is told and nothing done, as often as set', async () => {
      world.setFaults({ policeRegister: { mode: 'not-answering', times: 2 } })
      await expect(world.platform.findLicence(lin.idNumber)).rejects.toMatchObject({ name: 'PoliceUnavailable' })
      await expect(enter(decisionOf(RED_LIGHT))).rejects.toMatchObject({ name: 'PoliceUnavailable' })
      expect(await world.record(RED_LIGHT)).toMatchObject({ handlingStatus: 0 })
    })

    it('its answer lost: the entry has arrived, and entering again changes nothing', async () => {
      world.setFaults({ policeRegister: { mode: 'time-out-after', times: 1 } })
      expect(await world.pointsOf(lin.idNumber)).toBe(3)
      await expect(enter(decisionOf(RED_LIGHT))).rejects.toMatchObject({ name: 'PoliceUnavailable' })
      await enter(decisionOf(RED_LIGHT))
      expect(await world.pointsOf(lin.idNumber)).toBe(9)
    })

    it('slow: the answer comes, and one that takes too long is no answer', async () => {
      world.setFaults({ policeRegister: { mode: 'slow', milliseconds: 1200, times: 1 } })
      expect(await world.pointsOf(lin.idNumber)).toBe(3)
      world.setFaults({ policeRegister: { mode: 'slow', milliseconds: 30_000, times: 1 } })
      await expect(world.pointsOf(lin.idNumber)).rejects.toMatchObject({ name: 'PoliceUnavailable' })
      expect(world.slept).toEqual([1200, 5000])
    })
  })

  describe('behind our back', () => {
    it('a window handles by the tariff and the law, with its own number', async () => {
      await world.police.handleAtWindow(RED_LIGHT, zhou.idNumber)
      expect(await world.pointsOf(zhou.idNumber)).toBe(7)
      await expect(world.police.handleAtWindow(RED_LIGHT, zhou.idNumber)).rejects.toMatchObject({ code: 'HANDLED' })
    })

    it('a camera loses its approval for all that it saw, and catches somebody anew', async () => {
      const { device } = await world.record(RED_LIGHT)
      expect(await world.police.revokeCamera(device)).toBe(1)
      expect((await world.record(RED_LIGHT)).cameraRevoked).toBe(true)
      const caught = { plateKind: '02', plate: '晋N6K283', regionCode: REGION, code: '1357' }
      const record = await world.record(await world.police.newRecord(caught))
      expect(record).toMatchObject({
        code: '1357',
        plateMasked: '晋N6**83',
        handlingStatus: 0,
        notifiedOn: '2026-11-20',
      })
      expect(record.comeBy).toBe(addDays(chinaDate(world.clock.now()), 30))
      await expect(world.police.newRecord({ ...caught, plate: '晋N00000' })).rejects.toMatchObject({ code: 'UNKNOWN' })
    })

    it('a vehicle changes hands', async () => {
      const to = { document: zhou.idNumber, name: zhou.name, phone: zhou.phone }
      await world.police.transferVehicle({ plateKind: '02', plate: '晋N6K283' }, to)
      expect(await world.platform.findVehicle('02', '晋N6K283')).toMatchObject({
        ownerDocument: zhou.idNumber,
        ownerName: '周建生',
        ownerPhone: zhou.phone,
      })
    })

    it('points come from elsewhere, to a licence that exists', async () => {
      await world.police.addPoints(lin.idNumber, 4)
      expect(await world.pointsOf(lin.idNumber)).toBe(7)
      await expect(world.police.addPoints('990101199001010000', 4)).rejects.toMatchObject({ code: 'UNKNOWN' })
    })

    it('a cycle ends: points below twelve are cleared, twelve stay, and old ones are not given back twice', async () => {
      await enter(decisionOf(RED_LIGHT))
      await world.police.addPoints(zhou.idNumber, 11)
      world.clock.advance(400 * 86400)
      await world.tick()
      expect(await world.pointsOf(lin.idNumber)).toBe(0)
      expect(await world.platform.findLicence(zhou.idNumber)).toMatchObject({ points: 12, states: 'B' })
      await world.police.addPoints(lin.idNumber, 2)
      await enter({ kind: 'withdrawal', record: RED_LIGHT, decisionNumber: '1401051400000017' })
      expect(await world.pointsOf(lin.idNumber)).toBe(2)
    })
  })
})

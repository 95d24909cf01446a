import { zhaoChangan } from '../../../mock/data/persons'
import { sampleWindow } from '../../../mock/data/places'
import { sampleDecision } from '../../../mock/data/sample-decisions'
import { decisionsOnLiveBills, findBill, listWindowBills, moveBill } from '../../../mock/store/bills'
import { changeDecision, findByIds, isSurveillanceRecord, lockDecisions } from '../../../mock/store/decisions'
import { StoreConflict } from '../../../mock/store/errors'
import { listBillsToEnd } from '../../../mock/store/looks'
import { findPayableBill } from '../../../mock/store/payable-bills'
import { findPayablesByNumber, selectPayables } from '../../../mock/store/payables'
import { findAuthority, findWindow, listWindows } from '../../../mock/store/windows'
import { billFor, NOW, orderFor, REGION, sealing, seedWorld } from '../../support/store-rows'
import { describeOnBothEngines } from '../../support/stores'

describeOnBothEngines('decisions and bills', (store) => {
  const database = () => store.database()
  beforeEach(() => seedWorld(database()))

  describe('finding decisions', () => {
    test('15 digits find all that share them, 16 the one', async () => {
      const [sign, parking] = [sampleDecision('twinSign'), sampleDecision('twinParking')]
      const twins = await findPayablesByNumber(database(), sign.number.slice(0, 15), null)
      expect(twins.map((row) => row.id)).toEqual([sign.decisionId, parking.decisionId])
      expect((await findPayablesByNumber(database(), parking.number, null)).map((row) => row.id)).toEqual([
        parking.decisionId,
      ])
      expect(await findPayablesByNumber(database(), '1401051999999990', null)).toEqual([])
    })

    test('a plate or a licence finds all of one person, however it is typed', async () => {
      const typed = `${zhaoChangan.plate.slice(0, 2)}·${zhaoChangan.plate.slice(2).toLowerCase()} `
      const by = (column: 'plate_index' | 'licence_index', text: string) =>
        selectPayables(database(), null)
          .where(`decision.${column}`, '=', sealing.index(text))
          .orderBy('decision.id')
          .execute()
      const byPlate = await by('plate_index', typed)
      const byLicence = await by('licence_index', zhaoChangan.licence)
      expect(byPlate.map((row) => row.payer_masked)).toEqual(['赵*安', '赵*安', '赵*安', '赵*安'])
      expect(byLicence).toEqual(byPlate)
    })

    test('a surveillance record is known as one, even where it looks like a decision', async () => {
      expect(await isSurveillanceRecord(database(), '1401051000040927')).toBe(true)
      expect(await isSurveillanceRecord(database(), sampleDecision('onTime').number)).toBe(false)
    })

    test('ids are answered in the order asked, unknown ones left out', async () => {
      const ids = ['overdue', 'onTime', 'capped'].map((name) => sampleDecision(name as 'onTime').decisionId)
      const rows = await findByIds(database(), [...ids, sampleWindow.windowId])
      expect(rows.map((row) => row.id)).toEqual(ids)
      expect(await lockDecisions(database(), '370202', ids)).toEqual([])
    })
  })

  describe('changes by the police platform', () => {
    const key = { region_code: REGION, id: sampleDecision('onTime').decisionId }

    test('are taken once', async () => {
      const paid = await changeDecision(database(), key, { change: 'paid-elsewhere', at: NOW })
      expect(paid.paid_elsewhere_at).toBe(NOW)
      await expect(changeDecision(database(), key, { change: 'paid-elsewhere', at: NOW })).rejects.toThrow(
        StoreConflict,
      )
    })

    test('a hold begins, ends and leaves its days', async () => {
      await changeDecision(database(), key, { change: 'held', reason: 'lawsuit', since: '2026-11-20' })
      const released = await changeDecision(database(), key, { change: 'released', stoodStillDays: 4 })
      expect(released).toMatchObject({ held_reason: null, held_since: null, held_days: 4 })
      await expect(changeDecision(database(), key, { change: 'released', stoodStillDays: 1 })).rejects.toThrow(
        StoreConflict,
      )
    })

    test('a withdrawal keeps its time and reason', async () => {
      const withdrawn = { change: 'withdrawn', at: NOW, because: 'corrected' } as const
      expect(await changeDecision(database(), key, withdrawn)).toMatchObject({
        status: 'withdrawn',
        withdrawn_at: NOW,
        withdrawn_because: 'corrected',
      })
    })
  })

  describe('windows', () => {
    test('know their hall and authority; nothing else opens one', async () => {
      expect(await findWindow(database(), sampleWindow.windowId)).toMatchObject({
        window_name: '3 号窗口',
        hall_name: '车辆管理所办事大厅',
        region_code: REGION,
      })
      expect(await findWindow(database(), "' or 1=1")).toBeNull()
      expect(await findWindow(database(), sampleDecision('onTime').decisionId)).toBeNull()
      expect(await findAuthority(database(), REGION)).toMatchObject({ policy: 'shanxi-2018' })
    })

    test('each city has several', async () => {
      const windows = await listWindows(database())
      for (const city of ['太原', '青岛', '驻马店', '南宁'])
        expect(windows.filter((row) => row.authority_name.startsWith(city)).length).toBeGreaterThanOrEqual(3)
    })
  })

  describe('bills', () => {
    const ids = [sampleDecision('zhaoLate').decisionId, sampleDecision('zhaoOnTime').decisionId].sort()

    test('are found by their token and by their id, with their decisions', async () => {
      const bill = await billFor(database(), ids)
      expect(await findBill(database(), bill.id)).toEqual(bill)
      const rows = await findPayableBill(database(), bill.token_id, null)
      expect(rows.map((row) => row.id).sort()).toEqual(ids)
      expect(rows[0]).toMatchObject({
        bill_id: bill.id,
        bill_state: 'open',
        window_name: '3 号窗口',
        being_paid: false,
      })
      expect(await findPayableBill(database(), 'f'.repeat(32), null)).toEqual([])
    })

    test('move only from the states that were named, and end with a time', async () => {
      const bill = await billFor(database(), ids)
      expect(await moveBill(database(), bill, ['open'], 'withdrawing', NOW)).toBe(true)
      expect(await moveBill(database(), bill, ['open'], 'expired', NOW)).toBe(false)
      expect((await findBill(database(), bill.id))?.closed_at).toBeNull()
      expect(await moveBill(database(), bill, ['withdrawing'], 'withdrawn', NOW)).toBe(true)
      expect(await findBill(database(), bill.id)).toMatchObject({ state: 'withdrawn', closed_at: NOW })
    })

    test('hold their decisions while they live, not after', async () => {
      const bill = await billFor(database(), ids)
      const held = (now: string) => decisionsOnLiveBills(database(), REGION, ids, now)
      expect([...(await held(NOW))].sort()).toEqual(ids)
      expect((await held(bill.expires_at)).size).toBe(0)
      await moveBill(database(), bill, ['open'], 'withdrawing', NOW)
      expect((await held(bill.expires_at)).size).toBe(2)
      await moveBill(database(), bill, ['withdrawing'], 'withdrawn', NOW)
      expect((await held(NOW)).size).toBe(0)
    })

    test("a window's bills of today come newest first; those overdue are found", async () => {
      const early = await billFor(database(), ids, {
        issued_at: '2026-11-20T01:00:00.000Z',
        expires_at: '2026-11-20T01:15:00.000Z',
      })
      const yesterday = await billFor(database(), ids, {
        issued_at: '2026-11-19T01:00:00.000Z',
        state: 'paid',
        closed_at: NOW,
      })
      const latest = await billFor(database(), ids)
      const listed = await listWindowBills(database(), latest, '2026-11-19T16:00:00.000Z')
      expect(listed.map((row) => row.id)).toEqual([latest.id, early.id])
      expect(listed).not.toContainEqual(yesterday)
      expect((await listBillsToEnd(database(), NOW, 10)).map((row) => row.id)).toEqual([early.id])
    })

    test('are left alone by housekeeping while an order on them may still be paid', async () => {
      const bill = await billFor(database(), ids, { expires_at: '2026-11-20T02:00:00.000Z' })
      await orderFor(database(), { bill_id: bill.id }, ids)
      expect(await listBillsToEnd(database(), NOW, 10)).toEqual([])
      const seen = await findPayableBill(database(), bill.token_id, { appId: 'wx-app', openId: 'open-2' })
      expect(seen.map((row) => [row.being_paid, row.my_order_no, row.others_order])).toEqual([
        [true, null, 'at-cashier'],
        [true, null, 'at-cashier'],
      ])
      const own = await findPayableBill(database(), bill.token_id, { appId: 'wx-app', openId: 'open-1' })
      expect(own.map((row) => [row.my_state, row.others_order])).toEqual([
        ['placing', 'none'],
        ['placing', 'none'],
      ])
    })

    test('two of the same token are refused', async () => {
      const bill = await billFor(database(), ids)
      await expect(billFor(database(), ids, { token_id: bill.token_id })).rejects.toThrow(/bill_token/)
    })
  })
})

import { sampleOfficers } from '../../../mock/data/officers'
import { sampleDecision } from '../../../mock/data/sample-decisions'
import { withdrawCertificate } from '../../../mock/store/certificates'
import { describeOnBothEngines } from '../../support/stores'
import { certificateOf, checksOf, paidRecord, statementsOf, strangerAt } from './support/checking'
import { type Caller, type CloudWorld, createCloudWorld } from './support/cloud-world'
import { type Driver, driver } from './support/drivers'
import { caseOfficer } from './support/objecting'

jest.setTimeout(120_000)

const unknown = { verdict: 'unknown', checkedAt: expect.any(String) }
const fullWidth = (text: string) => text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0))

describeOnBothEngines('papers checked by what is printed on them', (store) => {
  let world: CloudWorld
  let lin: Driver
  let anybody: Caller
  beforeEach(async () => {
    world = await createCloudWorld(store.database())
    lin = await driver(world, 'lin')
    anybody = strangerAt(world, '203.0.113.7')
  })

  const certificate = () => certificateOf(world, lin.personId)

  it('a receipt, however it is typed: what it says, masked, and the holder sees that it was checked', async () => {
    const { receipt, orderNo } = await paidRecord(world, lin)
    const typed = {
      code: receipt.code,
      number: receipt.number,
      checkCode: receipt.checkCode,
      amountFen: receipt.totalFen,
    }
    const seen = await anybody.call('checks', 'checkReceipt', typed)
    expect(seen).toEqual({
      verdict: 'genuine',
      document: {
        kind: 'receipt',
        fields: [
          { name: 'code', value: '14060126' },
          { name: 'number', value: '0000000001' },
          { name: 'amount', value: '100.00' },
          { name: 'amount-in-capitals', value: '壹佰元整' },
          { name: 'payer', value: '林*岚' },
          { name: 'items', value: receipt.items[0]?.name },
          { name: 'payee', value: receipt.payee },
          { name: 'issued-on', value: '2026-11-20' },
        ],
        issuer: expect.objectContaining({ regionCode: '140105' }),
      },
      stand: null,
      reasons: [],
      checkedAt: world.now(),
    })
    const oddly = {
      code: ` ${fullWidth(receipt.code)}`,
      number: receipt.number.replace(/(.{4})/g, '$1-'),
      checkCode: fullWidth(receipt.checkCode.toUpperCase()),
      amountFen: receipt.totalFen,
    }
    expect(await anybody.call('checks', 'checkReceipt', oddly)).toEqual(seen)
    world.pass(1)
    await caseOfficer(world, 'handler').call('checks', 'checkReceipt', typed)
    const anonymously = { kind: 'receipt', subject: orderNo, checked_by: 'anybody', way: 'number', unit: null }
    const officially = { ...anonymously, checked_by: 'officer', unit: expect.stringContaining('交通警察') }
    expect(await checksOf(world, lin.personId)).toEqual([anonymously, anonymously, officially])
  })

  it('a receipt with another sum on it is changed: what was typed beside what was issued', async () => {
    const { receipt } = await paidRecord(world, lin)
    const typed = { code: receipt.code, number: receipt.number, checkCode: receipt.checkCode, amountFen: 110_000 }
    expect(await anybody.call('checks', 'checkReceipt', typed)).toEqual({
      verdict: 'changed',
      kind: 'receipt',
      fields: [
        { name: 'code', typed: receipt.code, issued: receipt.code, same: true },
        { name: 'number', typed: receipt.number, issued: receipt.number, same: true },
        { name: 'check-code', typed: receipt.checkCode, issued: receipt.checkCode, same: true },
        { name: 'amount', typed: '1100.00', issued: '100.00', same: false },
      ],
      checkedAt: world.now(),
    })
  })

  it('a receipt whose money went back is withdrawn, and so is its decision', async () => {
    const { receipt, decisionId, number } = await paidRecord(world, lin)
    await world.decisionChanged(decisionId, 'withdrawn')
    const typed = {
      code: receipt.code,
      number: receipt.number,
      checkCode: receipt.checkCode,
      amountFen: receipt.totalFen,
    }
    const withdrawn = { verdict: 'withdrawn', withdrawnOn: '2026-11-20', refundedFen: receipt.totalFen }
    expect(await anybody.call('checks', 'checkReceipt', typed)).toMatchObject({ ...withdrawn, because: 'refunded' })
    expect(await anybody.call('checks', 'checkDecision', { number })).toMatchObject({
      ...withdrawn,
      because: 'corrected',
      pointsReturned: 1,
    })
  })

  it('a receipt stays as it is when only what was paid twice went back', async () => {
    const decisionId = sampleDecision('onTime').decisionId
    const { database } = world.environment
    const payers = [world.citizen('anna'), world.citizen('bert')]
    const orders = []
    for (const payer of payers) {
      const input = { target: { kind: 'decision' as const, decisionId }, expectedTotalFen: 20_000 }
      orders.push((await payer.call('payments', 'placeOrder', input)).orderNo)
    }
    for (const orderNo of orders) await world.outside.walletApp.pay(orderNo)
    await world.let(60)
    const receipts = await database.selectFrom('receipt').selectAll().execute()
    expect(receipts).toHaveLength(1)
    const [row] = receipts
    const typed = {
      code: row?.code ?? '',
      number: row?.number ?? '',
      checkCode: row?.check_code ?? '',
      amountFen: 20_000,
    }
    expect(await anybody.call('checks', 'checkReceipt', typed)).toMatchObject({ verdict: 'genuine' })
  })

  it('decisions of both procedures, paid and unpaid, withdrawn, of persons nobody here knows', async () => {
    const check = (number: string) => anybody.call('checks', 'checkDecision', { number })
    const { number } = await paidRecord(world, lin)
    expect(await check(`${fullWidth(number.slice(0, 6))} ${number.slice(6)}`)).toEqual({
      verdict: 'genuine',
      document: {
        kind: 'decision',
        fields: [
          { name: 'procedure', value: '简易程序' },
          { name: 'number', value: number },
          { name: 'holder', value: '林*岚' },
          { name: 'plate', value: '晋N6**83' },
          { name: 'act', value: expect.any(String) },
          { name: 'fine', value: '100.00' },
          { name: 'points', value: '1' },
          { name: 'decided-on', value: '2026-11-20' },
          { name: 'served-on', value: '2026-11-20' },
          { name: 'paid-on', value: '2026-11-20' },
        ],
        issuer: expect.objectContaining({ regionCode: '140105' }),
      },
      stand: null,
      reasons: [],
      checkedAt: world.now(),
    })
    expect(await checksOf(world, lin.personId)).toMatchObject([{ kind: 'decision', way: 'number' }])
    const general = await check(sampleDecision('general').number)
    expect(general).toMatchObject({
      verdict: 'genuine',
      document: { fields: [{ value: '一般程序' }, {}, {}, {}, {}, {}, {}, {}, {}] },
    })
    expect(await check(sampleDecision('withdrawn').number)).toMatchObject({
      verdict: 'withdrawn',
      withdrawnOn: '2026-11-18',
      because: null,
      refundedFen: null,
    })
    expect(JSON.stringify(general)).not.toMatch(/\d{17}|晋A[A-Z0-9]{5}/)
  })

  it('a certificate in force, withdrawn by its holder, and after its last day', async () => {
    const issued = await certificate()
    const typed = {
      number: issued.number,
      checkCode: ` ${issued.checkCode.toLowerCase().slice(0, 3)}-${issued.checkCode.slice(3)}`,
    }
    const check = () => anybody.call('checks', 'checkCertificate', typed)
    expect(await check()).toMatchObject({
      verdict: 'genuine',
      document: {
        kind: 'certificate',
        fields: [
          { name: 'number', value: issued.number },
          { name: 'holder', value: '林*岚' },
          { name: 'classes', value: 'C1' },
          { name: 'period', value: '2023-11-21 至 2026-11-20' },
          { name: 'violations' },
          { name: 'points' },
          { name: 'full-points' },
          { name: 'open-violations' },
          { name: 'accidents' },
          { name: 'issued-on', value: '2026-11-20' },
          { name: 'valid-until', value: '2026-12-20' },
        ],
        issuer: { name: issued.issuer, hotline: '12123' },
      },
    })
    await withdrawCertificate(store.database(), { region_code: '140100', id: issued.certificateId }, world.now())
    expect(await check()).toMatchObject({ verdict: 'withdrawn', because: 'by-holder', withdrawnOn: '2026-11-20' })
    const second = await certificate()
    const again = { number: second.number, checkCode: second.checkCode }
    world.pass(31 * 24 * 3600)
    expect(await anybody.call('checks', 'checkCertificate', again)).toMatchObject({
      verdict: 'expired',
      expiredOn: '2026-12-20',
    })
    expect(await checksOf(world, lin.personId)).toHaveLength(3)
  })

  describe('guessing', () => {
    it('learns nothing: every receipt that does not fit is answered alike, after the same statements', async () => {
      const { receipt, number: decisionNumber } = await paidRecord(world, lin)
      const right = {
        code: receipt.code,
        number: receipt.number,
        checkCode: receipt.checkCode,
        amountFen: receipt.totalFen,
      }
      const wrongEnd = receipt.checkCode.slice(0, 5) + (receipt.checkCode.endsWith('0') ? '1' : '0')
      await expectAlike('checkReceipt', [
        { ...right, number: '0000009999' },
        { ...right, checkCode: wrongEnd },
        { ...right, checkCode: wrongEnd, amountFen: 1 },
        { ...right, checkCode: '' },
        { ...right, checkCode: `${receipt.checkCode}0` },
        { ...right, checkCode: receipt.checkCode.slice(0, 5) },
        { ...right, code: '37060126' },
        { ...right, number: decisionNumber },
        { code: '', number: '', checkCode: '', amountFen: 0 },
        { ...right, number: "1' or '1'='1" },
        { ...right, number: '一二三' },
      ])
    })

    it('learns nothing of decisions', async () => {
      const { receipt, number } = await paidRecord(world, lin)
      await expectAlike('checkDecision', [
        { number: '1401051999999999' },
        { number: number.slice(0, 15) + ((Number(number[15]) + 1) % 10) },
        { number: number.slice(0, 15) },
        { number: `${number}0` },
        { number: receipt.number },
        { number: '1401057900261743' },
        { number: '' },
        { number: '%' },
      ])
    })

    it('learns nothing of certificates', async () => {
      const { number, checkCode } = await certificate()
      const other = await certificate()
      await expectAlike('checkCertificate', [
        { number, checkCode: other.checkCode },
        { number, checkCode: checkCode.slice(0, 5) },
        { number, checkCode: '' },
        { number: '1401008000000000', checkCode },
        { number: sampleDecision('onTime').number, checkCode },
        { number: '', checkCode: '' },
        { number: 'x', checkCode: '"' },
      ])
    })

    /** Byte for byte the same answer, and the same statements in the same order; nobody's list of checks grows. */
    async function expectAlike(
      action: 'checkReceipt' | 'checkDecision' | 'checkCertificate',
      inputs: readonly object[],
    ) {
      const answers: string[] = []
      const work: string[][] = []
      for (const [place, input] of inputs.entries()) {
        const guesser = strangerAt(world, `203.0.113.${place + 10}`)
        work.push(
          await statementsOf(world, async () => {
            answers.push(JSON.stringify(await guesser.call('checks', action, input as never)))
          }),
        )
      }
      expect(new Set(answers)).toEqual(new Set([JSON.stringify({ verdict: 'unknown', checkedAt: world.now() })]))
      expect(work[0]?.length).toBeGreaterThan(3)
      for (const statements of work) expect(statements).toEqual(work[0])
      expect(await store.database().selectFrom('document_check').selectAll().execute()).toEqual([])
    }

    it('is stopped after some tries, right or wrong, and stops nobody else', async () => {
      const { receipt } = await paidRecord(world, lin)
      const right = {
        code: receipt.code,
        number: receipt.number,
        checkCode: receipt.checkCode,
        amountFen: receipt.totalFen,
      }
      const wrong = { ...right, checkCode: '000000' }
      for (let tries = 0; tries < 20; tries++)
        expect(await anybody.call('checks', 'checkReceipt', wrong)).toEqual(unknown)
      const stopped = [
        await anybody.refusal('checks', 'checkReceipt', right),
        await anybody.refusal('checks', 'checkReceipt', wrong),
      ]
      expect(stopped[0]).toMatchObject({ code: 'TOO_MANY_TRIES' })
      expect(stopped[1]).toEqual(stopped[0])
      expect(await anybody.refusal('checks', 'checkCertificate', { number: '1', checkCode: '2' })).toEqual(stopped[0])
      for (const other of [strangerAt(world, '203.0.113.8'), world.citizen('anna'), caseOfficer(world, 'handler')])
        expect(await other.call('checks', 'checkReceipt', right)).toMatchObject({ verdict: 'genuine' })
      world.pass(3600)
      expect(await anybody.call('checks', 'checkReceipt', right)).toMatchObject({ verdict: 'genuine' })
    })

    it('of decisions’ numbers is counted together with the look-ups of paying', async () => {
      const anna = world.citizen('anna')
      const { number } = sampleDecision('onTime')
      for (let tries = 0; tries < 5; tries++) {
        await anna.call('checks', 'checkDecision', { number })
        await anna.call('payments', 'lookUp', { number })
      }
      expect(await anna.refusal('payments', 'lookUp', { number })).toMatchObject({ code: 'TOO_MANY_TRIES' })
      expect(await anna.refusal('checks', 'checkDecision', { number })).toMatchObject({ code: 'TOO_MANY_TRIES' })
    })
  })

  it('a repeat of the same call is one check, for strangers, too', async () => {
    const { receipt } = await paidRecord(world, lin)
    const typed = {
      code: receipt.code,
      number: receipt.number,
      checkCode: receipt.checkCode,
      amountFen: receipt.totalFen,
    }
    const key = 'check-of-a-receipt-0001'
    const first = await anybody.call('checks', 'checkReceipt', typed, key)
    world.pass(5)
    expect(await anybody.call('checks', 'checkReceipt', typed, key)).toEqual(first)
    expect(await checksOf(world, lin.personId)).toHaveLength(1)
    // The key is that stranger's: somebody else with the same one makes a check of their own.
    await strangerAt(world, '203.0.113.8').call('checks', 'checkReceipt', typed, key)
    expect(await checksOf(world, lin.personId)).toHaveLength(2)
  })

  it('takes no oversized input, and no window asks', async () => {
    const long = { number: '1'.repeat(31) }
    expect(await anybody.refusal('checks', 'checkDecision', long)).toMatchObject({
      code: 'BAD_INPUT',
      field: 'input.number',
    })
    expect(await anybody.refusal('checks', 'checkDecision', { number: { $gt: '' } })).toMatchObject({
      code: 'BAD_INPUT',
    })
    expect(
      await anybody.refusal('checks', 'checkReceipt', { code: '1', number: '1', checkCode: '1', amountFen: -1 }),
    ).toMatchObject({
      field: 'input.amountFen',
    })
    expect(await world.officer().refusal('checks', 'checkDecision', { number: '1' })).toMatchObject({
      code: 'FORBIDDEN',
    })
    const gone = world.as({ kind: 'case-officer', ...sampleOfficers.handler, regionCode: '370202', role: 'handler' })
    const { number } = sampleDecision('onTime')
    expect(await gone.refusal('checks', 'checkDecision', { number })).toMatchObject({ code: 'FORBIDDEN' })
  })
})

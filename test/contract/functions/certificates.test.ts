import { chinaDate } from '@/domain/dates'
import { verifyDocumentCode } from '@/domain/document-code'
import { readDocumentLink } from '@/domain/document-link'
import { certificateCheckIndex } from '../../../mock/functions/documents/certificate-content'
import { isCertificateNumber } from '../../../mock/rules/documents/certificate-number'
import { findCertificateByCheck } from '../../../mock/store/certificates'
import { linksIn, textOf } from '../../support/read-paper'
import { describeOnBothEngines } from '../../support/stores'
import { type CloudWorld, createCloudWorld, Refused } from './support/cloud-world'
import { type Driver, driver } from './support/drivers'
import { settle } from './support/settling-records'

const DAY = 24 * 3600
const employment = { purpose: 'employment' } as const

describeOnBothEngines('a credit certificate', (store) => {
  let world: CloudWorld
  let lin: Driver
  beforeEach(async () => {
    world = await createCloudWorld(store.database())
    lin = await driver(world, 'lin')
  })
  const listed = async (who = lin) => (await who.call('documents', 'certificates', {})).certificates

  it('attests the last three years as the police know them, and can be seen again', async () => {
    const issued = await lin.call('documents', 'issueCertificate', employment)
    expect(issued).toMatchObject({
      state: 'in-force',
      holderMasked: '林*岚',
      classes: ['C1'],
      issuedAt: world.now(),
      validUntil: '2026-12-20',
      withdrawnAt: null,
      issuer: '山西省太原市公安局交通警察支队',
      // Three points in this cycle, one twenty months ago; the accident was nobody's blame of hers.
      content: { from: '2023-11-21', to: '2026-11-20', violations: 2, points: 4, fullPoints: 0, accidents: 0 },
    })
    expect(isCertificateNumber(issued.number)).toBe(true)
    expect(await listed()).toEqual([issued])
  })

  it('holds what was decided a moment ago, and no longer what was taken back', async () => {
    const before = await lin.call('documents', 'issueCertificate', employment)
    const { decisions } = await settle(lin, 'linPedestrian')
    const [{ decisionId = '', points = 0 } = {}] = decisions
    const after = await lin.call('documents', 'issueCertificate', employment)
    const changed = {
      violations: before.content.violations + 1,
      points: before.content.points + points,
      openViolations: before.content.openViolations - 1,
    }
    expect(after.content).toMatchObject(changed)
    // The same once the police have entered it.
    await world.later(30)
    expect((await lin.call('documents', 'issueCertificate', employment)).content).toMatchObject(changed)
    await world.decisionChanged(decisionId, 'withdrawn')
    const again = await lin.call('documents', 'issueCertificate', employment)
    expect(again.content).toMatchObject({ violations: before.content.violations, points: before.content.points })
    // What was issued stays as it was issued.
    expect((await listed()).map(({ content }) => content.points).reverse()).toEqual([
      before.content.points,
      changed.points,
      changed.points,
      before.content.points,
    ])
  })

  it('knows twelve points and blame', async () => {
    const notRenewed = await driver(world, 'notRenewed')
    const full = await notRenewed.call('documents', 'issueCertificate', employment)
    expect(full.content).toMatchObject({ fullPoints: 1, points: 12, violations: 2, accidents: 0 })
    const trader = await driver(world, 'trader')
    expect((await trader.call('documents', 'issueCertificate', employment)).content).toMatchObject({ accidents: 1 })
  })

  it('is issued once per key, and again under another one', async () => {
    const key = 'one-certificate-please-1'
    const first = await lin.call('documents', 'issueCertificate', employment, key)
    world.pass(60)
    expect(await lin.call('documents', 'issueCertificate', employment, key)).toEqual(first)
    expect(await listed()).toHaveLength(1)
    const conflict = await lin.refusal('documents', 'issueCertificate', { purpose: 'other' }, key)
    expect(conflict.code).toBe('IDEMPOTENCY_CONFLICT')
    await lin.call('documents', 'issueCertificate', employment)
    expect(new Set((await listed()).map(({ number }) => number)).size).toBe(2)
  })

  it('is taken back once and for all', async () => {
    const { certificateId } = await lin.call('documents', 'issueCertificate', employment)
    world.pass(60)
    const back = await lin.call('documents', 'withdrawCertificate', { certificateId })
    expect(back).toMatchObject({ state: 'withdrawn', withdrawnAt: world.now() })
    world.pass(60)
    expect(await lin.call('documents', 'withdrawCertificate', { certificateId })).toEqual(back)
  })

  it('is over after thirty days', async () => {
    await lin.call('documents', 'issueCertificate', employment)
    world.pass(30 * DAY)
    expect(await listed()).toMatchObject([{ state: 'in-force' }])
    world.pass(DAY)
    expect(await listed()).toMatchObject([{ state: 'expired' }])
  })

  it('is nobody else’s', async () => {
    const { certificateId } = await lin.call('documents', 'issueCertificate', employment)
    const zhou = await driver(world, 'zhou')
    const never = '0198a000-0000-7000-8000-000000000009'
    for (const [action, more] of [
      ['withdrawCertificate', {}],
      ['certificateFile', { format: 'pdf' }],
    ] as const) {
      const theirs = await zhou.refusal('documents', action, { certificateId, ...more })
      const none = await zhou.refusal('documents', action, { certificateId: never, ...more })
      expect(theirs).toEqual(none)
      expect(theirs.code).toBe('NOT_FOUND')
    }
    expect(await listed(zhou)).toEqual([])
    expect(await listed()).toMatchObject([{ state: 'in-force' }])
  })

  it('is refused to whoever has no licence, and while the police do not answer, at no cost', async () => {
    const stranger = await driver(world, 'stranger')
    expect(await stranger.refusal('documents', 'issueCertificate', employment)).toMatchObject({
      code: 'NOT_FOUND',
      retryable: false,
    })
    world.setFaults({ policeRegister: { mode: 'not-answering', times: 'until-reset' } })
    for (let tries = 0; tries < 8; tries++)
      expect(await lin.refusal('documents', 'issueCertificate', employment)).toMatchObject({
        code: 'POLICE_UNAVAILABLE',
        retryable: true,
      })
    expect(await listed()).toEqual([])
    world.setFaults({})
    await lin.call('documents', 'issueCertificate', employment)
  })

  it('can be had five times a day, whichever wallet asks', async () => {
    const atAlipay = await driver(world, 'lin', 'alipay')
    for (let count = 0; count < 5; count++)
      await (count % 2 === 0 ? lin : atAlipay).call('documents', 'issueCertificate', employment)
    for (const caller of [lin, atAlipay])
      expect((await caller.refusal('documents', 'issueCertificate', employment)).code).toBe('TOO_MANY_TRIES')
    world.pass(DAY)
    await lin.call('documents', 'issueCertificate', employment)
  })

  it('cannot be read from the tables', async () => {
    const { number, checkCode } = await lin.call('documents', 'issueCertificate', employment)
    const rows = await store.database().selectFrom('certificate').selectAll().execute()
    const dump = JSON.stringify(rows)
    for (const secret of ['林晓岚', checkCode, 'attested', 'employment', '太原']) expect(dump).not.toContain(secret)
    const index = certificateCheckIndex(world.environment.sealing, number, checkCode)
    expect(await findCertificateByCheck(store.database(), index)).toMatchObject({ number })
    const wrong = certificateCheckIndex(world.environment.sealing, number, 'AAAAAA')
    expect(await findCertificateByCheck(store.database(), wrong)).toBeNull()
  })

  it('draws another number when one is taken', async () => {
    const constant = { randomBytes: (length: number) => new Uint8Array(length).fill(7) }
    let drawn = 0
    const twice = {
      randomBytes: (length: number) =>
        drawn++ < 3 ? constant.randomBytes(length) : world.environment.randomBytes(length),
    }
    await world.within(constant, () => lin.call('documents', 'issueCertificate', employment))
    await world.within(twice, () => lin.call('documents', 'issueCertificate', employment))
    expect(new Set((await listed()).map(({ number }) => number)).size).toBe(2)
  })

  it('is printed with its holder, its numbers and a code that leads to it, the same on every print', async () => {
    const issued = await lin.call('documents', 'issueCertificate', employment)
    const { certificateId } = issued
    const pdf = await lin.call('documents', 'certificateFile', { certificateId, format: 'pdf' })
    const png = await lin.call('documents', 'certificateFile', { certificateId, format: 'png' })
    expect([pdf.fileName, png.fileName]).toEqual(
      ['pdf', 'png'].map((format) => `安全驾驶信用证明-${issued.number}.${format}`),
    )
    const words = textOf(world.files[0]?.bytes)
    for (const expected of [
      '安全驾驶信用证明',
      '林晓岚',
      issued.checkCode,
      '2 起，记 4 分',
      '2026年12月20日',
      '演示专用',
    ])
      expect(words).toContain(expected)
    const [link = ''] = linksIn(world.files[1]?.bytes)
    const token = readDocumentLink(link, [world.environment.linkOrigin]) ?? ''
    const verdict = verifyDocumentCode(token, world.environment.documentKeys, world.now())
    expect(verdict).toMatchObject({ verdict: 'genuine', code: { kind: 'certificate' } })
    const codes = await store.database().selectFrom('shown_code').selectAll().where('printed', '=', true).execute()
    expect(codes).toMatchObject([{ kind: 'certificate', subject: certificateId, person_id: lin.personId }])
    expect(verdict).toMatchObject({ code: { id: codes[0]?.id } })
    for (const personal of ['林', '990101', issued.number, issued.checkCode]) expect(link).not.toContain(personal)
    expect(chinaDate(codes[0]?.valid_until ?? '') > '2040').toBe(true)
  })

  it('says across the page that it was taken back', async () => {
    const { certificateId } = await lin.call('documents', 'issueCertificate', employment)
    await lin.call('documents', 'withdrawCertificate', { certificateId })
    await lin.call('documents', 'certificateFile', { certificateId, format: 'pdf' })
    expect(textOf(world.files[0]?.bytes)).toMatch(/已\s*收\s*回/)
  })

  it('is closed to whoever only says who they are', async () => {
    const error = await world.citizen('nobody').refusal('documents', 'certificates', {})
    expect(error.code).toBe('NOT_VERIFIED')
    await expect(world.nobody().call('documents', 'certificates', {})).rejects.toThrow(Refused)
  })
})

import { createPrivateKey, generateKeyPairSync, sign } from 'node:crypto'
import { decodeBase64Url, encodeBase64Url } from '@/domain/base64url'
import { addSeconds } from '@/domain/dates'
import { signDocumentCode, verifyDocumentCode } from '@/domain/document-code'
import { citizen } from '../../../mock/data/citizens'
import { withdrawCertificate } from '../../../mock/store/certificates'
import { describeOnBothEngines } from '../../support/stores'
import {
  cardOf,
  certificateOf,
  checkCode,
  checksOf,
  paidRecord,
  setLicenceStates,
  showCode,
  strangerAt,
} from './support/checking'
import { type Caller, type CloudWorld, createCloudWorld } from './support/cloud-world'
import { type Driver, driver } from './support/drivers'
import { caseOfficer } from './support/objecting'
import { issue } from './support/steps'

jest.setTimeout(120_000)

const LONG = 365 * 24 * 3600

describeOnBothEngines('a code that somebody scans', (store) => {
  let world: CloudWorld
  let lin: Driver
  let anybody: Caller
  let card: { kind: 'driving-licence'; subject: string; personId: string }
  beforeEach(async () => {
    world = await createCloudWorld(store.database())
    lin = await driver(world, 'lin')
    anybody = strangerAt(world, '203.0.113.7')
    card = (await cardOf(lin)) as typeof card
  })

  it('on a card: green with what a checker needs, and the holder sees who it was', async () => {
    expect(await checkCode(anybody, await showCode(world, card))).toEqual({
      verdict: 'genuine',
      document: {
        kind: 'driving-licence',
        fields: [
          { name: 'holder', value: '林*岚' },
          { name: 'document-number', value: expect.stringMatching(/^9\*{16}.$/) },
          { name: 'classes', value: 'C1' },
          { name: 'first-issued-on', value: expect.any(String) },
          { name: 'valid-until', value: expect.any(String) },
        ],
        issuer: expect.objectContaining({ hotline: '12123' }),
      },
      stand: 'usable',
      reasons: [],
      checkedAt: world.now(),
    })
    world.pass(1)
    await checkCode(caseOfficer(world, 'handler'), await showCode(world, card))
    const anonymously = {
      kind: 'driving-licence',
      subject: card.subject,
      checked_by: 'anybody',
      way: 'code',
      unit: null,
    }
    expect(await checksOf(world, lin.personId)).toEqual([
      anonymously,
      { ...anonymously, checked_by: 'officer', unit: expect.stringContaining('交通警察') },
    ])
  })

  it('of a card tells how it stands now, not how it stood when the code was made', async () => {
    const codes = [await showCode(world, card), await showCode(world, card), await showCode(world, card)]
    await setLicenceStates(world, 'lin', 'BD')
    expect(await checkCode(anybody, codes[0] ?? '')).toMatchObject({
      verdict: 'genuine',
      stand: 'not-usable',
      reasons: expect.arrayContaining(['points-full', 'suspended']),
    })
    await setLicenceStates(world, 'lin', 'L')
    const locked = await checkCode(anybody, codes[1] ?? '')
    expect(locked).toMatchObject({ verdict: 'withdrawn', because: 'by-police', document: { fields: [] } })
    expect(JSON.stringify(locked)).not.toContain('林')
    await setLicenceStates(world, 'lin', 'AH')
    expect(await checkCode(anybody, codes[2] ?? '')).toMatchObject({ verdict: 'genuine', stand: 'usable' })
  })

  it('of a vehicle’s cards: what each is for; void for a car that was sold', async () => {
    const kinds = ['vehicle-licence', 'inspection-mark', 'insurance'] as const
    const cards = []
    for (const kind of kinds) cards.push(await cardOf(lin, kind))
    for (const one of cards)
      expect(await checkCode(anybody, await showCode(world, one))).toMatchObject({
        verdict: 'genuine',
        document: { kind: one.kind, fields: expect.arrayContaining([{ name: 'plate', value: '晋N6**83' }]) },
      })
    await world.outside.policePlatform.behindOurBack?.transferVehicle(
      { plateKind: '02', plate: '晋N6K283' },
      {
        document: citizen('sun').idNumber,
        name: citizen('sun').name,
        phone: citizen('sun').phone,
      },
    )
    for (const one of cards.slice(0, 2))
      expect(await checkCode(anybody, await showCode(world, one))).toMatchObject({
        verdict: 'withdrawn',
        because: 'by-police',
      })
  })

  describe('copied', () => {
    it('is worth nothing after its minute or before it, in both wallets and on the public page', async () => {
      const token = await showCode(world, card)
      world.pass(66)
      for (const checker of [anybody, world.citizen('anna', 'wechat'), world.citizen('anna', 'alipay')])
        expect(await checkCode(checker, token)).toEqual({
          verdict: 'code-over',
          kind: 'driving-licence',
          checkedAt: world.now(),
        })
      expect(await checksOf(world, lin.personId)).toEqual([])
      world.pass(-200)
      expect(await checkCode(anybody, token)).toMatchObject({ verdict: 'code-over' })
    })

    it('is its first checker’s: they may repeat, nobody else learns a thing', async () => {
      const token = await showCode(world, card)
      const first = await checkCode(world.citizen('anna'), token)
      expect(first).toMatchObject({ verdict: 'genuine' })
      world.pass(20)
      const others = [
        anybody,
        world.citizen('bert'),
        world.citizen('anna', 'alipay'),
        caseOfficer(world, 'handler'),
        world.nobody(),
      ]
      for (const other of others)
        expect(await checkCode(other, token)).toEqual({ verdict: 'code-used', checkedAt: world.now() })
      expect(await checkCode(world.citizen('anna'), token)).toMatchObject({ verdict: 'genuine' })
      expect(await checksOf(world, lin.personId)).toHaveLength(2)
    })

    it('is nobody else’s though nobody knows from where a stranger calls; a repeat of the same call is the same', async () => {
      const token = await showCode(world, card)
      const key = 'a-stranger-without-address'
      const first = await world.nobody().call('checks', 'checkCode', { token }, key)
      expect(first).toMatchObject({ verdict: 'genuine' })
      expect(await world.nobody().call('checks', 'checkCode', { token }, key)).toEqual(first)
      expect(await checkCode(world.nobody(), token)).toMatchObject({ verdict: 'code-used' })
    })

    it('goes to exactly one of many who scan it in the same moment', async () => {
      for (let round = 0; round < 4; round++) {
        const token = await showCode(world, card)
        const scanning = Array.from({ length: 8 }, (_, place) =>
          strangerAt(world, `198.51.100.${round * 8 + place + 1}`),
        )
        const answers = await Promise.all(scanning.map((checker) => checkCode(checker, token)))
        expect(answers.map(({ verdict }) => verdict).sort()).toEqual([...Array(7).fill('code-used'), 'genuine'])
      }
      expect(await checksOf(world, lin.personId)).toHaveLength(4)
    })
  })

  describe('forged', () => {
    const unknown = () => ({ verdict: 'unknown', checkedAt: world.now() })

    it('is unknown whichever byte was changed, and no officer at the roadside takes it', async () => {
      const token = await showCode(world, { ...card, seconds: LONG })
      const bytes = decodeBase64Url(token) ?? new Uint8Array()
      const officer = caseOfficer(world, 'handler')
      for (let place = 0; place < bytes.length; place++) {
        const changed = Uint8Array.from(bytes)
        changed[place] = (changed[place] as number) ^ (1 << (place % 8))
        const forged = encodeBase64Url(changed)
        expect(await checkCode(officer, forged)).toEqual(unknown())
        if (place % 16 === 0)
          expect(await officer.call('checks', 'roadside', { token: forged })).toEqual({
            verdict: unknown(),
            checkId: null,
          })
      }
      expect(await checksOf(world, lin.personId)).toEqual([])
      expect(await checkCode(anybody, token)).toMatchObject({ verdict: 'genuine' })
    })

    it('is unknown when another key signed it, or ours signed what was never issued', async () => {
      const { keyId, sign: ours } = world.environment.documentSigner
      const from = `${world.now().slice(0, 19)}.000Z`
      const code = { keyId, kind: 'driving-licence' as const, id: 'f'.repeat(32), from, until: addSeconds(from, 60) }
      const { privateKey } = generateKeyPairSync('ed25519')
      const theirs = (payload: Uint8Array) =>
        sign(null, payload, createPrivateKey(privateKey.export({ type: 'pkcs8', format: 'pem' })))
      for (const signer of [theirs, ours, world.environment.codeSigner.sign])
        expect(await checkCode(anybody, signDocumentCode(code, signer))).toEqual(unknown())
      const token = await showCode(world, card)
      const id = (await store.database().selectFrom('shown_code').select('id').executeTakeFirstOrThrow()).id
      const asReceipt = signDocumentCode({ ...code, id, kind: 'receipt' }, ours)
      expect(await checkCode(anybody, asReceipt)).toEqual(unknown())
      expect(await checkCode(anybody, token)).toMatchObject({ verdict: 'genuine' })
    })

    it('passes for no code of another kind: a payment code is no document, a document’s code no bill', async () => {
      const { token: payment } = await issue(world, 'onTime')
      expect(await checkCode(anybody, payment)).toEqual(unknown())
      const token = await showCode(world, card)
      expect(await world.citizen('anna').refusal('payments', 'openBill', { token })).toMatchObject({
        code: 'NOT_FOUND',
      })
    })

    it('is unknown in every odd form, and refused when it is too long', async () => {
      const token = await showCode(world, card)
      for (const odd of [
        '',
        ' ',
        token.slice(1),
        `${token}A`,
        `${token}=`,
        `https://pay.mashang.test/d/${token}`,
        '码'.repeat(40),
        '\u0000',
      ])
        expect(await checkCode(anybody, odd)).toEqual(unknown())
      expect(await anybody.refusal('checks', 'checkCode', { token: 'A'.repeat(201) })).toMatchObject({
        field: 'input.token',
      })
      expect(await anybody.refusal('checks', 'checkCode', { token, identity: 'officer' })).toMatchObject({
        code: 'BAD_INPUT',
      })
    })

    it('is tried so often by one stranger and no more; officers and others go on', async () => {
      for (let tries = 0; tries < 60; tries++) await checkCode(anybody, 'x')
      const token = await showCode(world, card)
      expect(await anybody.refusal('checks', 'checkCode', { token })).toMatchObject({ code: 'TOO_MANY_TRIES' })
      expect(await checkCode(strangerAt(world, '203.0.113.8'), token)).toMatchObject({ verdict: 'genuine' })
    })
  })

  it('on paper is good for everybody for long, and tells what has become of it since', async () => {
    const { decisionId, orderNo } = await paidRecord(world, lin)
    const certificate = await certificateOf(world, lin.personId)
    const printed = { printed: true, seconds: LONG, personId: lin.personId }
    const tokens = [
      await showCode(world, { kind: 'decision', subject: decisionId, regionCode: '140105', ...printed }),
      await showCode(world, { kind: 'receipt', subject: orderNo, regionCode: '140105', ...printed }),
      await showCode(world, { kind: 'certificate', subject: certificate.certificateId, ...printed }),
    ]
    const everybody = [anybody, world.citizen('anna'), caseOfficer(world, 'handler')]
    for (const token of tokens)
      for (const checker of everybody)
        expect(await checkCode(checker, token)).toMatchObject({ verdict: 'genuine', stand: null })
    expect(await checksOf(world, lin.personId)).toHaveLength(9)

    world.pass(3600)
    await world.decisionChanged(decisionId, 'withdrawn')
    const { certificateId: id } = certificate
    await withdrawCertificate(store.database(), { region_code: '140100', id }, world.now())
    const became = await Promise.all(tokens.map((token) => checkCode(anybody, token)))
    expect(became).toMatchObject([
      { verdict: 'withdrawn', because: 'corrected', refundedFen: 10_000, pointsReturned: 1 },
      { verdict: 'withdrawn', because: 'refunded', refundedFen: 10_000 },
      { verdict: 'withdrawn', because: 'by-holder' },
    ])
  })

  it('stays the checker’s when the police do not answer, and tells them as soon as they do', async () => {
    const token = await showCode(world, card)
    world.setFaults({ policeRegister: { mode: 'not-answering', times: 'until-reset' } })
    const key = 'the-police-are-silent'
    expect(await anybody.refusal('checks', 'checkCode', { token }, key)).toMatchObject({
      code: 'POLICE_UNAVAILABLE',
      retryable: true,
    })
    expect(await checkCode(world.citizen('anna'), token)).toMatchObject({ verdict: 'code-used' })
    world.setFaults({})
    expect(await anybody.call('checks', 'checkCode', { token }, key)).toMatchObject({ verdict: 'genuine' })
    expect(await checksOf(world, lin.personId)).toHaveLength(1)
  })

  it('is decided by published keys without a network, also after the keys were changed', async () => {
    const [current] = world.environment.documentKeys
    if (!current) throw new Error('a key is in use')
    const before = await showCode(world, {
      kind: 'certificate',
      subject: (await certificateOf(world, lin.personId)).certificateId,
      printed: true,
      seconds: LONG,
    })
    const changedAt = addSeconds(world.now(), 600)
    const { privateKey, publicKey } = generateKeyPairSync('ed25519')
    const next = {
      keyId: current.keyId + 1,
      publicKey: publicKey.export({ format: 'jwk' }).x as string,
      issuer: current.issuer,
      validFrom: changedAt,
      validUntil: null,
    }
    const rotated = {
      documentKeys: [next, { ...current, validUntil: changedAt }],
      documentSigner: {
        keyId: next.keyId,
        sign: (payload: Uint8Array) => new Uint8Array(sign(null, payload, privateKey)),
      },
    }
    world.pass(700)
    const stale = await showCode(world, card)
    await world.within(rotated, async () => {
      const { keys, now } = await anybody.call('checks', 'keys', {})
      expect(keys).toEqual(rotated.documentKeys)
      expect(now).toBe(world.now())
      const fresh = signDocumentCode(
        {
          keyId: next.keyId,
          kind: 'driving-licence',
          id: 'a'.repeat(32),
          from: `${now.slice(0, 19)}.000Z`,
          until: addSeconds(now, 60),
        },
        rotated.documentSigner.sign,
      )
      const offline = (token: string) => verifyDocumentCode(token, keys, now).verdict
      // Printed while the old key was in use: good. Made with it after it was given up: not.
      expect([before, fresh, stale].map(offline)).toEqual(['genuine', 'genuine', 'not-genuine'])
      expect(await checkCode(anybody, before)).toMatchObject({ verdict: 'genuine' })
      expect(await checkCode(anybody, stale)).toMatchObject({ verdict: 'unknown' })
      for (const key of keys)
        expect(Object.keys(key).sort()).toEqual(['issuer', 'keyId', 'publicKey', 'validFrom', 'validUntil'])
    })
  })
})

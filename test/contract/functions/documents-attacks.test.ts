import nacl from 'tweetnacl'
import { decodeBase64Url, encodeBase64Url } from '@/domain/base64url'
import { encodeTokenPayload, verifyToken } from '@/domain/code-token'
import { addSeconds } from '@/domain/dates'
import { signDocumentCode, verifyDocumentCode } from '@/domain/document-code'
import { readDocumentLink } from '@/domain/document-link'
import { joinToken } from '@/domain/signed-token'
import { citizen } from '../../../mock/data/citizens'
import type { OpenDatabase } from '../../../mock/store/database'
import { openMemoryStore } from '../../support/stores'
import { type CloudWorld, createCloudWorld } from './support/cloud-world'
import { holder, openCard } from './support/documents'
import type { Driver } from './support/drivers'

jest.setTimeout(120_000)

describe('somebody who tries to pass with a document', () => {
  let store: OpenDatabase
  let world: CloudWorld
  let lin: Driver
  beforeAll(async () => {
    store = await openMemoryStore()
    world = await createCloudWorld(store.database)
    lin = await holder(world, 'lin')
  })
  afterAll(() => store.close())

  const tokenOf = (link: string) => readDocumentLink(link, [world.environment.linkOrigin]) ?? ''
  const checked = (token: string, seconds = 0) =>
    verifyDocumentCode(token, world.environment.documentKeys, addSeconds(world.now(), seconds))

  it('gets nothing of another’s by its id, and the answer is that for what never was', async () => {
    const { documentId } = await openCard(lin, 'driving-licence')
    const zhou = await holder(world, 'zhou')
    for (const action of ['open', 'renew']) {
      const others = await zhou.refusal('documents', action, { documentId })
      const nothing = await zhou.refusal('documents', action, { documentId: '0190a000-0000-7000-8000-0000000000ff' })
      expect(others).toEqual(nothing)
      expect(others.code).toBe('NOT_FOUND')
    }
    const mine = await zhou.call('documents', 'list', {})
    expect(JSON.stringify(mine)).not.toContain(documentId)
    expect(JSON.stringify(mine)).not.toContain(citizen('lin').idNumber)
  })

  it('with a copied code is too late after its minute, and too early before', async () => {
    const { codes } = await openCard(lin, 'driving-licence')
    const [first, second] = codes.map(({ link }) => tokenOf(link)) as [string, string]
    expect([checked(first, 30).verdict, checked(second, 30).verdict]).toEqual(['genuine', 'over'])
    expect([checked(first, 70).verdict, checked(second, 70).verdict]).toEqual(['over', 'genuine'])
  })

  it('with a changed code, or one signed by another key, has no code at all', async () => {
    const { codes } = await openCard(lin, 'driving-licence')
    const token = tokenOf(codes[0]?.link ?? '')
    const read = checked(token)
    if (read.verdict !== 'genuine') throw new Error('the code is genuine')
    const later = decodeBase64Url(token) as Uint8Array
    later[11] = 0xff
    expect(checked(encodeBase64Url(later))).toEqual({ verdict: 'not-genuine', reason: 'bad-signature' })
    const { secretKey } = nacl.sign.keyPair.fromSeed(new Uint8Array(32).fill(9))
    const forged = signDocumentCode(read.code, (payload) => nacl.sign.detached(payload, secretKey))
    expect(checked(forged)).toEqual({ verdict: 'not-genuine', reason: 'bad-signature' })
    // Not even with the key of the codes that are paid.
    const paying = signDocumentCode(read.code, (payload) => world.environment.codeSigner.sign(payload))
    expect(checked(paying)).toEqual({ verdict: 'not-genuine', reason: 'bad-signature' })
  })

  it('cannot pay with a document, nor show a bill as one', async () => {
    const { codes } = await openCard(lin, 'driving-licence')
    const token = tokenOf(codes[0]?.link ?? '')
    const { codeSigner, documentKeys } = world.environment
    const everyKey = documentKeys.map((key) => ({ ...key, served: true }))
    expect(verifyToken(token, everyKey, world.now())).toEqual({ verdict: 'not-genuine', reason: 'malformed' })
    expect(await lin.refusal('payments', 'openBill', { token })).toMatchObject({ code: 'NOT_FOUND' })
    const payload = encodeTokenPayload({ keyId: 1, id: 'ab'.repeat(16), expiresAt: addSeconds(world.now(), 600) })
    expect(checked(joinToken(payload, codeSigner.sign(payload)))).toMatchObject({ reason: 'malformed' })
  })

  it('learns nothing of the holder from a link or a log', async () => {
    const { codes, documentId } = await openCard(lin, 'driving-licence')
    const { name, idNumber, fileNumber } = citizen('lin')
    const bytes = codes.map(({ link }) => Buffer.from(decodeBase64Url(tokenOf(link)) as Uint8Array).toString('latin1'))
    for (const secret of [name, idNumber, fileNumber, documentId, lin.personId])
      for (const text of [...bytes, JSON.stringify(codes), JSON.stringify(world.logs)])
        expect(text).not.toContain(secret)
    const rows = await store.database.selectFrom('document').selectAll().execute()
    expect(JSON.stringify(rows)).not.toMatch(new RegExp(`${name}|${idNumber}|${fileNumber}`))
  })

  it('finds no code of yesterday: housekeeping removes them, and keeps those on printed papers', async () => {
    await openCard(lin, 'driving-licence')
    const before = await store.database.selectFrom('shown_code').select('id').execute()
    expect(before.length).toBeGreaterThan(0)
    await store.database
      .updateTable('shown_code')
      .set({ printed: true })
      .where('id', '=', before[0]?.id ?? '')
      .execute()
    await world.let(26 * 3600)
    expect(await store.database.selectFrom('shown_code').select('id').execute()).toEqual([before[0]])
  })

  it('is out as soon as the holder has signed out', async () => {
    const { documentId } = await openCard(lin, 'driving-licence')
    await lin.call('identity', 'signOut', {})
    for (const [action, input] of [
      ['list', {}],
      ['open', { documentId }],
      ['renew', { documentId }],
      ['checks', {}],
    ] as const)
      expect((await lin.refusal('documents', action, input)).code).toBe('NOT_VERIFIED')
  })
})

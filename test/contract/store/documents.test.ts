import { addSeconds } from '@/domain/dates'
import { countDocumentChecks, insertDocumentCheck, listDocumentChecks } from '../../../mock/store/document-checks'
import { findDocument, insertDocument, listDocuments, putDocumentFacts } from '../../../mock/store/documents'
import { claimShownCode, findShownCode, insertShownCodes, putPrintedCode } from '../../../mock/store/shown-codes'
import type { DocumentTable } from '../../../mock/store/tables'
import { bytes, id, NOW, REGION } from '../../support/store-rows'
import { describeOnBothEngines } from '../../support/stores'

const hex = () => Buffer.from(bytes(16)).toString('hex')

describeOnBothEngines('documents and their codes', (store) => {
  const database = () => store.database()

  async function person() {
    const row = {
      id: id(),
      document_index: hex(),
      name_sealed: '',
      name_masked: '林*',
      document_sealed: '',
      document_masked: '',
      phone_sealed: '',
      phone_masked: '',
      verified_at: NOW,
    }
    await database().insertInto('person').values(row).execute()
    return row.id
  }

  const licenceOf = (personId: string, change: Partial<DocumentTable> = {}): DocumentTable => ({
    id: id(),
    person_id: personId,
    kind: 'driving-licence',
    vehicle_id: null,
    state: 'issued',
    asked_at: NOW,
    review_by: null,
    refused_because: null,
    issued_at: NOW,
    photo_id: null,
    facts_sealed: null,
    valid_until: null,
    as_of: null,
    ...change,
  })

  const codeOf = (personId: string) => ({
    id: hex(),
    key_id: 1,
    kind: 'driving-licence' as const,
    region_code: null,
    subject: id(),
    person_id: personId,
    valid_from: NOW,
    valid_until: addSeconds(NOW, 60),
    printed: false,
  })

  test('somebody who asks twice has one licence', async () => {
    const holder = await person()
    const first = licenceOf(holder)
    expect(await insertDocument(database(), first)).toBe(true)
    expect(await insertDocument(database(), licenceOf(holder))).toBe(false)
    expect(await listDocuments(database(), holder)).toEqual([first])
  })

  test('older news of a document do not take the place of newer ones', async () => {
    const { id: documentId, ...row } = licenceOf(await person())
    await insertDocument(database(), { id: documentId, ...row })
    const told = (asOf: string, validUntil: string) =>
      putDocumentFacts(database(), documentId, { factsSealed: `of ${asOf}`, validUntil, asOf })
    await told(NOW, '2027-01-01')
    await told(addSeconds(NOW, -60), '2026-01-01')
    expect(await findDocument(database(), documentId)).toMatchObject({ valid_until: '2027-01-01', as_of: NOW })
    await told(addSeconds(NOW, 60), '2033-01-01')
    expect(await findDocument(database(), documentId)).toMatchObject({ valid_until: '2033-01-01' })
  })

  test.each<[string, Partial<DocumentTable>]>([
    ['issued without a day', { issued_at: null }],
    ['a review without a photo', { state: 'in-review', issued_at: null, review_by: NOW }],
    ['refused for no reason', { state: 'refused', issued_at: null }],
    ['a vehicle’s document without its vehicle', { kind: 'insurance' }],
    ['facts of no moment', { facts_sealed: 'sealed' }],
  ])('%s cannot be kept', async (_what, wrong) => {
    const holder = await person()
    await expect(insertDocument(database(), licenceOf(holder, wrong))).rejects.toThrow(/violates/)
  })

  test('a minute’s code belongs to the first who checks it, also when two come at once', async () => {
    const code = codeOf(await person())
    await insertShownCodes(database(), [code])
    const claims = await Promise.all(['a', 'b'].map((who) => claimShownCode(database(), code.id, who, NOW)))
    expect(claims.filter(Boolean)).toHaveLength(1)
    const [first, second] = claims[0] ? ['a', 'b'] : ['b', 'a']
    expect(await claimShownCode(database(), code.id, first as string, addSeconds(NOW, 9))).toBe(true)
    expect(await claimShownCode(database(), code.id, second as string, addSeconds(NOW, 9))).toBe(false)
    expect(await findShownCode(database(), code.id)).toMatchObject({ used_by: first, used_at: NOW })
    expect(await claimShownCode(database(), hex(), 'a', NOW)).toBe(false)
  })

  test('a paper that is printed again has the code it had', async () => {
    const { printed: _, ...row } = codeOf(await person())
    const paper = { ...row, kind: 'decision' as const, region_code: REGION }
    const first = await putPrintedCode(database(), paper)
    expect(first).toEqual({ ...paper, printed: true, used_by: null, used_at: null })
    expect(await putPrintedCode(database(), { ...paper, id: hex() })).toEqual(first)
    expect(await putPrintedCode(database(), { ...paper, id: hex(), kind: 'receipt' })).not.toEqual(first)
  })

  test('the holder sees who has checked, newest first, and nobody else’s', async () => {
    const [holder, other] = [await person(), await person()]
    const check = (personId: string, seconds: number, unit: string | null = null) => ({
      id: id(),
      person_id: personId,
      kind: 'driving-licence' as const,
      subject: `licence of ${personId}`,
      checked_by: unit ? ('officer' as const) : ('anybody' as const),
      way: 'code' as const,
      unit,
      at: addSeconds(NOW, seconds),
    })
    const early = check(holder, -3600)
    const late = check(holder, 0, '云州市公安局交通警察支队')
    for (const row of [early, late, check(other, 0)]) await insertDocumentCheck(database(), row)
    const ofHolder = { personId: holder }
    expect(await listDocumentChecks(database(), ofHolder, 5)).toEqual([late, early])
    expect(await listDocumentChecks(database(), { ...ofHolder, subject: 'another' }, 5)).toEqual([])
    expect(await countDocumentChecks(database(), ofHolder, NOW)).toBe(1)
  })
})

import { sql, type Transaction } from 'kysely'
import { addSeconds } from '@/domain/dates'
import { accountantRows } from '../../../mock/data/accountants'
import { openProposal } from '../../../mock/store/proposals'
import { putPrintedCode } from '../../../mock/store/shown-codes'
import type { Tables } from '../../../mock/store/tables'
import { bytes, id, NOW, REGION } from '../../support/store-rows'
import { describeOnBothEngines } from '../../support/stores'

/** As an engine plans what it has been sent several times under a name: once, whatever the values are. */
describeOnBothEngines('a statement that is planned for any value', (store) => {
  const onlyGeneric = <Result>(work: (transaction: Transaction<Tables>) => Promise<Result>) =>
    store
      .database()
      .transaction()
      .execute(async (transaction) => {
        await sql`set local plan_cache_mode = force_generic_plan`.execute(transaction)
        return work(transaction)
      })

  test('opens one proposal on a subject', async () => {
    const subject = { region_code: REGION, subject_kind: 'difference' as const, subject_id: id() }
    await store.database().insertInto('accountant').values(accountantRows).execute()
    const proposal = {
      ...subject,
      act: 'explain',
      note: '',
      proposed_by: (accountantRows[0] as { id: string }).id,
      proposed_at: NOW,
    }
    const opened = await onlyGeneric(async (transaction) => [
      await openProposal(transaction, { ...proposal, id: id() }),
      await openProposal(transaction, { ...proposal, id: id() }),
    ])
    expect(opened).toEqual([true, false])
  })

  test('gives a printed paper one code', async () => {
    const hex = () => Buffer.from(bytes(16)).toString('hex')
    const code = {
      key_id: 1,
      kind: 'receipt' as const,
      region_code: REGION,
      subject: id(),
      person_id: null,
      valid_from: NOW,
      valid_until: addSeconds(NOW, 60),
    }
    const [one, again] = await onlyGeneric(async (transaction) => [
      await putPrintedCode(transaction, { ...code, id: hex() }),
      await putPrintedCode(transaction, { ...code, id: hex() }),
    ])
    expect(again).toEqual(one)
  })
})

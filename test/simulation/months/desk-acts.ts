import { sql } from 'kysely'
import type { ActView } from '@/contract/finance-views'
import { addSeconds } from '@/domain/dates'
import { type AccountantName, accountantId, accountants } from '../../../mock/data/accountants'
import type { AccountantIdentity } from '../../../mock/functions/environment'
import { subjects } from '../../../mock/functions/finance/subjects/registry'
import type { SubjectKey } from '../../../mock/store/proposals'
import { paysFromCollection, paysFromMerchant } from './hand-acts'
import { type Month, newKey } from './month'
import { asksBack } from './refund-acts'
import { channelTruth } from './truth'

/** Where nothing waits for persons somebody first asks for money back. */
export async function accountantLooks(month: Month): Promise<string> {
  if ((await waitingSubjects(month)).length > 0) return accountantProposes(month)
  return `${await asksBack(month)}; ${await accountantProposes(month)}`
}

/** One of the two persons proposes what the rules allow about anything that waits for persons. */
async function accountantProposes(month: Month): Promise<string> {
  const waiting = await waitingSubjects(month)
  return waiting.length === 0 ? 'nothing waits for a person' : proposesAbout(month, month.chance.oneOf(waiting))
}

/** Somebody looks after money that a channel does not bring back. */
export async function accountantDelivers(month: Month): Promise<string> {
  const stuck = (await waitingSubjects(month)).filter(({ subject_kind }) => subject_kind === 'refund')
  return stuck.length === 0 ? 'nothing is to be delivered' : proposesAbout(month, month.chance.oneOf(stuck))
}

async function proposesAbout(month: Month, { order_no, ...subject }: Waiting): Promise<string> {
  const acts = await subjects[subject.subject_kind].actsFor(month.environment, month.database, subject)
  const paid = order_no !== null && ((await channelTruth(month)).get(order_no)?.paidFen ?? 0) > 0
  const sensible = acts.filter(({ act, allowed }) => allowed && (mayAlwaysBe(act) || (paid && recordsPayment(act))))
  if (acts.some(({ because }) => because === 'no-transfer-yet')) return paysFromCollection(month, subject.subject_id)
  if (sensible.length === 0) return `nothing to propose about a ${subject.subject_kind}`
  const moves = sensible.filter((one) => !one.act.startsWith('refuse:'))
  const chosen = month.chance.oneOf(moves.length > 0 && month.chance.happens(70) ? moves : sensible)
  const said = await proposes(month, subject, await named(month, chosen, subject.subject_id))
  return month.chance.happens(60) ? `${said}; ${await accountantDecides(month)}` : said
}

/** The act with what its proposer must name. */
async function named(month: Month, { act, needs }: ActView, subjectId: string): Promise<string> {
  if (needs === 'region-code') return `${act}:${month.chance.oneOf(month.regions)}`
  return needs === 'transfer-number' ? `${act}:${await paysFromMerchant(month, subjectId)}` : act
}

async function proposes(month: Month, subject: SubjectKey, act: string): Promise<string> {
  const input = { subjectKind: subject.subject_kind, subjectId: subject.subject_id, act, note: '核对' }
  const answer = await desk(month, personOf(subject.region_code, 'clerk'), 'propose', input)
  return `proposes ${act} of ${subject.subject_kind} ${subject.subject_id}: ${answer}`
}

/** The other one agrees or returns it, or the first thinks better of it. */
export async function accountantDecides(month: Month): Promise<string> {
  const open = await openProposals(month)
  if (open.length === 0) return 'no proposal to decide'
  const { id, region_code } = month.chance.oneOf(open)
  if (month.chance.happens(10))
    return `takes proposal ${id} back: ${await desk(month, personOf(region_code, 'clerk'), 'takeBack', { proposalId: id })}`
  const decision = month.chance.happens(85) ? 'approve' : 'return'
  const input = { proposalId: id, decision, note: '同意或退回' }
  return `${decision}s proposal ${id}: ${await desk(month, personOf(region_code, 'checker'), 'decide', input)}`
}

/** Nothing is left half decided when everybody goes home, and what was paid by hand is written down. */
export async function endTheMonth(month: Month): Promise<void> {
  for (const { id, region_code } of await openProposals(month))
    await desk(month, personOf(region_code, 'checker'), 'decide', { proposalId: id, decision: 'return', note: '月底' })
  for (const { region_code, refund_no: subject_id } of await abnormalRefunds(month)) {
    const paid = month.paidByHand.get(subject_id)
    if (!paid) continue
    await proposes(month, { region_code, subject_kind: 'refund', subject_id }, `paid-by-hand:${paid.transferNo}`)
    for (const { id } of await openProposals(month))
      await desk(month, personOf(region_code, 'checker'), 'decide', { proposalId: id, decision: 'approve', note: '' })
  }
}

const abnormalRefunds = ({ database }: Month) =>
  database
    .selectFrom('refund')
    .select(['region_code', 'refund_no'])
    .where('state', '=', 'abnormal')
    .orderBy('refund_no')
    .execute()

const openProposals = ({ database }: Month) =>
  database.selectFrom('proposal').select(['id', 'region_code']).where('state', '=', 'open').orderBy('id').execute()

/** Whether money moves or not, channel, bank and treasury know of it. */
const mayAlwaysBe = (act: string) =>
  ['send-to-channel', 'send-to-bank', 'send-to-treasury', 'accept-fee', 'grant', 'claim'].includes(act) ||
  ['approve-return', 'ask-return-again', 'to-merchant-account', 'channel-corrected', 'mark-explained'].includes(act) ||
  act.startsWith('paid-by-hand') ||
  act.startsWith('refuse:')

/** Only what the channel has truly taken: what its bill alone has invented stays on the list. */
const recordsPayment = (act: string) => ['record', 'refund'].includes(act)

type Waiting = SubjectKey & { order_no: string | null }

/** Requests, returns, refunds and differences, without those of which somebody has proposed something. */
async function waitingSubjects({ database }: Month): Promise<Waiting[]> {
  const { rows } = await sql<Waiting>`
    select region_code, subject_kind, subject_id, order_no from (
      select region_code, 'refund-request' as subject_kind, id::text as subject_id, null as order_no
        from refund_request where state = 'asked'
      union all select region_code, 'return-order', return_no, null from return_order where state in ('asked', 'refused')
      union all select region_code, 'refund', refund_no, null from refund where state = 'abnormal'
      union all select region_code, 'difference', id::text, case when refund_no is null then order_no end
        from difference where state <> 'resolved'
    ) waiting
    where not exists (select from proposal where proposal.subject_kind = waiting.subject_kind
      and proposal.subject_id = waiting.subject_id and proposal.state = 'open')
    order by subject_kind, subject_id`.execute(database)
  return rows
}

const persons: Readonly<Record<string, Record<'clerk' | 'checker', AccountantName>>> = {
  '140105': { clerk: 'clerk', checker: 'checker' },
  '370202': { clerk: 'otherClerk', checker: 'otherChecker' },
}

/** Money that nobody can place is the finance bureau's. */
const personOf = (regionCode: string, role: 'clerk' | 'checker'): AccountantName =>
  persons[regionCode]?.[role] ?? (role === 'clerk' ? 'bureauClerk' : 'bureauChecker')

async function desk(month: Month, name: AccountantName, action: string, input: object): Promise<string> {
  const { role, regionCode } = accountants[name]
  const signedInUntil = addSeconds(month.clock.at, 900)
  const identity: AccountantIdentity = {
    kind: 'accountant',
    accountantId: accountantId(name),
    role,
    regionCode,
    signedInUntil,
  }
  const answer = await month.call('finance', identity, { action, input, idempotencyKey: newKey(month) })
  return answer.ok ? 'ok' : answer.error.code
}

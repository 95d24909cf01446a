import { randomBytes } from 'node:crypto'
import { safeParse } from 'valibot'
import type { CloudError, InputOf, Operation, OutputOf } from '@/contract/envelope'
import { finance } from '@/contract/finance'
import { type AccountantName, accountants } from '../../mock/data/accountants'
import type { MockHost } from './mock-host'

type Finance = typeof finance
type Body = { ok: true; data: unknown } | { ok: false; error: CloudError }

interface Reply {
  status: number
  headers: Headers
  body: Body
}

/** A browser at the accountant's desk: it keeps the cookie and says where its requests come from. */
export class DeskBrowser {
  cookie: string | null = null
  setCookie: string | null = null

  constructor(private readonly host: { url: string }) {}

  static async signedIn(host: { url: string }, who: AccountantName): Promise<DeskBrowser> {
    const browser = new DeskBrowser(host)
    const { login, password } = accountants[who]
    const answer = await browser.code('signIn', { login, password })
    if (answer !== 'ok') throw new Error(`${who} was not let in: ${answer}`)
    return browser
  }

  /** As it leaves the desk's own page; `headers` says otherwise, undefined leaves one out. */
  async send(action: string, input: unknown, headers: Record<string, string | undefined> = {}): Promise<Reply> {
    const own: Record<string, string | undefined> = {
      'content-type': 'application/json',
      origin: this.host.url,
      'x-desk-request': '1',
      'sec-fetch-site': 'same-origin',
      ...(this.cookie ? { cookie: this.cookie } : {}),
      ...headers,
    }
    const sent = Object.fromEntries(Object.entries(own).filter(([, value]) => value !== undefined))
    const event = { action, input, idempotencyKey: randomBytes(12).toString('hex') }
    const answer = await fetch(`${this.host.url}/desk/api/finance`, {
      method: 'POST',
      headers: sent as Record<string, string>,
      body: JSON.stringify(event),
    })
    const reply: Reply = { status: answer.status, headers: answer.headers, body: (await answer.json()) as Body }
    this.setCookie = reply.headers.get('set-cookie')
    if (this.setCookie) this.cookie = this.setCookie.split(';')[0] ?? null
    return reply
  }

  /** `ok`, or with what it was refused. */
  async code(action: string, input: unknown, headers?: Record<string, string | undefined>): Promise<string> {
    const { body } = await this.send(action, input, headers)
    return body.ok ? 'ok' : body.error.code
  }

  /** @throws Error when it is refused or the answer breaks the contract */
  async call<Name extends keyof Finance>(name: Name, input: InputOf<Finance[Name]>): Promise<OutputOf<Finance[Name]>> {
    const { body } = await this.send(name, input)
    if (!body.ok) throw new Error(`finance.${name}: ${body.error.code} ${body.error.message}`)
    const operation: Operation = finance[name]
    const parsed = safeParse(operation.output, body.data)
    if (!parsed.success) throw new Error(`finance.${name} breaks the contract: ${parsed.issues[0].message}`)
    return body.data as OutputOf<Finance[Name]>
  }
}

const subjectKinds = { requested: 'refund-request', 'return-order': 'return-order', automatic: 'refund' } as const

/** The newest refund that waits at the desk is proposed by one accountant and decided by another. */
export async function decideRefund(host: { url: string }, act: string): Promise<void> {
  const clerk = await DeskBrowser.signedIn(host, 'clerk')
  const { kind, subjectId } = await newestWaiting(clerk)
  const subject = { subjectKind: subjectKinds[kind], subjectId }
  const { proposalId } = await clerk.call('propose', { ...subject, act, note: '查了银行回单' })
  const checker = await DeskBrowser.signedIn(host, 'checker')
  await checker.call('decide', { proposalId, decision: 'approve', note: '' })
}

/** It is transferred at the bank instead, and written down once the bank's statement has it. */
export async function transferRefund(mock: MockHost): Promise<void> {
  const { channel, amountFen } = await newestWaiting(await DeskBrowser.signedIn(mock, 'clerk'))
  const reference = await mock.transfer({ channel, amountFen })
  await mock.advance(UNTIL_ON_STATEMENT_SECONDS)
  await decideRefund(mock, `paid-by-hand:${reference}`)
}
/** The bank's statement is read every half hour while somebody waits for it. */
const UNTIL_ON_STATEMENT_SECONDS = 1800

async function newestWaiting(clerk: DeskBrowser) {
  const { rows } = await clerk.call('refunds', { tab: 'waiting' })
  const [row] = [...rows].sort((one, other) => (one.at < other.at ? 1 : -1))
  if (!row?.subjectId) throw new Error('nothing waits at the desk')
  return { ...row, subjectId: row.subjectId }
}

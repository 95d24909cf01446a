import type { Answer } from '@/contract/envelope'
import { endDeskSession } from '../../store/desk/sessions'
import type { Context, Environment } from '../environment'
import { accountantBy, hashToken } from '../finance/sessions'
import { strangerFrom } from './stranger'

const COOKIE = 'desk_session'
/** A form of another page cannot send it, and a script of another page has to ask first; nobody answers that question. */
const DEMANDED_HEADER = 'x-desk-request'

export interface DeskRequest {
  headers: Record<string, string | string[] | undefined>
  body: { action: string; input: unknown; idempotencyKey?: string }
  /** As the gateway saw it. */
  address: string | undefined
  traceId: string
}

export interface DeskReply {
  status: number
  headers: Record<string, string>
  body: Answer<unknown>
}

interface Door {
  main(event: unknown, context: Context): Promise<Answer<unknown>>
  environment: Environment
  /** Where the desk's page comes from. */
  origins: readonly string[]
  /** Where the cookie is sent to, and nowhere else. */
  cookiePath: string
}

/**
 * The edge of `finance`: it refuses what another site sends in the accountant's name, says by the cookie who calls, and
 * turns a sign-in into the cookie. The token is in no answer, and no script can read it.
 */
export async function answerDesk(door: Door, request: DeskRequest): Promise<DeskReply> {
  const { environment } = door
  const { traceId, body } = request
  const forged = forgedBecause(request, door.origins)
  if (forged !== null) {
    environment.log({ level: 'warn', event: 'desk.forged-request', traceId, detail: { because: forged } })
    return refusal(403, { code: 'FORBIDDEN', message: `not from the desk's own page: ${forged}`, traceId })
  }
  const token = cookieOf(single(request.headers.cookie))
  const signedIn = token === null ? null : await accountantBy(environment, token)
  const identity = signedIn ?? strangerFrom(environment.sealing, request.address)
  const answer = await door.main(body, { identity, traceId, environment })
  const cookie = (value: string | null) => ({ 'set-cookie': cookieText(door, single(request.headers.origin), value) })
  if (answer.ok && body.action === 'signIn') {
    const { token: fresh, ...view } = answer.data as { token: string }
    // A new token at each sign-in; the one that the browser had before opens nothing any more.
    if (token !== null) await endDeskSession(environment.database, hashToken(token))
    return { status: 200, headers: cookie(fresh), body: { ok: true, data: view } }
  }
  const over = (token !== null && !signedIn) || (answer.ok && body.action === 'signOut')
  return { status: 200, headers: over ? cookie(null) : {}, body: answer }
}

/** Browsers say where a request comes from (Origin, Sec-Fetch-Site), and no page can change what they say. */
function forgedBecause({ headers }: DeskRequest, origins: readonly string[]): string | null {
  const origin = single(headers.origin)
  if (origin === undefined || !origins.includes(origin)) return 'origin'
  const site = single(headers['sec-fetch-site'])
  if (site !== undefined && site !== 'same-origin') return 'sec-fetch-site'
  return single(headers[DEMANDED_HEADER]) === '1' ? null : DEMANDED_HEADER
}

/** Until the browser is closed; to the desk alone, from the desk alone, over TLS where there is TLS. */
function cookieText({ cookiePath }: Door, origin: string | undefined, token: string | null): string {
  const secure = origin?.startsWith('https:') ? '; Secure' : ''
  const end = token === null ? '; Max-Age=0' : ''
  return `${COOKIE}=${token ?? ''}; Path=${cookiePath}; HttpOnly; SameSite=Strict${secure}${end}`
}

/** Null without one; of several of that name none is believed. */
function cookieOf(header: string | undefined): string | null {
  const found = (header ?? '')
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part.startsWith(`${COOKIE}=`))
  return found.length === 1 ? (found[0] as string).slice(COOKIE.length + 1) : null
}

function refusal(status: number, error: { code: 'FORBIDDEN'; message: string; traceId: string }): DeskReply {
  return { status, headers: {}, body: { ok: false, error: { ...error, retryable: false } } }
}

const single = (header: string | string[] | undefined) => (Array.isArray(header) ? header[0] : header)

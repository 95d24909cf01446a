import { createHash } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'
import type { Kysely } from 'kysely'
import type { Wallet } from '@/contract/fields'
import type { Clock } from '@/domain/clock'
import { addSeconds } from '@/domain/dates'
import { strangerFrom } from '../functions/entry/stranger'
import type { Identity, Sealing } from '../functions/environment'
import type { OutsideStore } from '../providers/outside-store'
import { findOfficer } from '../store/officers'
import type { Tables } from '../store/tables'
import { findWalletSession, startWalletSession } from '../store/wallet-sessions'
import { findWindow } from '../store/windows'

const SESSION_SECONDS = 24 * 3600

/** The caller could not be established: the app logs in again and repeats. The message holds nothing personal. */
export class IdentityRefused extends Error {
  override name = 'IdentityRefused'
}

export interface Identified {
  identity: Identity
  /** Set after a login: the app sends it with its later calls. */
  newSession?: string
}

interface Shim {
  database: Kysely<Tables>
  clock: Clock
  randomBytes(length: number): Uint8Array
  appIds: Record<Wallet, string>
  sealing: Pick<Sealing, 'index'>
  /** The wallets' memory of the login codes that were exchanged. */
  wallets: OutsideStore
}

/** What the clouds' gateways do before a function runs: they say who calls, and the caller cannot influence it. */
export function createIdentityShim(shim: Shim) {
  return async function identify(headers: IncomingHttpHeaders, address?: string): Promise<Identified> {
    const code = single(headers['x-login-code'])
    const session = single(headers['x-session'])
    const windowKey = single(headers['x-window-key'])
    const officerKey = single(headers['x-officer-key'])
    if (windowKey) return { identity: await officer(shim, windowKey) }
    if (officerKey) return { identity: await caseOfficer(shim, officerKey) }
    if (code) return login(shim, walletOf(headers), code)
    if (session) return { identity: await resume(shim, session) }
    return { identity: strangerFrom(shim.sealing, address) }
  }
}

async function officer({ database }: Shim, windowId: string): Promise<Identity> {
  const window = await findWindow(database, windowId)
  if (!window) throw new IdentityRefused('no such window')
  const kiosk = window.window_kind === 'kiosk'
  return { kind: 'officer', windowId, regionCode: window.region_code, kiosk }
}

async function caseOfficer({ database }: Shim, officerId: string): Promise<Identity> {
  const officer = await findOfficer(database, officerId)
  if (!officer) throw new IdentityRefused('no such officer')
  return { kind: 'case-officer', officerId: officer.id, regionCode: officer.region_code, role: officer.role }
}

/** Exchanges a login code for the open id under our app; a code is good once. */
async function login(shim: Shim, wallet: Wallet, code: string): Promise<Identified> {
  const codeHash = sha256(`${wallet} ${code}`)
  await shim.wallets.exclusively('login-code', codeHash, async () => {
    if (await shim.wallets.get('login-code', codeHash)) throw new IdentityRefused('login code was used before')
    await shim.wallets.put('login-code', codeHash, { usedAt: shim.clock.now() })
  })
  const citizen = {
    kind: 'citizen' as const,
    wallet,
    appId: shim.appIds[wallet],
    openId: openIdOf(shim.appIds[wallet], code),
  }
  const newSession = Buffer.from(shim.randomBytes(32)).toString('base64url')
  await startWalletSession(shim.database, {
    id: sha256(newSession),
    wallet,
    app_id: citizen.appId,
    open_id: citizen.openId,
    expires_at: addSeconds(shim.clock.now(), SESSION_SECONDS),
  })
  return { identity: citizen, newSession }
}

async function resume({ database, clock }: Shim, session: string): Promise<Identity> {
  const found = await findWalletSession(database, sha256(session), clock.now())
  if (!found) throw new IdentityRefused('session is unknown or too old')
  return { kind: 'citizen', wallet: found.wallet, appId: found.app_id, openId: found.open_id }
}

/** `<device>.<nonce>` belongs to that device; any other text is a device of its own. */
function openIdOf(appId: string, code: string): string {
  const device = code.includes('.') ? code.slice(0, code.indexOf('.')) : code
  return `o${createHash('sha256').update(`${appId} ${device}`).digest('base64url').slice(0, 27)}`
}

function walletOf(headers: IncomingHttpHeaders): Wallet {
  const wallet = single(headers['x-wallet'])
  if (wallet !== 'wechat' && wallet !== 'alipay') throw new IdentityRefused('x-wallet must be wechat or alipay')
  return wallet
}

function single(header: string | string[] | undefined): string | undefined {
  const text = Array.isArray(header) ? header[0] : header
  return text && text.length <= 200 ? text : undefined
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

import * as v from 'valibot'
import { casework } from '@/contract/casework'
import { checks } from '@/contract/checks'
import type { Answer, CloudEvent, ErrorCode, InputOf, Operation, OutputOf } from '@/contract/envelope'
import { hall } from '@/contract/hall'

type Hall = typeof hall
export type HallAction = keyof Hall
type Casework = typeof casework
type Checks = typeof checks

const TIMEOUT_MS = 10_000

/** A refusal of the cloud, or `OFFLINE` when no readable answer came: the act may or may not have happened. */
export class CallFailure extends Error {
  override name = 'CallFailure'
  constructor(
    readonly code: ErrorCode | 'OFFLINE',
    readonly traceId?: string,
  ) {
    super(code)
  }
}

/**
 * Calls one action of the cloud function `hall` in the name of a window.
 * A mutating action takes an idempotency key from `newIdempotencyKey`; repeat a lost call with the same key.
 * @throws CallFailure
 */
export async function callHall<Action extends HallAction>(
  windowId: string,
  action: Action,
  input: InputOf<Hall[Action]>,
  idempotencyKey?: string,
): Promise<OutputOf<Hall[Action]>> {
  const event: CloudEvent = { action, input, ...(idempotencyKey ? { idempotencyKey } : {}) }
  return (await callFunction('/cloud/hall', hall[action], event, { 'x-window-key': windowId })) as OutputOf<
    Hall[Action]
  >
}

/** The same for the cloud function `casework`, in the name of a case officer; null before one has signed in. */
export async function callCasework<Action extends keyof Casework>(
  officerId: string | null,
  action: Action,
  input: InputOf<Casework[Action]>,
  idempotencyKey?: string,
): Promise<OutputOf<Casework[Action]>> {
  const event: CloudEvent = { action, input, ...(idempotencyKey ? { idempotencyKey } : {}) }
  const who: Record<string, string> = officerId === null ? {} : { 'x-officer-key': officerId }
  return (await callFunction('/cloud/casework', casework[action], event, who)) as OutputOf<Casework[Action]>
}

/** The same for the cloud function `checks`; null = anybody, who does not sign in. */
export async function callChecks<Action extends keyof Checks>(
  officerId: string | null,
  action: Action,
  input: InputOf<Checks[Action]>,
  idempotencyKey?: string,
): Promise<OutputOf<Checks[Action]>> {
  const event: CloudEvent = { action, input, ...(idempotencyKey ? { idempotencyKey } : {}) }
  const who: Record<string, string> = officerId === null ? {} : { 'x-officer-key': officerId }
  return (await callFunction('/cloud/checks', checks[action], event, who)) as OutputOf<Checks[Action]>
}

/**
 * Sends one event to the cloud function at `path`; `who` are the headers that say who calls.
 * @throws CallFailure
 */
export async function callFunction(
  path: string,
  operation: Operation,
  event: CloudEvent,
  who: Record<string, string>,
): Promise<unknown> {
  const headers = { 'content-type': 'application/json', ...who }
  const answer = (await sendJson(path, 'POST', event, headers)) as Answer<unknown>
  if (!answer.ok) throw new CallFailure(answer.error.code, answer.error.traceId)
  const parsed = v.safeParse(operation.output, answer.data)
  if (!parsed.success) throw new CallFailure('INTERNAL')
  return parsed.output
}

/** @throws CallFailure `OFFLINE` when there is no answer, `INTERNAL` when it is not 2xx JSON. */
export async function sendJson(
  path: string,
  method: 'GET' | 'POST' | 'PUT' | 'DELETE' = 'GET',
  body?: unknown,
  headers: Record<string, string> = { 'content-type': 'application/json' },
): Promise<unknown> {
  const abort = new AbortController()
  const timer = setTimeout(() => abort.abort(), TIMEOUT_MS)
  const request: RequestInit = { method, signal: abort.signal }
  if (method !== 'GET' && method !== 'DELETE') Object.assign(request, { headers, body: JSON.stringify(body ?? {}) })
  try {
    const response = await fetch(path, request).catch(() => Promise.reject(new CallFailure('OFFLINE')))
    if (!response.ok) throw new CallFailure(response.status === 404 ? 'NOT_FOUND' : 'INTERNAL')
    return await response.json().catch(() => Promise.reject(new CallFailure('OFFLINE')))
  } finally {
    clearTimeout(timer)
  }
}

/** 32 hexadecimal characters. Not `crypto.randomUUID`: a hall's screen may open the page without TLS. */
export function newIdempotencyKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

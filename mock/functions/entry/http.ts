import type { Environment } from '../environment'
import { type Cloud, fromSomeonesApp } from './cloud'

/** What an HTTP trigger hands to a function; the body may come as base64. */
export interface HttpEvent {
  path: string
  httpMethod?: string
  headers: Record<string, string | undefined>
  body?: string
  isBase64Encoded?: boolean
  requestContext?: { sourceIp?: string }
}

export interface HttpResult {
  statusCode: number
  headers: Record<string, string>
  body: string
}

/** One request: names of headers in lower case, the body as it was sent. */
export interface HttpCall {
  path: string
  method: string
  headers: Record<string, string | undefined>
  rawBody: string
  /** Of the caller, as the gateway saw it. */
  address: string | undefined
}

type Handler = (call: HttpCall, environment: Environment) => Promise<HttpResult>

/** As much as the clouds let through to a function that an app calls. */
export const BODY_LIMIT = 100 * 1024

export const nothingHere: HttpResult = { statusCode: 404, headers: {}, body: '' }

export const jsonResult = (body: unknown, statusCode = 200, headers: Record<string, string> = {}): HttpResult => ({
  statusCode,
  headers: { 'content-type': 'application/json', 'cache-control': 'no-store', ...headers },
  body: JSON.stringify(body),
})

/** `exports.main` behind an HTTP trigger; whoever comes through a mini-program instead has not come to this door. */
export function overHttp(cloud: Cloud, handle: Handler, environment: () => Environment) {
  return async (event: HttpEvent): Promise<HttpResult> => {
    if (fromSomeonesApp(cloud) || typeof event?.path !== 'string') return nothingHere
    const headers = Object.fromEntries(
      Object.entries(event.headers ?? {}).map(([name, value]) => [name.toLowerCase(), value]),
    )
    const body = event.body ?? ''
    const rawBody = event.isBase64Encoded ? Buffer.from(body, 'base64').toString('utf8') : body
    const address = event.requestContext?.sourceIp ?? headers['x-forwarded-for']?.split(',').at(-1)?.trim()
    return handle(
      { path: event.path, method: (event.httpMethod ?? 'POST').toUpperCase(), headers, rawBody, address },
      environment(),
    )
  }
}

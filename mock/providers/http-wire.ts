import type { HttpAnswer } from './payment-channel'

type Headers = Readonly<Record<string, string | undefined>>

/** A header by its lower-case name, however the wire spells it. */
export function header(headers: Headers, name: string): string | undefined {
  if (headers[name] !== undefined) return headers[name]
  const spelled = Object.keys(headers).find((candidate) => candidate.toLowerCase() === name)
  return spelled === undefined ? undefined : headers[spelled]
}

/** What a signature over a request covers: path and query, without the host. */
export function pathAndQuery(url: string): string {
  const { pathname, search } = new URL(url)
  return pathname + search
}

export function jsonAnswer(status: number, body: unknown, headers: Record<string, string> = {}): HttpAnswer {
  return { status, headers: { 'Content-Type': 'application/json', ...headers }, body: JSON.stringify(body) }
}

/** Undefined for anything that is not JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Thrown by a simulator that lets the caller wait for ever; an HTTP host breaks the connection without an answer. */
export class NoAnswer extends Error {
  override name = 'NoAnswer'
}

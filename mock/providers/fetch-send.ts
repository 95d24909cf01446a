import type { SendHttp } from './payment-channel'

/** The real wire. Rejects when no complete answer came within `timeoutMs`. */
export function createFetchSend(timeoutMs: number): SendHttp {
  return async ({ method, url, headers, body }) => {
    const answer = await fetch(url, {
      method,
      headers,
      body: method === 'GET' ? undefined : body,
      redirect: 'error',
      signal: AbortSignal.timeout(timeoutMs),
    })
    return { status: answer.status, headers: Object.fromEntries(answer.headers), body: await answer.text() }
  }
}

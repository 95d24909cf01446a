import type { DownloadHttp, SendHttp } from './payment-channel'

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

/** The same for files: the bytes come while they are read, all of them within `timeoutMs`. */
export function createFetchDownload(timeoutMs: number): DownloadHttp {
  return async ({ method, url, headers, body }) => {
    const signal = AbortSignal.timeout(timeoutMs)
    const content = method === 'GET' ? undefined : body
    const answer = await fetch(url, { method, headers, body: content, redirect: 'error', signal })
    return { status: answer.status, headers: Object.fromEntries(answer.headers), bytes: chunksOf(answer) }
  }
}

async function* chunksOf({ body }: Response): AsyncGenerator<Uint8Array> {
  const reader = body?.getReader()
  for (let step = await reader?.read(); step && !step.done; step = await reader?.read()) yield step.value
}

import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { NoAnswer } from '../../../mock/providers/http-wire'
import type { HttpAnswer, HttpRequest } from '../../../mock/providers/payment-channel'

export interface OutsideServer {
  url: string
  close(): Promise<void>
}

/** The simulators behind HTTP, each under the name of the host that it plays (`x-host`). */
export async function serveOutside(
  handlers: ReadonlyMap<string, (request: HttpRequest) => Promise<HttpAnswer>>,
): Promise<OutsideServer> {
  const server = createServer(async (request, response) => {
    const headers = Object.fromEntries(
      Object.entries(request.headers).map(([name, value]) => [name, String(value ?? '')]),
    )
    const host = headers['x-host'] ?? ''
    try {
      const handle = handlers.get(host)
      if (!handle) throw new Error(`nobody plays ${host}`)
      const url = `https://${host}${request.url}`
      const answer = await handle({ method: request.method as 'GET' | 'POST', url, headers, body: await text(request) })
      response.writeHead(answer.status, answer.headers).end(answer.body)
    } catch (error) {
      if (!(error instanceof NoAnswer)) process.stderr.write(`${String(error)}\n`)
      request.socket.destroy()
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

async function text(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString('utf8')
}

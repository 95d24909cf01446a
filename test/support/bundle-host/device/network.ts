import http from 'node:http'
import { HostFailure } from './host-failure'

export interface NetworkRequest {
  url: string
  method: string
  headers: Record<string, string>
  body: string | Buffer
}

export interface NetworkAnswer {
  status: number
  headers: Record<string, string>
  body: Buffer
}

/** What went over the air, for counting. `cloud` is `function.action` of a cloud call. */
export interface Exchange {
  url: string
  cloud: string | null
  status: number | null
}

/** The reserved names stand for the mock host on this machine; everything else does not exist. */
const TEST_HOSTS = ['cloud.mashang.test', 'pay.mashang.test']

/** A phone's connection: HTTPS only, can be switched off, can lose answers. */
export class Network {
  readonly exchanges: Exchange[] = []
  /** Requests under way, including those of the wallet's app. */
  pending = 0
  up = true
  /** The request arrives, but nothing comes back. */
  losesAnswers = false

  /** @param hostUrl base address of the mock host, e.g. `http://127.0.0.1:4000` */
  constructor(private readonly hostUrl: string) {}

  get cloudCalls(): string[] {
    return this.exchanges.flatMap((exchange) => exchange.cloud ?? [])
  }

  async request(request: NetworkRequest): Promise<NetworkAnswer> {
    const url = new URL(request.url)
    if (url.protocol !== 'https:') throw new HostFailure(`only https is allowed: ${url.origin}`)
    if (!TEST_HOSTS.includes(url.host)) throw new HostFailure(`url not in domain list: ${url.origin}`)
    const exchange: Exchange = { url: request.url, cloud: cloudAction(url, request.body), status: null }
    this.exchanges.push(exchange)
    if (!this.up) throw new HostFailure('net::ERR_INTERNET_DISCONNECTED', 12)
    const answer = await this.send(`${this.hostUrl}${url.pathname}${url.search}`, request).catch((error: Error) => {
      throw new HostFailure(error.message, 12)
    })
    exchange.status = answer.status
    if (this.losesAnswers || !this.up) throw new HostFailure('timeout', 13)
    return answer
  }

  /** Straight to the mock host, as the wallet's own app does. */
  async send(url: string, request: Omit<NetworkRequest, 'url'>): Promise<NetworkAnswer> {
    this.pending += 1
    try {
      return await exchangeOverHttp(url, request)
    } finally {
      this.pending -= 1
    }
  }
}

function cloudAction(url: URL, body: string | Buffer): string | null {
  const cloudFunction = /^\/cloud\/(\w+)$/.exec(url.pathname)?.[1]
  if (!cloudFunction || typeof body !== 'string') return null
  return `${cloudFunction}.${(JSON.parse(body) as { action: string }).action}`
}

function exchangeOverHttp(url: string, { method, headers, body }: Omit<NetworkRequest, 'url'>): Promise<NetworkAnswer> {
  return new Promise((resolve, reject) => {
    const outgoing = http.request(url, { method, headers, agent: false }, (incoming) => {
      const chunks: Buffer[] = []
      incoming.on('data', (chunk: Buffer) => chunks.push(chunk))
      incoming.on('error', reject)
      incoming.on('end', () => {
        const received = Object.entries(incoming.headers).map(([name, value]) => [name, String(value)])
        resolve({
          status: incoming.statusCode ?? 0,
          headers: Object.fromEntries(received),
          body: Buffer.concat(chunks),
        })
      })
    })
    outgoing.on('error', reject)
    outgoing.end(method === 'GET' ? undefined : body)
  })
}

import { randomUUID } from 'node:crypto'
import { channelOfAddress } from '../../providers/notify-address'
import type { Environment } from '../environment'
import type { receiveNotification } from '../notify/receive-notification'

/** What an HTTP trigger hands to a function; the body may come as base64. */
interface HttpEvent {
  path: string
  headers: Record<string, string | undefined>
  body?: string
  isBase64Encoded?: boolean
}

interface HttpResult {
  statusCode: number
  headers: Record<string, string>
  body: string
}

/** `exports.main` of `notify` behind an HTTP trigger: `…/notify/{channel}`, bodies untouched. */
export function notifyOverHttp(main: typeof receiveNotification, environment: () => Environment) {
  return async (event: HttpEvent): Promise<HttpResult> => {
    const channel = channelOfAddress(event.path)
    if (!channel) return { statusCode: 404, headers: {}, body: '' }
    const headers = Object.fromEntries(
      Object.entries(event.headers).map(([name, value]) => [name.toLowerCase(), value]),
    )
    const rawBody = event.isBase64Encoded
      ? Buffer.from(event.body ?? '', 'base64').toString('utf8')
      : (event.body ?? '')
    const context = {
      identity: { kind: 'provider' as const, channel },
      traceId: randomUUID(),
      environment: environment(),
    }
    const answer = await main({ channel, headers, rawBody }, context)
    return { statusCode: answer.status, headers: answer.headers, body: answer.body }
  }
}

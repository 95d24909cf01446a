import type { CloudEvent } from '@/contract/envelope'
import { sendToHostCloud } from './host-cloud'
import { sendOverHttp } from './http'

/** Delivers an event to a cloud function and returns its raw answer. @throws CloudFailure OFFLINE or BAD_ANSWER */
export const send: (fn: string, event: CloudEvent) => Promise<unknown> =
  APP_SETTINGS.cloudDriver === 'http' ? sendOverHttp : sendToHostCloud

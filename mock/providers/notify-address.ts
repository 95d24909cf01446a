import { type Channel, channelField } from '@/contract/fields'

/** Where a channel sends its messages: part of every trade, so it must not change while trades are open. */
export const notifyAddress = (baseUrl: string, channel: Channel): string => `${baseUrl}/notify/${channel}`

/** Whose messages come to this address or path; null where none do. */
export function channelOfAddress(address: string): Channel | null {
  const last = /\/notify\/([a-z]+)$/.exec(address)?.[1]
  return channelField.options.find((channel) => channel === last) ?? null
}

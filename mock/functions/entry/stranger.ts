import { isIPv4, isIPv6 } from 'node:net'
import type { Identity, Sealing } from '../environment'

/** An IPv6 network hands out its last 64 bits as it likes: all of them are one caller. */
const NETWORK_GROUPS = 4

/**
 * Somebody who is not signed in, kept apart from others by a keyed hash of the address that the gateway saw: tries are
 * counted for each, and one who guesses does not stop the others. Without an address all strangers are one.
 */
export function strangerFrom(sealing: Pick<Sealing, 'index'>, address: string | undefined): Identity {
  const network = address === undefined ? null : networkOf(address)
  return network === null ? { kind: 'anonymous' } : { kind: 'anonymous', from: sealing.index(`address/${network}`) }
}

/** `203/0/113/7`, `2001:db8:0:1`; no dots, which the index takes for decoration. Null for what is no address. */
function networkOf(address: string): string | null {
  const [plain = ''] = address.split('%')
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(plain)?.[1] ?? plain
  if (isIPv4(mapped)) return mapped.split('.').join('/')
  return isIPv6(plain) ? groupsOf(plain).slice(0, NETWORK_GROUPS).join(':') : null
}

/** All eight groups, what `::` leaves out filled in. A dotted end is two groups, behind those of the network. */
function groupsOf(address: string): string[] {
  const [before = [], after] = address.split('::').map((part) => part.split(':').filter((group) => group !== ''))
  const missing = after === undefined ? 0 : 8 - before.length - after.length
  const zeros = Array.from({ length: Math.max(missing, 0) }, () => '0')
  return [...before, ...zeros, ...(after ?? [])].map((group) => group.toLowerCase().replace(/^0+(?=.)/, ''))
}

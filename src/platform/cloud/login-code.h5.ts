import { newIdempotencyKey } from '../idempotency'
import { storage } from '../storage'

const DEVICE = 'preview-device'

/** The workbench says who holds the phone: `?device=a`. */
const NAMED = /[?&]device=([\w-]{1,40})(?:&|$)/

/** A browser has no account of a wallet: each one is a visitor of its own, told apart by a random device id. */
export async function loginCode(): Promise<string> {
  const named = NAMED.exec(location.search)?.[1]
  const device = named ?? storage.read(DEVICE) ?? newIdempotencyKey()
  if (!named) storage.write(DEVICE, device)
  return `${device}.${newIdempotencyKey()}`
}

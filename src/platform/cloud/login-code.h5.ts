import { newIdempotencyKey } from '../idempotency'
import { storage } from '../storage'

const DEVICE = 'preview-device'

/** A browser has no account of a wallet: each one is a visitor of its own, told apart by a random device id. */
export async function loginCode(): Promise<string> {
  const device = storage.read(DEVICE) ?? newIdempotencyKey()
  storage.write(DEVICE, device)
  return `${device}.${newIdempotencyKey()}`
}

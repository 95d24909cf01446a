import type { Clock } from '@/domain/clock'
import { addSeconds, type Instant } from '@/domain/dates'
import type { ReceiptFiles } from '../functions/environment'

const LIFE_SECONDS = 300
const KEPT_AT_MOST = 200

export interface KeptFile {
  name: string
  contentType: string
  bytes: Uint8Array
  expiresAt: Instant
}

/**
 * Receipt files that live for five minutes under an unguessable name, in memory: after a restart the citizen just
 * opens the receipt again.
 */
export class MemoryReceiptFiles implements ReceiptFiles {
  private readonly files = new Map<string, KeptFile>()

  constructor(
    private readonly clock: Clock,
    private readonly randomBytes: (length: number) => Uint8Array,
    /** Origin under which the host serves `/files/…`; empty = relative to the caller's own. */
    private readonly origin: string,
  ) {}

  async publish(file: { name: string; contentType: string; bytes: Uint8Array }) {
    this.forgetOld()
    const id = Buffer.from(this.randomBytes(24)).toString('base64url')
    const expiresAt = addSeconds(this.clock.now(), LIFE_SECONDS)
    this.files.set(id, { ...file, expiresAt })
    return { url: `${this.origin}/files/${id}`, expiresAt }
  }

  /** Null when it never existed or is too old. */
  find(id: string): KeptFile | null {
    const file = this.files.get(id)
    return file && file.expiresAt > this.clock.now() ? file : null
  }

  private forgetOld(): void {
    const now = this.clock.now()
    for (const [id, file] of this.files)
      if (file.expiresAt <= now || this.files.size >= KEPT_AT_MOST) this.files.delete(id)
  }
}

import type { Clock } from '@/domain/clock'
import { addSeconds, type Instant } from '@/domain/dates'
import type { ReceiptFiles, StreamedFile } from '../functions/environment'

const LIFE_SECONDS = 300
/** Of all files together; the oldest go first. */
const KEPT_BYTES = 64 * 1024 * 1024

type Content = { bytes: Uint8Array } | Pick<StreamedFile, 'read'>

export type KeptFile = Content & {
  name: string
  contentType: string
  expiresAt: Instant
}

/**
 * Receipts and photos that live for five minutes under an unguessable name, in memory: after a restart the citizen just
 * opens them again.
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
    return this.keep(file)
  }

  async publishStream(file: StreamedFile) {
    return this.keep(file)
  }

  private keep(file: Content & { name: string; contentType: string }) {
    this.forgetOld(sizeOf(file))
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

  private forgetOld(newBytes: number): void {
    const now = this.clock.now()
    let bytes = newBytes
    for (const file of this.files.values()) bytes += sizeOf(file)
    for (const [id, file] of this.files)
      if (file.expiresAt <= now || bytes > KEPT_BYTES) {
        this.files.delete(id)
        bytes -= sizeOf(file)
      }
  }
}

/** What is read afresh at each fetch takes no room. */
const sizeOf = (file: Content) => ('bytes' in file ? file.bytes.length : 0)

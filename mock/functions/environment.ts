import type { Kysely } from 'kysely'
import type { PublishedKey } from '@/contract/checks'
import type { Channel, Wallet } from '@/contract/fields'
import type { Clock } from '@/domain/clock'
import type { Instant } from '@/domain/dates'
import type { CollectingBank } from '../providers/bank/bank'
import type { FaceCheck } from '../providers/face-check/face-check'
import type { FiscalReceipts } from '../providers/fiscal-receipt/fiscal-receipts'
import type { Insurers } from '../providers/insurers/insurers'
import type { Messenger } from '../providers/messenger/messenger'
import type { PaymentChannel } from '../providers/payment-channel'
import type { Queues } from '../providers/queues/queues'
import type { PolicePlatform, Treasury } from '../providers/registers'
import type { Tables } from '../store/tables'

/** All that the functions may touch. Composed once by the host, by the simulation and by tests. */
export interface Environment {
  database: Kysely<Tables>
  clock: Clock
  randomBytes(length: number): Uint8Array
  channels: Record<Channel, PaymentChannel>
  /** The mini-program's app id at each wallet. */
  appIds: Record<Wallet, string>
  treasury: Treasury
  /** Holds the channels' money until it is swept. */
  bank: CollectingBank
  police: PolicePlatform
  /** The province's platform for fiscal e-receipts. */
  fiscalReceipts: FiscalReceipts
  insurers: Insurers
  /** Each host checks the faces of its own users. */
  faceChecks: Record<Wallet, FaceCheck>
  messenger: Messenger
  /** Ticket machines of the halls. */
  queues: Queues
  /** Signs the tokens of window codes. */
  codeSigner: CodeSigner
  /** Signs the codes of documents (src/domain/document-code), with a key of its own. */
  documentSigner: CodeSigner
  /** Those under which documents' codes are or were signed, for checkers. */
  documentKeys: readonly PublishedKey[]
  /** Opens and closes sensitive columns, and hashes them for search. */
  sealing: Sealing
  /** Origin of the links in window codes, e.g. `https://pay.example.gov.cn`. */
  linkOrigin: string
  /** Keeps a finished file for a short time and gives the link to it. */
  files: ReceiptFiles
  /** Where a file for this upload ticket is to be sent. */
  uploadUrl(ticket: string): string
  log(entry: LogEntry): void
}

export interface CodeSigner {
  readonly keyId: number
  /** Ed25519 over the payload of src/domain/signed-token. */
  sign(payload: Uint8Array): Uint8Array
}

export interface Sealing {
  seal(plain: string): string
  open(sealed: string): string
  /** Keyed hash of a normalised value; equal values give equal indexes. */
  index(plain: string): string
}

export interface StreamedFile {
  name: string
  contentType: string
  read(): AsyncIterable<Uint8Array>
}

export interface ReceiptFiles {
  publish(file: { name: string; contentType: string; bytes: Uint8Array }): Promise<{ url: string; expiresAt: string }>
  /** The same for a file that may be too large for the memory. @param file `read` makes it anew, once per fetch */
  publishStream(file: StreamedFile): Promise<{ url: string; expiresAt: string }>
}

/** Numbers, codes and states only; never a name, plate, licence or open id. */
export interface LogEntry {
  level: 'info' | 'warn' | 'error'
  event: string
  traceId?: string
  detail?: Record<string, string | number | boolean | null>
}

/** Who calls, as the host's shim established it. Never taken from the event. */
export type Identity =
  | { kind: 'citizen'; wallet: Wallet; appId: string; openId: string }
  /** `kiosk`: nobody has signed in; it serves whoever stands before it. */
  | { kind: 'officer'; windowId: string; regionCode: string; kiosk?: boolean }
  | { kind: 'case-officer'; officerId: string; regionCode: string; role: 'handler' | 'reviewer' }
  | AccountantIdentity
  | { kind: 'timer' }
  | { kind: 'provider'; channel: Channel }
  | { kind: 'police-platform' }
  /** `from`: keyed hash of the address, where the gateway tells one; it keeps strangers apart and names nobody. */
  | { kind: 'anonymous'; from?: string }

/** Who sits at the accountant's desk; `regionCode` null = all authorities' money. */
export interface AccountantIdentity {
  kind: 'accountant'
  accountantId: string
  role: 'clerk' | 'checker'
  regionCode: string | null
  /** When the sign-in ends unless something is done. */
  signedInUntil: Instant
}

export interface Context {
  identity: Identity
  traceId: string
  environment: Environment
}

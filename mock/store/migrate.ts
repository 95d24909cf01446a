import { type Kysely, type Migration, Migrator } from 'kysely'
import * as places from './migrations/001-places'
import * as decisions from './migrations/002-decisions'
import * as billsAndOrders from './migrations/003-bills-and-orders'
import * as money from './migrations/004-money'
import * as calls from './migrations/005-calls'
import * as handlingPlaces from './migrations/006-handling-places'
import * as surveillanceRecords from './migrations/007-surveillance-records'
import * as ownDecisions from './migrations/008-own-decisions'
import * as people from './migrations/009-people'
import * as vehiclesAndConsents from './migrations/010-vehicles-and-consents'
import * as objections from './migrations/011-objections'
import * as policePlatform from './migrations/012-police-platform'
import * as refundParts from './migrations/013-refund-parts'
import * as messages from './migrations/014-messages'
import * as documents from './migrations/015-documents'
import * as certificates from './migrations/016-certificates'
import * as roadsideChecks from './migrations/017-roadside-checks'
import * as offices from './migrations/018-offices'
import * as ledger from './migrations/019-ledger'
import * as reconciliation from './migrations/020-reconciliation'
import * as clearing from './migrations/021-clearing'
import * as refundRequests from './migrations/022-refund-requests'
import * as desk from './migrations/023-desk'
import * as channels from './migrations/024-channels'
import * as paidOrders from './migrations/025-paid-orders'
import * as redReceipts from './migrations/026-red-receipts'
import * as kiosks from './migrations/027-kiosks'
import * as foundByNumber from './migrations/028-found-by-number'
import * as transfersByHand from './migrations/029-transfers-by-hand'
import type { Tables } from './tables'

/** In order of their names; a name that has run anywhere is never changed. */
const migrations: Record<string, Migration> = {
  '001-places': places,
  '002-decisions': decisions,
  '003-bills-and-orders': billsAndOrders,
  '004-money': money,
  '005-calls': calls,
  '006-handling-places': handlingPlaces,
  '007-surveillance-records': surveillanceRecords,
  '008-own-decisions': ownDecisions,
  '009-people': people,
  '010-vehicles-and-consents': vehiclesAndConsents,
  '011-objections': objections,
  '012-police-platform': policePlatform,
  '013-refund-parts': refundParts,
  '014-messages': messages,
  '015-documents': documents,
  '016-certificates': certificates,
  '017-roadside-checks': roadsideChecks,
  '018-offices': offices,
  '019-ledger': ledger,
  '020-reconciliation': reconciliation,
  '021-clearing': clearing,
  '022-refund-requests': refundRequests,
  '023-desk': desk,
  '024-channels': channels,
  '025-paid-orders': paidOrders,
  '026-red-receipts': redReceipts,
  '027-kiosks': kiosks,
  '028-found-by-number': foundByNumber,
  '029-transfers-by-hand': transfersByHand,
}

/**
 * Brings the tables up to date. Safe for several hosts at once: all migrations are one transaction, so whoever comes
 * second fails on the first table, rolls back, and finds everything done when it tries again.
 * @throws Error naming the migration that failed
 */
export async function migrate(database: Kysely<Tables>): Promise<void> {
  const migrator = new Migrator({ db: database, provider: { getMigrations: async () => migrations } })
  const first = await migrator.migrateToLatest()
  const { error, results } = first.error ? await migrator.migrateToLatest() : first
  if (!error) return
  const failed = results?.find((result) => result.status === 'Error')?.migrationName
  const reason = error instanceof Error ? error.message : String(error)
  throw new Error(`migration ${failed ?? 'of the tables'} failed: ${reason}`)
}

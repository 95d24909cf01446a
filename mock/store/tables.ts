import type {
  AttemptTable,
  IdempotencyTable,
  MessageTable,
  OutsideRecordTable,
  WalletSessionTable,
} from './tables/calls'
import type { CertificateTable } from './tables/certificates'
import type {
  BankCreditTable,
  BankLineTable,
  BankStatementTable,
  FinanceTimerTable,
  SweepBatchTable,
  SweepItemTable,
} from './tables/clearing'
import type { AccountantTable, DeskLogTable, DeskSessionTable, DeskTryTable, ProposalTable } from './tables/desk'
import type { DocumentCheckTable, DocumentTable, RoadsideCheckTable, ShownCodeTable } from './tables/documents'
import type { LedgerEntryTable, LedgerHeadTable, LedgerPostingTable } from './tables/ledger'
import type {
  BillItemTable,
  BillTable,
  NotificationTable,
  OrderEventTable,
  OrderItemTable,
  OrderTable,
  ReceiptTable,
  ReceiptTaskTable,
  RefundTable,
  SettlementTable,
} from './tables/payments'
import type {
  AccountTable,
  FaceCheckTable,
  LicenceTable,
  PersonTable,
  PhoneCodeTable,
  UploadTable,
} from './tables/people'
import type { AuthorityTable, HallTable, OfficerTable, WindowTable } from './tables/places'
import type {
  InsurerPolicyTable,
  PoliceAccidentTable,
  PoliceDecisionTable,
  PoliceElsewhereTable,
  PoliceLicenceTable,
  PoliceRecordTable,
  PoliceVehicleTable,
} from './tables/police'
import type {
  BillRowTable,
  ChannelBillTable,
  DifferenceCounterTable,
  DifferenceEventTable,
  DifferenceTable,
  RefusedBillTable,
} from './tables/reconciliation'
import type { RefundRequestTable, ReturnOrderTable } from './tables/refund-requests'
import type { ConsentTable, VehicleBindingTable, VehicleTable } from './tables/vehicles'
import type {
  DecisionTable,
  ObjectionPhotoTable,
  ObjectionTable,
  PhotoRequestTable,
  PointsEntryTable,
  PoliceFeedTable,
  PoliceWriteTable,
  SurveillanceRecordTable,
} from './tables/violations'

export type * from './tables/calls'
export type * from './tables/certificates'
export type * from './tables/clearing'
export type * from './tables/desk'
export type * from './tables/documents'
export type * from './tables/ledger'
export type * from './tables/payments'
export type * from './tables/people'
export type * from './tables/places'
export type * from './tables/police'
export type * from './tables/reconciliation'
export type * from './tables/refund-requests'
export type * from './tables/vehicles'
export type * from './tables/violations'

/**
 * The tables as TypeScript sees them. Both engines parse `timestamptz` to an Instant, `date` to a ChinaDate and
 * `bigint` to a number (see database.ts). Regions lead the keys of large tables, so that an engine that spreads
 * data by region can. Rows of `order_event`, `ledger_posting`, `ledger_entry`, `settlement` and `receipt` are never
 * updated.
 */
export interface Tables {
  authority: AuthorityTable
  hall: HallTable
  hall_window: WindowTable
  decision: DecisionTable
  surveillance_record: SurveillanceRecordTable
  bill: BillTable
  bill_item: BillItemTable
  pay_order: OrderTable
  order_item: OrderItemTable
  order_event: OrderEventTable
  settlement: SettlementTable
  refund: RefundTable
  receipt: ReceiptTable
  receipt_task: ReceiptTaskTable
  ledger_posting: LedgerPostingTable
  ledger_entry: LedgerEntryTable
  ledger_head: LedgerHeadTable
  notification: NotificationTable
  idempotency: IdempotencyTable
  attempt: AttemptTable
  wallet_session: WalletSessionTable
  outside_record: OutsideRecordTable
  account: AccountTable
  person: PersonTable
  phone_code: PhoneCodeTable
  face_check: FaceCheckTable
  upload: UploadTable
  licence: LicenceTable
  vehicle: VehicleTable
  vehicle_binding: VehicleBindingTable
  consent: ConsentTable
  photo_request: PhotoRequestTable
  message: MessageTable
  points_entry: PointsEntryTable
  police_write: PoliceWriteTable
  police_feed: PoliceFeedTable
  officer: OfficerTable
  objection: ObjectionTable
  objection_photo: ObjectionPhotoTable
  police_vehicle: PoliceVehicleTable
  police_licence: PoliceLicenceTable
  police_record: PoliceRecordTable
  police_decision: PoliceDecisionTable
  police_elsewhere: PoliceElsewhereTable
  police_accident: PoliceAccidentTable
  certificate: CertificateTable
  insurer_policy: InsurerPolicyTable
  document: DocumentTable
  shown_code: ShownCodeTable
  document_check: DocumentCheckTable
  roadside_check: RoadsideCheckTable
  channel_bill: ChannelBillTable
  refused_bill: RefusedBillTable
  bill_row: BillRowTable
  difference: DifferenceTable
  difference_counter: DifferenceCounterTable
  difference_event: DifferenceEventTable
  finance_timer: FinanceTimerTable
  bank_statement: BankStatementTable
  bank_line: BankLineTable
  bank_credit: BankCreditTable
  sweep_batch: SweepBatchTable
  sweep_item: SweepItemTable
  refund_request: RefundRequestTable
  return_order: ReturnOrderTable
  accountant: AccountantTable
  desk_try: DeskTryTable
  desk_session: DeskSessionTable
  desk_log: DeskLogTable
  proposal: ProposalTable
}

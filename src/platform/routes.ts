/** Every page that all builds have, by name. Nothing personal and no payment token may stand in a page's URL. */
export const routes = {
  home: '/pages/home/index',
  matters: '/pages/matters/index',
  documents: '/pages/documents/index',
  me: '/pages/me/index',
  /** Verdict on a scanned code; the text waits in `entry-link`. */
  code: '/packages/pay/code/index',
  /** The bill of the code that was checked last. */
  bill: '/packages/pay/bill/index',
  order: (orderNo: string) => `/packages/pay/order/index?orderNo=${orderNo}`,
  lookUp: '/packages/pay/look-up/index',
  decision: '/packages/pay/decision/index',
  receipts: '/packages/pay/receipts/index',
  receipt: (orderNo: string) => `/packages/pay/receipt/index?orderNo=${orderNo}`,
  dues: '/packages/pay/dues/index',
  /** The same, with only these of the caller's decisions chosen. */
  duesOf: (decisionIds: readonly string[]) => `/packages/pay/dues/index?decisionIds=${decisionIds.join(',')}`,
  /** What goes back of an order, or the form where nothing does yet. */
  refund: (orderNo: string) => `/packages/refunds/order/index?orderNo=${orderNo}`,
  askRefund: (orderNo: string) => `/packages/refunds/ask/index?orderNo=${orderNo}`,
  refunds: '/packages/refunds/list/index',
  register: '/packages/identity/register/index',
  /** The face check of whoever registered; the way on waits in `after-verifying`. */
  face: '/packages/identity/face/index',
  bindLicence: '/packages/identity/licence/index',
  bindVehicle: '/packages/identity/vehicle/index',
  vehicles: '/packages/identity/vehicles/index',
  askOwner: '/packages/identity/ask-owner/index',
  /** A request of mine that waits for the owner. */
  request: (consentId: string) => `/packages/identity/request/index?consentId=${consentId}`,
  consents: '/packages/identity/consents/index',
  /** The owner's answer to a request that stands in the list. */
  answerRequest: (consentId: string) => `/packages/identity/answer-request/index?consentId=${consentId}`,
  /** The owner's answer to the code that was scanned last; the code waits in `entry-link`. */
  answerScanned: '/packages/identity/answer-request/index',
  violations: '/packages/violations/overview/index',
  vehicleRecords: (vehicleId: string) => `/packages/violations/vehicle/index?vehicleId=${vehicleId}`,
  record: (recordId: string) => `/packages/violations/record/index?recordId=${recordId}`,
  conditions: (recordId: string) => `/packages/violations/conditions/index?recordId=${recordId}`,
  confirm: (recordIds: readonly string[]) => `/packages/violations/confirm/index?recordIds=${recordIds.join(',')}`,
  served: (decisionIds: readonly string[]) => `/packages/violations/served/index?decisionIds=${decisionIds.join(',')}`,
  servedDecision: (decisionId: string) => `/packages/violations/decision/index?decisionId=${decisionId}`,
  object: (recordId: string) => `/packages/violations/object/index?recordId=${recordId}`,
  objection: (objectionId: string) => `/packages/violations/objection/index?objectionId=${objectionId}`,
  objections: '/packages/violations/objections/index',
  /** 查验: scan, or type what stands on the paper. */
  check: '/packages/checks/check/index',
  /** Verdict on the document's code that came last; the code waits in `entry-link`. */
  checkedCode: '/packages/checks/result/index',
  /** Verdict on what was typed; it waits in memory. */
  checkedNumber: '/packages/checks/result/index?by=number',
  matter: (matterId: string) => `/packages/guides/matter/index?matterId=${matterId}`,
  offices: '/packages/guides/offices/index',
  /** Only those where this matter is done. */
  officesFor: (matterId: string) => `/packages/guides/offices/index?matterId=${matterId}`,
  office: (officeId: string) => `/packages/guides/office/index?officeId=${officeId}`,
  /** The same, with what to bring for the matter that one comes from. */
  officeFor: (officeId: string, matterId: string) =>
    `/packages/guides/office/index?officeId=${officeId}&matterId=${matterId}`,
  classes: '/packages/guides/classes/index',
  document: (documentId: string) => `/packages/documents/document/index?documentId=${documentId}`,
  applyForLicence: '/packages/documents/apply/index',
  applyForVehicle: (vehicleId: string) => `/packages/documents/apply/index?vehicleId=${vehicleId}`,
  decisions: '/packages/documents/decisions/index',
  certificates: '/packages/documents/certificates/index',
  certificate: (certificateId: string) => `/packages/documents/certificate/index?certificateId=${certificateId}`,
  issueCertificate: '/packages/documents/issue/index',
  documentChecks: '/packages/documents/checks/index',
} as const

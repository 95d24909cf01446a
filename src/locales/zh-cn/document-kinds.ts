/** Electronic documents by kind (src/contract/documents.ts). */
export const documentKinds = {
  'driving-licence': '机动车驾驶证',
  'vehicle-licence': '机动车行驶证',
  'inspection-mark': '检验标志',
  insurance: '交强险保单',
  decision: '处罚决定书',
  receipt: '电子票据',
  certificate: '安全驾驶信用证明',
} as const

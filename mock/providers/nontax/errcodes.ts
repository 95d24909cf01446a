/**
 * Return codes of the non-tax platform (210 … 300 as its pages list them for the parties' interfaces). Those for an
 * order that is not there and for codes of payers are not on the public pages: the numbers are the simulator's.
 */
export const errcodes = {
  badData: 210,
  noticePaid: 232,
  notAtThisBank: 236,
  system: 299,
  badSignature: 300,
  unknownNotice: 230,
  noticeVoid: 231,
  unknownOrder: 240,
  codeInvalid: 250,
  notEnoughMoney: 251,
  refundNotEnough: 260,
  refundTooMuch: 261,
  refundConflict: 262,
  refundTooOld: 263,
  refundTooOften: 264,
  noBill: 270,
  billNotReady: 271,
} as const

/** As ProviderError carries it. */
export const codeOf = (name: keyof typeof errcodes): string => `ERRCODE_${errcodes[name]}`

import type { Sealing } from '../environment'

/** Keyed and bound to the phone: neither a dump of the table nor a code for another phone is of any use. */
export const hashPhoneCode = (sealing: Sealing, phone: string, code: string) =>
  sealing.index(`phone-code/${phone}/${code}`)

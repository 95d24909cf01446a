/** Our choices: enough for somebody in a hurry with wet hands, too few for trying things out. */

/** How long the six digits are good, and how soon new ones can be asked for. */
export const CODE_SECONDS = 600
export const CODE_AGAIN_SECONDS = 60
export const CODE_TRIES = 5
export const codesPerPhone = { act: 'phone-code-to', perHour: 5, perDay: 10 }
export const codesPerCaller = { act: 'phone-code', perHour: 6, perDay: 12 }
export const registrations = { act: 'register', perHour: 10, perDay: 30 }

/** Face checks that may come to nothing on one day, for each purpose. */
export const FACE_TRIES_PER_DAY = 5
/** After this the host's camera is taken for closed, whatever its server says. */
export const FACE_SECONDS = 1800
export const reviews = { act: 'identity-review', perDay: 5 }

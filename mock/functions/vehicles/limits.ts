/** Our choices: enough for a family with several cars, too few for trying numbers and plates out. */
export const licenceBindings = { act: 'bind-licence', perHour: 6, perDay: 15 }
export const vehicleBindings = { act: 'bind-vehicle', perHour: 10, perDay: 30 }
/** Every plate that is looked at before or while an owner is asked. */
export const plateChecks = { act: 'check-plate', perHour: 20, perDay: 40 }

/** Guesses at the six digits that an owner got by message. */
export const CONSENT_CODE_TRIES = 5
/** How old the face check may be with which an owner approves. */
export const APPROVAL_SECONDS = 600

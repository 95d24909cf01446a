/** Our choices: enough for an employer with a pile of papers, too few for trying pairs of number and check code out. */
export const paperChecks = { act: 'check-paper', perHour: 20, perDay: 60 }
/** Codes cannot be guessed; this keeps a stranger from filling the list that the holder sees. */
export const codeChecks = { act: 'check-code', perHour: 60, perDay: 300 }

/** How long an officer can ask about a card that they have scanned. */
export const ROADSIDE_SECONDS = 600

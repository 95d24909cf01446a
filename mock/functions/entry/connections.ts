import type { Environment } from '../environment'

/** The parts that only the province's own interfaces can give. */
export type Connections = Pick<Environment, 'treasury' | 'police' | 'messenger' | 'files' | 'uploadUrl'>

const missing = (what: string) => () =>
  Promise.reject(new Error(`${what} is not connected: pass it to liveEnvironment`))
const noPolice = missing('the police platform')

/** Until they are connected payments are taken and settled, and wait for treasury, police and receipt files. */
export const notConnected: Connections = {
  treasury: { submit: missing('the treasury'), status: missing('the treasury') },
  police: {
    recordPayment: noPolice,
    paymentStatus: noPolice,
    findLicence: noPolice,
    findVehicle: noPolice,
    readRecords: noPolice,
    readFeed: noPolice,
    readPhotos: noPolice,
    askForPhotos: noPolice,
    takeDecisionNumber: noPolice,
    enter: noPolice,
  },
  messenger: { send: missing('a message service') },
  files: { publish: missing('a store for receipt files') },
  uploadUrl: () => {
    throw new Error('a door for uploads is not connected: pass it to liveEnvironment')
  },
}

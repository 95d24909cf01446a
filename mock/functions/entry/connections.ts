import { InsurersUnavailable } from '../../providers/insurers/insurers'
import { ProviderError } from '../../providers/payment-channel'
import { PoliceUnavailable } from '../../providers/police-platform/register'
import type { Environment } from '../environment'

/** The parts that only the province's own interfaces can give. */
export type Connections = Pick<
  Environment,
  'treasury' | 'bank' | 'police' | 'fiscalReceipts' | 'insurers' | 'messenger' | 'queues' | 'files' | 'uploadUrl'
>

const missing = (what: string) => () =>
  Promise.reject(new Error(`${what} is not connected: pass it to liveEnvironment`))
const noPolice = () =>
  Promise.reject(new PoliceUnavailable('the police platform is not connected: pass it to liveEnvironment'))

const noReceipts = () =>
  Promise.reject(
    new ProviderError('unreachable', 'NOT_CONNECTED', 'no receipts are issued: pass fiscalReceipts to liveEnvironment'),
  )

/** Until they are connected payments are taken and settled, and wait for treasury, bank, police and receipt files. */
export const notConnected: Connections = {
  treasury: {
    submit: missing('the treasury'),
    status: missing('the treasury'),
    sweepReceipt: missing('the treasury'),
    requestReturn: missing('the treasury'),
    returnStatus: missing('the treasury'),
  },
  bank: {
    account: '',
    statement: missing('the collecting bank'),
    submitBatch: missing('the collecting bank'),
    batchStatus: missing('the collecting bank'),
  },
  police: {
    recordPayment: noPolice,
    paymentStatus: noPolice,
    findLicence: noPolice,
    readPortrait: noPolice,
    reviewPhoto: noPolice,
    findVehicle: noPolice,
    creditFacts: noPolice,
    readRecords: noPolice,
    readFeed: noPolice,
    readPhotos: noPolice,
    askForPhotos: noPolice,
    takeDecisionNumber: noPolice,
    enter: noPolice,
  },
  fiscalReceipts: { issue: noReceipts, voidReceipt: noReceipts },
  insurers: {
    findPolicy: () =>
      Promise.reject(new InsurersUnavailable('the insurers are not connected: pass them to liveEnvironment')),
  },
  messenger: {
    send: () =>
      Promise.reject(
        new ProviderError(
          'unreachable',
          'NOT_CONNECTED',
          'a message service is not connected: pass it to liveEnvironment',
        ),
      ),
  },
  queues: { lengths: missing('the ticket machines of the halls') },
  files: { publish: missing('a store for receipt files'), publishStream: missing('a store for receipt files') },
  uploadUrl: () => {
    throw new Error('a door for uploads is not connected: pass it to liveEnvironment')
  },
}

import { randomBytes } from 'node:crypto'
import { resolve } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { Kysely } from 'kysely'
import type { Channel } from '@/contract/fields'
import type { Cashier } from '@/contract/payments'
import { notConnected } from '../../mock/functions/entry/connections'
import type { Context, Environment, Identity } from '../../mock/functions/environment'
import { payloadSigner } from '../../mock/providers/code-signer'
import {
  createChannels,
  createFaceChecks,
  simulatedAccounts,
  simulatedHosts,
} from '../../mock/providers/create-providers'
import type { FiscalReceipt } from '../../mock/providers/fiscal-receipt/fiscal-receipts'
import { type KeyRing, publishedDocumentKeys } from '../../mock/providers/keys'
import type { HttpAnswer, HttpRequest, NotificationMessage } from '../../mock/providers/payment-channel'
import type { Confirmation, PaymentNotice } from '../../mock/providers/registers'
import { createSealing } from '../../mock/store/sealing'
import type { Tables } from '../../mock/store/tables'
import { NOW } from './payments-data'
import { createWire, threadPort } from './payments-wire'

const HOST = 'https://bench.test'

export interface Outside {
  handle(request: HttpRequest): Promise<HttpAnswer>
  /** The payer's phone checks the cashier and pays; the wallet then notifies by itself. */
  pay(cashier: Cashier): Promise<void>
  treasury: Environment['treasury']
  fiscalReceipts: Environment['fiscalReceipts']
  /** Forgets everything and begins anew. */
  begin(receive: (request: HttpRequest) => Promise<HttpAnswer>): Promise<void>
  close(): void
}

const nothingReturns = () => Promise.reject(new Error('nothing is swept here, so nothing is returned'))

/** Wallets, treasury and the receipts' platform in a thread of their own. */
export function startOutside(keys: KeyRing): Outside {
  // A thread does not inherit the loader of TypeScript.
  const begin = `require('tsx/cjs'); require(${JSON.stringify(resolve(__dirname, 'payments-outside.ts'))})`
  const thread = new Worker(begin, { eval: true })
  let receive: (request: HttpRequest) => Promise<HttpAnswer> = () => Promise.reject(new Error('nobody listens yet'))
  const wire = createWire(threadPort(thread), { notify: (request: HttpRequest) => receive(request) })
  return {
    handle: (request) => wire.call('http', request),
    pay: (cashier) => wire.call('pay', cashier),
    treasury: {
      ...notConnected.treasury,
      submit: (notice: PaymentNotice) => wire.call('treasurySubmit', notice),
      status: (orderNo) => wire.call<Confirmation>('treasuryStatus', orderNo),
      requestReturn: nothingReturns,
      returnStatus: nothingReturns,
    },
    fiscalReceipts: {
      issue: (request) => wire.call<FiscalReceipt>('issueReceipt', request),
      voidReceipt: nothingReturns,
    },
    async begin(listener) {
      receive = listener
      await wire.call('begin', { keys, now: NOW })
    },
    close: () => void thread.terminate(),
  }
}

/** What the host composes, with the wire to the wallets leading into their thread. */
export function composeEnvironment(database: Kysely<Tables>, keys: KeyRing, outside: Outside): Environment {
  const [codeKey] = keys.codes
  const [documentKey] = keys.documents
  if (!codeKey || !documentKey) throw new Error('the key ring holds no key for codes')
  const clock = { now: () => NOW }
  return {
    database,
    clock,
    randomBytes,
    channels: createChannels({
      accounts: simulatedAccounts(keys),
      hosts: simulatedHosts(HOST),
      notifyBaseUrl: HOST,
      send: outside.handle,
      download: () => Promise.reject(new Error('bills are not fetched here')),
      clock,
      random: randomBytes,
    }),
    appIds: { wechat: keys.wechat.appId, alipay: keys.alipay.appId },
    ...notConnected,
    faceChecks: createFaceChecks({
      accounts: simulatedAccounts(keys),
      hosts: simulatedHosts(HOST),
      returnUrl: HOST,
      send: outside.handle,
      clock,
    }),
    treasury: outside.treasury,
    fiscalReceipts: outside.fiscalReceipts,
    codeSigner: payloadSigner(codeKey),
    documentSigner: payloadSigner(documentKey),
    documentKeys: publishedDocumentKeys(keys),
    sealing: createSealing(Buffer.from(keys.dataKey, 'base64url')),
    linkOrigin: HOST,
    log: (entry) => {
      if (entry.level !== 'info') console.error(JSON.stringify(entry))
    },
  }
}

export const contextOf = (environment: Environment, identity: Identity): Context => ({
  identity,
  traceId: 'bench',
  environment,
})

/** The same environment, which tells whose payment the message is that it reads. */
export function listening(environment: Environment, name: Channel, heard: (orderNo: string) => void): Environment {
  const channel = environment.channels[name]
  const readNotification = async (message: NotificationMessage) => {
    const notification = await channel.readNotification(message)
    heard(notification.orderNo)
    return notification
  }
  return {
    ...environment,
    channels: { ...environment.channels, [name]: { ...channel, readNotification } },
  }
}

import { randomBytes } from 'node:crypto'
import { type MessagePort, parentPort } from 'node:worker_threads'
import type { Cashier } from '@/contract/payments'
import type { Instant } from '@/domain/dates'
import { createDeliverer } from '../../mock/providers/deliver'
import { createFaults } from '../../mock/providers/faults'
import type { ReceiptRequest } from '../../mock/providers/fiscal-receipt/fiscal-receipts'
import type { KeyRing } from '../../mock/providers/keys'
import { createMemoryOutsideStore } from '../../mock/providers/memory-outside-store'
import { createOutsideWorld } from '../../mock/providers/outside-world'
import type { HttpAnswer, HttpRequest } from '../../mock/providers/payment-channel'
import type { PaymentNotice } from '../../mock/providers/registers'
import { createSealing } from '../../mock/store/sealing'
import { createWire, threadPort } from './payments-wire'

/** As many messages of a wallet may be under way as payers pay at the same time. */
const AT_ONCE = 64

/**
 * A thread of its own for what in production are other people's machines: both wallets, the phones' wallet apps,
 * the treasury and the receipts' platform. Their signatures do not keep the host's thread from working.
 */
let world: ReturnType<typeof createWorld> | null = null

function createWorld({ keys, now }: { keys: KeyRing; now: Instant }) {
  const stores = new Map<string, ReturnType<typeof createMemoryOutsideStore>>()
  const faults = createFaults()
  const outside = createOutsideWorld({
    keys,
    storeFor: (name) => stores.get(name) ?? (stores.set(name, createMemoryOutsideStore()).get(name) as never),
    clock: { now: () => now },
    faults,
    random: randomBytes,
    database: null,
    sealing: createSealing(Buffer.from(keys.dataKey, 'base64url')),
    send: notify,
  })
  const deliverers = {
    wechat: createDeliverer({ channels: [outside.wechat.channel], faults, random: randomBytes, atOnce: AT_ONCE }),
    alipay: createDeliverer({ channels: [outside.alipay.channel], faults, random: randomBytes, atOnce: AT_ONCE }),
  }
  return { outside, deliver: (wallet: Cashier['kind']) => deliverers[wallet as 'wechat' | 'alipay'](now, notify) }
}

const wire = createWire(threadPort(parentPort as MessagePort), {
  begin: async (parts: { keys: KeyRing; now: Instant }) => {
    world = createWorld(parts)
    return null
  },
  http: (request: HttpRequest) => current().outside.handle(request),
  pay: async (cashier: Cashier) => {
    const { outside, deliver } = current()
    const check = await outside.walletApp.checkCashier(cashier)
    if (!check.ok) throw new Error(`the wallet's app refuses the cashier: ${check.reason}`)
    const outcome = await outside.walletApp.pay(check.orderNo)
    if (outcome !== 'paid') throw new Error(`${check.orderNo} could not be paid: ${outcome}`)
    void deliver(cashier.kind)
    return null
  },
  treasurySubmit: async (notice: PaymentNotice) => {
    await current().outside.treasury.submit(notice)
    return null
  },
  treasuryStatus: (orderNo: string) => current().outside.treasury.status(orderNo),
  issueReceipt: (request: ReceiptRequest) => current().outside.fiscalReceipts.issue(request),
})

function current() {
  if (!world) throw new Error('the outside world has not begun')
  return world
}

function notify(request: HttpRequest): Promise<HttpAnswer> {
  return wire.call('notify', request)
}

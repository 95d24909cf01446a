import type { Kysely } from 'kysely'
import type { Clock } from '@/domain/clock'
import type { Instant } from '@/domain/dates'
import type { Sealing } from '../functions/environment'
import type { Tables } from '../store/tables'
import { alipaySideOf } from './alipay/both-sides'
import { type AlipaySimulator, createAlipaySimulator } from './alipay/simulator/gateway'
import type { SimulatedBank } from './bank/bank'
import { createCollectingBank } from './bank/simulator'
import { refusedFile } from './bills/link'
import { cardSideOf } from './card/both-sides'
import { type CardSimulator, createCardSimulator } from './card/simulator/simulator'
import { createDeliverer } from './deliver'
import { createFaceDesk } from './face-check/simulator/desk'
import { createFaceApp, type FaceApp } from './face-check/simulator/face-app'
import { createPopulation } from './face-check/simulator/population'
import { createWechatApi } from './face-check/simulator/wechat-api'
import type { Faults } from './faults'
import type { FiscalReceipts } from './fiscal-receipt/fiscal-receipts'
import { createFiscalReceipts } from './fiscal-receipt/simulator'
import { jsonAnswer } from './http-wire'
import type { Insurers } from './insurers/insurers'
import { createInsurers } from './insurers/simulator'
import type { KeyRing } from './keys'
import { createMessenger, type SimulatedMessenger } from './messenger/simulator'
import { nontaxSideOf } from './nontax/both-sides'
import { createNontaxSimulator, type NontaxSimulator } from './nontax/simulator/simulator'
import type { OutsideStore } from './outside-store'
import { createPayCodes } from './pay-codes'
import type { FileAnswer, HttpAnswer, HttpRequest, SendHttp } from './payment-channel'
import { createPolicePlatform, type SimulatedPolicePlatform } from './police-platform/police-platform'
import type { Queues } from './queues/queues'
import { createQueues } from './queues/simulator'
import type { RandomBytes } from './random'
import { createTreasury, type SimulatedTreasury } from './treasury'
import { createWalletApp, type WalletApp } from './wallet-app'
import { wechatAppOf, wechatSideOf } from './wechat-pay/both-sides'
import { createWechatSimulator, type WechatSimulator } from './wechat-pay/simulator/simulator'

export interface OutsideWorldDeps {
  keys: KeyRing
  /** Called once per provider: `wechat`, `alipay`, `nontax`, `card`, `treasury`, `bank`, `police`, `faces`, `messages`, `fiscal-receipts`. */
  storeFor: (provider: string) => OutsideStore
  clock: Clock
  faults: Faults
  random: RandomBytes
  /** How wallets reach the notify addresses. */
  send: SendHttp
  /** Where the police platform has tables of its own; null = it only records payments. */
  database: Kysely<Tables> | null
  sealing: Sealing
  /** Real waiting where an answer is slow; absent = nobody waits. */
  sleep?(milliseconds: number): Promise<unknown>
  /** Notifications under way at the same time; one, unless told otherwise. */
  atOnce?: number
}

export interface OutsideWorld {
  wechat: WechatSimulator
  alipay: AlipaySimulator
  nontax: NontaxSimulator
  card: CardSimulator
  treasury: SimulatedTreasury
  bank: SimulatedBank
  policePlatform: SimulatedPolicePlatform
  insurers: Insurers
  fiscalReceipts: FiscalReceipts
  walletApp: WalletApp
  faceApp: FaceApp
  messenger: SimulatedMessenger
  queues: Queues
  /** Requests to `…/simulators/wechat/v3/…`, `…/simulators/weixin-api/…` and `…/simulators/alipay/gateway.do`. @throws NoAnswer under a time-out fault. */
  handle(request: HttpRequest): Promise<HttpAnswer>
  /** Requests for the files that those answers point to. */
  download(request: HttpRequest): Promise<FileAnswer>
  /** Lets everything happen that is due at `now`; answers how many notifications were sent. */
  tick(now: Instant): Promise<number>
}

const PAYEE = '交通违法罚款（财政代收）'

/** Both wallets and their face checks, the finance bureau, the police and the message service, behind their own protocols. */
export function createOutsideWorld(deps: OutsideWorldDeps): OutsideWorld {
  const { keys, storeFor, clock, faults, random, database, sealing, sleep } = deps
  const common = { clock, faults, random }
  const app = wechatAppOf(keys)
  const faceStore = storeFor('faces')
  const population = createPopulation({ database, sealing, clock })
  const faces = createFaceDesk({ ...common, store: faceStore, population, secret: app.appSecret })
  const alipaySide = alipaySideOf(keys, PAYEE)
  const [wechatStore, alipayStore] = [storeFor('wechat'), storeFor('alipay')]
  const codes = {
    wechat: createPayCodes('wechat', { ...common, store: wechatStore }),
    alipay: createPayCodes('alipay', { ...common, store: alipayStore }),
  }
  const wechat = createWechatSimulator({
    ...common,
    side: wechatSideOf(keys, PAYEE),
    store: wechatStore,
    codes: codes.wechat,
  })
  const alipay = createAlipaySimulator({ ...common, side: alipaySide, store: alipayStore, faces, codes: codes.alipay })
  const nontax = createNontaxSimulator({
    ...common,
    side: nontaxSideOf(keys, PAYEE),
    store: storeFor('nontax'),
    codes: codes.wechat,
  })
  const card = createCardSimulator({ ...common, side: cardSideOf(keys, PAYEE), store: storeFor('card') })
  const wechatApi = createWechatApi({
    app,
    desk: faces,
    store: faceStore,
    clock,
    random,
    nontax: nontax.handle,
    nontaxBill: nontax.downloadBill,
  })
  const treasury = createTreasury({ store: storeFor('treasury'), clock }, faults)
  const takings = [wechat.takings, alipay.takings, nontax.takings, card.takings]
  const police = { store: storeFor('police'), clock, sleep }
  const policePlatform = createPolicePlatform(police, faults, database && { database, sealing })
  const channels = [wechat.channel, alipay.channel, nontax.channel, card.channel]
  const deliverDue = createDeliverer({ channels, faults, random, atOnce: deps.atOnce })

  return {
    wechat,
    alipay,
    nontax,
    card,
    treasury,
    bank: createCollectingBank({ ...common, store: storeFor('bank'), takings, treasury: treasury.money }),
    policePlatform,
    fiscalReceipts: createFiscalReceipts({ ...common, store: storeFor('fiscal-receipts'), sleep }),
    insurers: createInsurers({ database, sealing, clock, faults, sleep }),
    walletApp: createWalletApp([wechat.wallet, nontax.wallet, alipay.wallet], codes),
    faceApp: createFaceApp(faces, alipaySide),
    messenger: createMessenger({ store: storeFor('messages'), clock, faults, sealing }),
    queues: createQueues({ database, clock, faults }),
    async handle(request) {
      const { pathname } = new URL(request.url)
      if (pathname.includes('/simulators/wechat/v3/')) return wechat.handle(request)
      if (pathname.includes('/simulators/card/')) return card.handle(request)
      if (pathname.includes('/simulators/finance-bureau/')) return nontax.handleBureau(request)
      if (pathname.includes('/simulators/weixin-api/')) return wechatApi.handle(request)
      if (pathname.endsWith('/simulators/alipay/gateway.do')) return alipay.handle(request)
      return jsonAnswer(404, { code: 'NOT_FOUND', message: `no simulator at ${pathname}` })
    },
    async download(request) {
      const { pathname } = new URL(request.url)
      if (pathname.includes('/simulators/wechat/v3/billdownload/')) return wechat.download(request)
      if (pathname.includes('/simulators/alipay/bills/')) return alipay.download(request)
      if (pathname.endsWith('/simulators/weixin-api/nontax/downloadbill')) return wechatApi.download(request)
      if (pathname.includes('/simulators/card/')) return card.download(request)
      return refusedFile(404, 'NOT_FOUND', `no file at ${pathname}`)
    },
    async tick(now) {
      for (const part of [wechat, alipay, nontax, card, treasury, policePlatform]) await part.tick(now)
      return deliverDue(now, deps.send)
    },
  }
}

import { citizen } from '../../mock/data/citizens'
import { recordPlans } from '../../mock/data/sample-records'
import { listFiles } from './bundle-host/pages/app-config'
import type { Phone } from './bundle-host/phone'
import { becomeKnown, settleIn } from './citizen-acts'
import { haveLicence, shownCode } from './document-acts'
import type { MockHost } from './mock-host'

/** What one payment by a scanned code costs the phone, on one host. Sizes in bytes. */
interface PaymentCost {
  mainPackage: number
  checksPackage: number
  everything: number
  cloudCallsBeforeBill: number
  cloudCallsBeforeCashier: number
  firstBillTransfer: number
  allTransfers: number
}

/** What looking through a car's records costs it. A transfer is all setData from the touch to the last word on screen. */
interface RecordsCost {
  identityPackage: number
  violationsPackage: number
  listTransfer: number
  nextPageTransfer: number
  recordTransfer: number
}

/** What looking for a guide costs it. */
interface GuidesCost {
  guidesPackage: number
  mattersTransfer: number
  matterTransfer: number
}

/** What showing a driving licence costs it. */
interface DocumentCost {
  documentsPackage: number
  cloudCallsBeforeCard: number
  /** All setData of a minute's change: the other code, and what the cloud answers. */
  renewTransfer: number
}

export type ClientCost = PaymentCost & RecordsCost & DocumentCost & GuidesCost

interface Budget {
  of: keyof ClientCost
  words: string
  unit: 'bytes' | 'calls'
  limit: number
  /** `exactly`: less would mean that the measurement missed something. */
  kind: 'at most' | 'exactly'
}

export const clientBudgets: readonly Budget[] = [
  { of: 'mainPackage', words: 'main package', unit: 'bytes', limit: 600 * 1024, kind: 'at most' },
  { of: 'checksPackage', words: 'package of checks', unit: 'bytes', limit: 250 * 1024, kind: 'at most' },
  // The hosts allow 8 MB and more; each package is loaded only when somebody goes there.
  { of: 'everything', words: 'all packages', unit: 'bytes', limit: 2 * 1024 * 1024, kind: 'at most' },
  {
    of: 'cloudCallsBeforeBill',
    words: 'cloud calls before the bill is on screen',
    unit: 'calls',
    limit: 1,
    kind: 'exactly',
  },
  {
    of: 'cloudCallsBeforeCashier',
    words: 'cloud calls from the bill to the cashier',
    unit: 'calls',
    limit: 1,
    kind: 'exactly',
  },
  { of: 'firstBillTransfer', words: 'first setData of the bill', unit: 'bytes', limit: 6 * 1024, kind: 'at most' },
  { of: 'allTransfers', words: 'all setData from launch to receipt', unit: 'bytes', limit: 40 * 1024, kind: 'at most' },
  { of: 'identityPackage', words: 'package of identity', unit: 'bytes', limit: 250 * 1024, kind: 'at most' },
  { of: 'violationsPackage', words: 'package of violations', unit: 'bytes', limit: 250 * 1024, kind: 'at most' },
  { of: 'listTransfer', words: 'setData of a list of 20 records', unit: 'bytes', limit: 12 * 1024, kind: 'at most' },
  { of: 'nextPageTransfer', words: 'setData of 20 more', unit: 'bytes', limit: 12 * 1024, kind: 'at most' },
  { of: 'recordTransfer', words: 'setData of opening one record', unit: 'bytes', limit: 6 * 1024, kind: 'at most' },
  { of: 'documentsPackage', words: 'package of documents', unit: 'bytes', limit: 250 * 1024, kind: 'at most' },
  {
    of: 'cloudCallsBeforeCard',
    words: 'cloud calls before a document is on screen',
    unit: 'calls',
    limit: 1,
    kind: 'exactly',
  },
  { of: 'renewTransfer', words: 'setData of renewing a code', unit: 'bytes', limit: 1536, kind: 'at most' },
  { of: 'guidesPackage', words: 'package of guides', unit: 'bytes', limit: 250 * 1024, kind: 'at most' },
  { of: 'mattersTransfer', words: 'setData of the list of matters', unit: 'bytes', limit: 40 * 1024, kind: 'at most' },
  { of: 'matterTransfer', words: 'setData of opening one matter', unit: 'bytes', limit: 24 * 1024, kind: 'at most' },
]

export interface BudgetResult extends Budget {
  measured: number
  kept: boolean
}

export function judgeBudgets(cost: ClientCost): BudgetResult[] {
  return clientBudgets.map((budget) => {
    const measured = cost[budget.of]
    const kept = budget.kind === 'exactly' ? measured === budget.limit : measured > 0 && measured <= budget.limit
    return { ...budget, measured, kept }
  })
}

/**
 * Pays a bill by its code on a phone on which the app is not running yet, up to the receipt on the screen.
 * @param untilReceipt lets the mock's world issue the receipt
 */
export async function measurePayment(
  phone: Phone,
  link: string,
  untilReceipt: () => Promise<void>,
): Promise<PaymentCost> {
  phone.citizen.willAtCashier('pay')
  const screen = await phone.scanWithWallet(link)
  await screen.until(() => screen.path === BILL_PAGE && screen.has('应付'), 'the bill')
  const cloudCallsBeforeBill = phone.network.cloudCalls.length
  await screen.tap('支付 ¥')
  await screen.see('付好了')
  await untilReceipt()
  await screen.see('看票据')
  await screen.tap('看票据')
  await screen.see('票据号码')
  const { transfers } = phone.app
  return {
    ...packageSizes(phone),
    checksPackage: packageSize(phone, 'packages/checks'),
    cloudCallsBeforeBill,
    cloudCallsBeforeCashier: (phone.walletApp.opened[0]?.cloudCallsBefore ?? 0) - cloudCallsBeforeBill,
    firstBillTransfer: transfers.find(({ page }) => page === BILL_PAGE)?.bytes ?? 0,
    allTransfers: sum(transfers),
  }
}

/** Looks at the car with forty-five records: its list, one more page, and one of the records. */
export async function measureRecords(phone: Phone, mock: MockHost): Promise<RecordsCost> {
  const { vehicles } = citizen('busy')
  const { minute, spot } = recordPlans.newestOfBusy
  const whenAndWhere = `${clock(Math.floor(minute / 60))}:${clock(minute % 60)}，${spot.place}`
  const screen = await settleIn(phone, mock, citizen('busy'))
  const rows = () => screen.text.split('可以在这里处理').length - 1
  const costOf = async (touch: string, shown: () => boolean) => {
    const before = phone.app.transfers.length
    await screen.tap(touch)
    await screen.until(shown, `what "${touch}" leads to`)
    await screen.until(() => phone.network.pending === 0, 'the last answer')
    await screen.settle()
    return sum(phone.app.transfers.slice(before))
  }
  return {
    listTransfer: await costOf(vehicles[0]?.plate ?? '', () => screen.has('待处理 45') && rows() === 20),
    nextPageTransfer: await costOf('再看更早的', () => rows() === 40),
    recordTransfer: await costOf(whenAndWhere, () => screen.has('期限怎么算') && /\d 张/.test(screen.text)),
    identityPackage: packageSize(phone, 'packages/identity'),
    violationsPackage: packageSize(phone, 'packages/violations'),
  }
}

/** Opens the tab of matters and one of them. */
export async function measureGuides(phone: Phone): Promise<GuidesCost> {
  const screen = await phone.open()
  const from = phone.app.transfers.length
  await screen.tapTab('办事')
  await screen.see('违法处理')
  const between = phone.app.transfers.length
  await screen.tap('驾驶证超龄换证')
  await screen.see('个办事点')
  return {
    guidesPackage: packageSize(phone, 'packages/guides'),
    mattersTransfer: sum(phone.app.transfers.slice(from, between)),
    matterTransfer: sum(phone.app.transfers.slice(between)),
  }
}

/** Shows an electronic licence that was just applied for, until its code has changed. */
export async function measureDocument(phone: Phone, mock: MockHost): Promise<DocumentCost> {
  await becomeKnown(phone, mock, citizen('newcomer'))
  const screen = await haveLicence(phone)
  const before = phone.network.cloudCalls.length
  await screen.tap('马上看看')
  await screen.see('秒后换新码')
  const cloudCallsBeforeCard = phone.network.cloudCalls.length - before
  const begun = phone.app.transfers.length
  const first = shownCode(screen)
  await screen.until(() => shownCode(screen) !== first, 'the next code')
  await screen.until(() => phone.network.pending === 0, 'the last answer')
  await screen.settle()
  const transfers = phone.app.transfers.slice(begun)
  const renewal = transfers.findIndex(({ patch }) => JSON.stringify(patch).includes('data:image/png'))
  return {
    documentsPackage: packageSize(phone, 'packages/documents'),
    cloudCallsBeforeCard,
    renewTransfer: sum(transfers.slice(renewal)),
  }
}

const clock = (digits: number) => String(digits).padStart(2, '0')

const BILL_PAGE = 'packages/pay/bill/index'

const packageSize = ({ bundle }: Phone, root: string): number =>
  sum(listFiles(bundle.root).filter(({ path }) => path.startsWith(`${root}/`)))

function packageSizes({ bundle }: Phone): Pick<ClientCost, 'mainPackage' | 'everything'> {
  const files = listFiles(bundle.root)
  const inSubPackage = (path: string) => bundle.config.packageRoots.some((root) => path.startsWith(`${root}/`))
  return { everything: sum(files), mainPackage: sum(files.filter(({ path }) => !inSubPackage(path))) }
}

const sum = (parts: readonly { bytes: number }[]) => parts.reduce((total, { bytes }) => total + bytes, 0)

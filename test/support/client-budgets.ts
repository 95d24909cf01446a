import { listFiles } from './bundle-host/pages/app-config'
import type { Phone } from './bundle-host/phone'

/** What one payment by a scanned code costs the phone, on one host. Sizes in bytes. */
export interface ClientCost {
  mainPackage: number
  everything: number
  cloudCallsBeforeBill: number
  cloudCallsBeforeCashier: number
  firstBillTransfer: number
  allTransfers: number
}

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
  { of: 'everything', words: 'all packages', unit: 'bytes', limit: 1228 * 1024, kind: 'at most' },
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
export async function measureClient(
  phone: Phone,
  link: string,
  untilReceipt: () => Promise<void>,
): Promise<ClientCost> {
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
    cloudCallsBeforeBill,
    cloudCallsBeforeCashier: (phone.walletApp.opened[0]?.cloudCallsBefore ?? 0) - cloudCallsBeforeBill,
    firstBillTransfer: transfers.find(({ page }) => page === BILL_PAGE)?.bytes ?? 0,
    allTransfers: sum(transfers),
  }
}

const BILL_PAGE = 'packages/pay/bill/index'

function packageSizes({ bundle }: Phone): Pick<ClientCost, 'mainPackage' | 'everything'> {
  const files = listFiles(bundle.root)
  const inSubPackage = (path: string) => bundle.config.packageRoots.some((root) => path.startsWith(`${root}/`))
  return { everything: sum(files), mainPackage: sum(files.filter(({ path }) => !inSubPackage(path))) }
}

const sum = (parts: readonly { bytes: number }[]) => parts.reduce((total, { bytes }) => total + bytes, 0)

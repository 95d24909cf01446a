import type { OutputOf } from '@/contract/envelope'
import type { hall } from '@/contract/hall'
import { windowRows } from '../../../mock/data/places'
import type { Identity } from '../../../mock/functions/environment'
import { codeWills } from '../../../mock/providers/pay-codes'
import { newCase } from './cases'
import { type Month, newKey } from './month'

/** At a window: the officer puts up a bill and scans the code on the payer's phone, which pays, asks first or cannot. */
export async function newcomerShowsCode(month: Month): Promise<string> {
  const { chance, outside } = month
  const one = await newCase(month)
  const officer = officerIn(one.regionCode)
  const billed = await month.call('hall', officer, {
    action: 'issueBill',
    input: { decisionIds: [one.decisionId] },
    idempotencyKey: newKey(month),
  })
  if (!billed.ok) return `no bill at the window: ${billed.error.code}`
  const { billId } = billed.data as OutputOf<typeof hall.issueBill>
  const will = chance.oneOf([...codeWills, 'pays'] as const)
  const { code } = await outside.walletApp.showCode(one.citizen.wallet, one.citizen.openId, will)
  const event = { action: 'payByCode', input: { billId, payCode: code }, idempotencyKey: newKey(month) }
  const paid = await month.call('hall', officer, event)
  const orderNo = await outside.walletApp.orderOfCode(one.citizen.wallet, code)
  if (orderNo) one.orders.push(orderNo)
  const said = paid.ok ? (paid.data as OutputOf<typeof hall.payByCode>).state : paid.error.code
  const password = orderNo && chance.happens(50) ? `, password: ${await outside.walletApp.pay(orderNo)}` : ''
  return `code that ${will} at the window: ${said}${password}`
}

function officerIn(regionCode: string): Extract<Identity, { kind: 'officer' }> {
  const window = windowRows.find((row) => row.region_code === regionCode)
  if (!window) throw new Error(`no window in ${regionCode}`)
  return { kind: 'officer', windowId: window.id, regionCode }
}

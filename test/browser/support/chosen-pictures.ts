import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'

const FOLDER = join(__dirname, '..', '..', '..', 'docs', 'pictures')

/** Screens that the README shows → name of the picture. */
const CHOSEN: Readonly<Record<string, string>> = {
  'web-workbench-paid': 'workbench',
  'web-window-pick': 'window',
  'web-visitor-code': 'visitor',
  '01-home-360': 'home',
  '02-genuine-360': 'genuine',
  '03-bill-360': 'bill',
  '04-paid-360': 'paid',
  '06-transfer-wechat-360': 'foreign-code',
  '08-decision-overdue-360': 'cost-by-date',
  '03-bill-alipay-elder-360': 'bill-elder',
  '09-violations-360': 'violations',
  '10-record-360': 'record',
  '11-not-here-360': 'not-here',
  '12-confirm-360': 'confirm',
  '47-plate-keyboard-360': 'plate-keyboard',
  'web-officer-case': 'officer',
  '13-documents-360': 'documents',
  '14-licence-360': 'licence',
  '15-licence-blocked-360': 'licence-blocked',
  '16a-verify-genuine-360': 'verify-genuine',
  '16b-verify-withdrawn-360': 'verify-withdrawn',
  'web-check': 'check',
  'web-roadside': 'roadside',
  'web-desk-overview': 'desk',
  'web-desk-differences': 'desk-differences',
  'web-desk-money': 'desk-money',
  'web-kiosk-fines': 'kiosk',
  'web-kiosk-receipt': 'kiosk-receipt',
  '60-ask-refund-360': 'ask-refund',
  '61-refund-at-treasury-360': 'refund',
  '20-matters-360': 'matters',
  '21-matter-360': 'matter',
  '22-offices-map-360': 'offices',
  '24-classes-360': 'classes',
}

/** Long screens are cut below: the README shows them beside others. In px. */
const MOST_HIGH = 1150

/** With PICTURES=1 the chosen ones are painted anew into `docs/pictures`, small enough to be kept in the repository. */
export async function paintChosen(page: Page, name: string): Promise<void> {
  const chosen = CHOSEN[name]
  if (process.env.PICTURES !== '1' || !chosen) return
  mkdirSync(FOLDER, { recursive: true })
  const { width, height } = page.viewportSize() ?? { width: 0, height: 0 }
  await page.screenshot({
    path: join(FOLDER, `${chosen}.jpg`),
    type: 'jpeg',
    quality: 74,
    animations: 'disabled',
    clip: { x: 0, y: 0, width, height: Math.min(height, MOST_HIGH) },
  })
}

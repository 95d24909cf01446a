import { buildBundles, bundleFolder, hostNames } from '../support/build-bundles'
import { openBundle } from '../support/bundle-host/bundle'
import { Phone } from '../support/bundle-host/phone'
import {
  type BudgetResult,
  judgeBudgets,
  measureDocument,
  measureGuides,
  measurePayment,
  measureRecords,
} from '../support/client-budgets'
import { HallWindow } from '../support/hall-window'
import { MockHost } from '../support/mock-host'

/** `npm run bench:client`: what a payment, a car full of records, a shown document and a guide cost the phone on both hosts, and whether that is within the budgets. */
async function main(): Promise<void> {
  await buildBundles(['test'], (line) => console.log(line))
  const mock = await MockHost.start()
  try {
    for (const host of hostNames) {
      await mock.reset()
      const bundle = openBundle(bundleFolder(host, 'test'), host === 'weapp' ? 'wechat' : 'alipay')
      const phones = ['payer', 'driver', 'reader', 'holder'].map(
        (who) =>
          new Phone({
            bundle,
            hostUrl: mock.url,
            deviceId: `bench-${host}-${who}`,
            // Codes of documents live by the cloud's clock.
            onTimePasses: who === 'holder' ? (ms) => mock.advance(ms / 1000) : undefined,
            clockAheadMs: () => mock.clockAheadMs,
          }),
      )
      const [payer, driver, reader, holder] = phones as [Phone, Phone, Phone, Phone]
      const window = await HallWindow.at(mock)
      const payment = await measurePayment(payer, (await window.issue()).link, () => mock.advance(60))
      const records = await measureRecords(driver, mock)
      const guides = await measureGuides(reader)
      const document = await measureDocument(holder, mock)
      for (const phone of phones) phone.kill()
      print(host, judgeBudgets({ ...payment, ...records, ...guides, ...document }))
    }
  } finally {
    await mock.close()
  }
}

function print(host: string, results: BudgetResult[]): void {
  console.log(`\n${host}`)
  for (const { words, measured, kind, limit, unit, kept } of results) {
    const allowed = `${kind} ${limit.toLocaleString('en')}`
    console.log(
      `  ${kept ? 'ok  ' : 'OVER'} ${words.padEnd(44)} ${measured.toLocaleString('en').padStart(9)} ${unit} (${allowed})`,
    )
    if (!kept) process.exitCode = 1
  }
}

main().catch((error: unknown) => {
  console.error(error)
  process.exit(1)
})

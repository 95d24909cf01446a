import { mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Page } from 'playwright-core'
import { axeViolations } from './axe'
import { paintChosen } from './chosen-pictures'
import { layoutFaults } from './layout'
import type { Phone } from './phone'
import { resize, standsStill } from './stillness'
import { report } from './watch-for-faults'

const ROOT = join(__dirname, '..', '..', '..')
const FOLDER = join(ROOT, '.screenshots')
/** Narrow and wide phones that are still sold. */
const PHONES = [
  { width: 360, height: 780 },
  { width: 430, height: 932 },
] as const
const MODES = [
  { name: '', elder: false, touch: 44 },
  { name: '-elder', elder: true, touch: 60 },
] as const

/**
 * Looks at what the phone shows in both sizes of type and on both widths; whatever hinders somebody is reported, and
 * pictures, unrolled, are in `.screenshots` unless PICTURES is `none`. Leaves the phone as it was.
 */
export async function look(phone: Phone, name: string): Promise<void> {
  const { page } = phone
  const before = page.viewportSize()
  await phone.standsStill()
  for (const mode of MODES) {
    if (mode.elder) await phone.setElder(true)
    for (const size of PHONES) {
      await resize(page, size)
      const at = `${name}${mode.name} at ${size.width}: `
      report((await layoutFaults(page, mode.touch)).map((fault) => at + fault))
      // Wide phones are looked at for their layout alone: pictures and axe take their time.
      if (size !== PHONES[0]) continue
      await resize(page, await unrolled(page, size))
      await picture(page, `${name}${mode.name}-${size.width}`)
      // Unrolled, so that what waits below the dock does not count as covered by it.
      report((await axeViolations(page)).map((fault) => at + fault))
    }
  }
  await phone.setElder(false)
  if (before) await resize(page, before)
}

/** The same for a web screen, which has one size of type and the size for which it was drawn. */
export async function lookAtScreen(page: Page, name: string): Promise<void> {
  await standsStill(page)
  report((await axeViolations(page)).map((fault) => `${name}: ${fault}`))
  const sideways = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  if (sideways > 0) report([`${name}: the screen scrolls sideways by ${sideways} px`])
  await picture(page, name)
}

/** A screen as high as its content, so that the picture shows all of it with the dock at its foot. */
async function unrolled(
  page: Page,
  size: { width: number; height: number },
): Promise<{ width: number; height: number }> {
  const more = await page.evaluate(() => {
    const front = [...document.querySelectorAll('.taro_page_show')].at(-1)
    return front ? front.scrollHeight - front.clientHeight : 0
  })
  return { width: size.width, height: size.height + Math.max(0, more) }
}

async function picture(page: Page, name: string): Promise<void> {
  if (process.env.PICTURES === 'none') return
  const path = join(FOLDER, `${name}.png`)
  mkdirSync(dirname(path), { recursive: true })
  await page.screenshot({ path, animations: 'disabled', caret: 'hide' })
  await paintChosen(page, name)
}

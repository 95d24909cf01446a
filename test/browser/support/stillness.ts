import type { Page } from 'playwright-core'

/**
 * Resolves when nothing moves on the page and nothing that shapes it is still to come: movements that end, typefaces,
 * pictures; every box is where it was a frame before. Meant for pages that are asked for less motion.
 */
export async function standsStill(page: Page): Promise<void> {
  await page.waitForFunction(nothingMoves)
}

/** Runs inside the page once a frame, so it can use nothing from outside. */
function nothingMoves(): boolean {
  const moves = document.getAnimations().some((movement) => {
    const ends = movement.effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY
    return movement.playState === 'running' && ends
  })
  const comes = document.fonts.status !== 'loaded' || [...document.images].some((image) => !image.complete)
  // Taro's dialogs fade out for a while after their answer, over the whole screen.
  const fades = [...document.querySelectorAll('.taro__modal, .taro__actionSheet')].some((dialog) => {
    const { display, opacity } = getComputedStyle(dialog)
    return display !== 'none' && opacity !== '1'
  })
  const boxes = [...document.body.querySelectorAll('*')].map((element) => {
    const { x, y, width, height } = element.getBoundingClientRect()
    return `${x} ${y} ${width} ${height}`
  })
  const memory = window as { boxesOfLastFrame?: string }
  const now = boxes.join()
  const stayed = memory.boxesOfLastFrame === now
  memory.boxesOfLastFrame = now
  return !moves && !comes && !fades && stayed
}

/** Another size of the screen, and the page laid out in it. */
export async function resize(page: Page, size: { width: number; height: number }): Promise<void> {
  await page.setViewportSize(size)
  await page.waitForFunction(
    ({ width, height }) =>
      document.documentElement.clientWidth === width && document.documentElement.clientHeight === height,
    size,
  )
  await standsStill(page)
}

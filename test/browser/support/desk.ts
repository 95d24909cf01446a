import type { Page } from 'playwright-core'
import type { CloudEvent, ErrorCode } from '@/contract/envelope'
import { story } from '../../support/desk-story/story'
import { lookAtScreen } from './gallery'
import type { Scene } from './scene'
import { resize } from './stillness'

/** The size for which the desk was drawn, and the smallest on which it is used. */
export const DESK = { viewport: { width: 1440, height: 900 } }
const SMALL_DESK = { width: 1280, height: 800 }

/** A refusal of the desk's host. */
export class Refusal {
  constructor(readonly code: ErrorCode) {}
}

export type Answer = (input: never) => unknown
/** Action → what it answers instead of the story; undefined = nothing comes back as long as the page is open. */
export type Changes = Record<string, Answer>

/** The desk at `#/…` on the story of the pictures, whose money nobody could pay in a test. */
export function openStory(scene: Scene, place: string, changes: Changes = {}): Promise<Page> {
  return scene.screen(`/desk#/${place}`, DESK, async (page) => {
    await page.route('**/desk/api/finance', async (route) => {
      const { action, input } = route.request().postDataJSON() as CloudEvent
      const answers = { ...story, ...changes } as Record<string, Answer>
      const data = answers[action]?.(input as never)
      if (data === undefined) return
      const refused = data === null ? new Refusal('NOT_FOUND') : data
      const error = refused instanceof Refusal && { code: refused.code, message: '', retryable: false, traceId: 't' }
      await route.fulfill({ json: error ? { ok: false, error } : { ok: true, data } })
    })
  })
}

/**
 * Looked at in both sizes, in each of which `also` holds; the picture of the smaller one is called `NAME-1280`. Leaves
 * the desk as it was drawn.
 */
export async function lookAtDesk(page: Page, name: string, also = async () => {}): Promise<void> {
  await lookAtScreen(page, name)
  await also()
  await resize(page, SMALL_DESK)
  await lookAtScreen(page, `${name}-1280`)
  await also()
  await resize(page, DESK.viewport)
}

/** Another page of the same desk. */
export async function turnTo(page: Page, place: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash
  }, `#/${place}`)
}

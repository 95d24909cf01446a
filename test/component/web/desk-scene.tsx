import { act, fireEvent, render, screen } from '@testing-library/react'
import { App } from 'antd'
import { DeskApp } from '../../../mock/web/desk/desk-app'
import { story } from '../../support/desk-story/story'
import { answerAt, type CloudCall, installFakeEvents, installLayout, refusal } from './fake-host'

type Change = Record<string, (input: never, call: CloudCall) => unknown>

/** Plays the desk's host with the story of the pictures; `change` answers some actions otherwise. */
export function answerDesk(change: Change = {}): CloudCall[] {
  const answers = { ...story, ...change } as Record<string, (input: unknown, call: CloudCall) => unknown>
  const calls = answerAt('/desk/api/finance', 'x-desk-request', (call) => {
    expect(call.caller).toBe('1')
    const answer = answers[call.action]
    if (!answer) return refusal('UNKNOWN_ACTION')
    const data = answer(call.input, call)
    return data === null && !(call.action in change) ? refusal('NOT_FOUND') : data
  })
  const desk = globalThis.fetch
  // In earnest nobody tells who could be played.
  globalThis.fetch = (async (path: string, request: RequestInit) =>
    path === '/mock/accountants' ? { ok: false, status: 404 } : desk(path, request)) as typeof fetch
  return calls
}

export const text = () => document.body.textContent ?? ''
export const pass = (milliseconds: number) => act(() => jest.advanceTimersByTimeAsync(milliseconds))

/** Opens the desk at `#/…`, as a link or a reload does. */
export async function open(place = 'overview'): Promise<void> {
  window.location.hash = `#/${place}`
  render(
    <App component={false}>
      <DeskApp />
    </App>,
  )
  await pass(10)
}

export const pressOn = (element: HTMLElement) =>
  act(async () => {
    fireEvent.click(element)
    await jest.advanceTimersByTimeAsync(10)
  })
export const press = (name: string | RegExp) => pressOn(screen.getByRole('button', { name }))

export const type = (label: string | RegExp, value: string) =>
  act(async () => {
    fireEvent.change(screen.getByLabelText(label), { target: { value } })
  })

/** Enter in a field. */
export const submit = (field: HTMLElement) =>
  act(async () => {
    fireEvent.submit(field)
    await jest.advanceTimersByTimeAsync(10)
  })

export const key = (name: string) =>
  act(async () => {
    fireEvent.keyDown(document.body, { key: name })
    await jest.advanceTimersByTimeAsync(10)
  })

/** Every test has a clock of its own, begins at no page, and ends when nothing is under way any more. */
export function atTheDesk(): void {
  beforeEach(() => {
    installLayout()
    installFakeEvents()
    jest.useFakeTimers()
  })
  afterEach(async () => {
    await pass(0)
    jest.useRealTimers()
    window.location.hash = ''
  })
}

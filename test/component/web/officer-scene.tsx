import { act, fireEvent, render, screen } from '@testing-library/react'
import { App } from 'antd'
import type { OfficerView } from '@/contract/casework'
import { OfficerApp } from '../../../mock/web/officer/officer-app'
import { caseView, handler } from './fake-casework'
import { installLayout } from './fake-host'

export const text = () => document.body.textContent ?? ''

export const open = (officer: OfficerView = handler) =>
  render(
    <App component={false}>
      <OfficerApp officerId={officer.officerId} />
    </App>,
  )

/** Presses, and lets everything that answers at once answer. */
export const pressOn = (element: HTMLElement) =>
  act(async () => {
    fireEvent.click(element)
    await jest.advanceTimersByTimeAsync(0)
  })
export const press = (name: string | RegExp) => pressOn(screen.getByRole('button', { name }))
export const pass = (milliseconds: number) => act(() => jest.advanceTimersByTimeAsync(milliseconds))

export const proposal = {
  outcome: 'founded' as const,
  reason: 'rescue-or-emergency' as const,
  reply: '您好。核对照片，您是为救护车让行。这条记录会删除。',
  byMasked: '方*远',
  byMe: false,
  at: '2026-11-20T08:00:00.000Z',
}
export const proposed = caseView(1, { state: 'under-review', proposal })

/** Every test has a clock of its own, and ends when nothing is under way any more. */
export function onTheOfficersPage(): void {
  beforeEach(() => {
    installLayout()
    jest.useFakeTimers()
  })
  afterEach(async () => {
    await pass(0)
    jest.useRealTimers()
  })
}

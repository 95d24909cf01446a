import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act, render, screen } from '@testing-library/react'
import type { ReactElement } from 'react'
import { useElderMode } from '@/platform/elder-mode'

/** Draws a screen with a fresh memory of what was loaded. */
export function renderScreen(element: ReactElement): { queries: QueryClient } {
  const queries = new QueryClient({ defaultOptions: { queries: { networkMode: 'always', retry: false } } })
  render(<QueryClientProvider client={queries}>{element}</QueryClientProvider>)
  return { queries }
}

export const setElder = (elder: boolean) => act(() => useElderMode.setState({ elder }))

/** Everything that can be pressed, by its words. */
export const buttons = (): string[] =>
  screen.getAllByRole('button').map((button) => button.getAttribute('aria-label') ?? button.textContent ?? '')

/** Lets answers arrive, with fake timers running `ms` further. */
export const pass = (ms = 0) => act(() => jest.advanceTimersByTimeAsync(ms))

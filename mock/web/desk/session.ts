import { createContext, useContext } from 'react'
import type { AccountantView } from '@/contract/finance-views'

export interface Session {
  accountant: AccountantView | null
  /** The host no longer knows who sits here. */
  ended: () => void
  signOut: () => void
}

export const SessionContext = createContext<Session>({ accountant: null, ended: () => {}, signOut: () => {} })

/** Whoever is signed in; only within the desk's shell. */
export function useAccountant(): AccountantView {
  const { accountant } = useContext(SessionContext)
  if (!accountant) throw new Error('nobody is signed in')
  return accountant
}

import { create } from 'zustand'
import { whenSignedOut } from '@/platform/signed-out'

export type Proof = 'vin' | 'engine'

/** What was typed for a vehicle: in memory only, while the app lives. */
export interface BindingDraft {
  kind: string
  plate: string
  proof: Proof
  vin: string
  engine: string
}

const EMPTY: BindingDraft = { kind: '02', plate: '', proof: 'vin', vin: '', engine: '' }

export const useBindingDraft = create<BindingDraft>()(() => EMPTY)

export const bindingDraft = {
  now: (): BindingDraft => useBindingDraft.getState(),
  change: (part: Partial<BindingDraft>): void => useBindingDraft.setState(part),
  forget: (): void => useBindingDraft.setState(EMPTY),
}

whenSignedOut(bindingDraft.forget)

import { create } from 'zustand'
import type { DocumentKind, PersonGroup, RegistrationField } from '@/contract/identity'
import { whenSignedOut } from '@/platform/signed-out'
import type { Step } from './steps'

/** What was answered so far: in memory only, and while the app lives, whatever fails and wherever one goes. */
export interface Draft {
  step: Step
  group: PersonGroup | null
  paper: DocumentKind | null
  name: string
  documentNumber: string
  phone: string
  phoneCode: string
  /** The phone to which six digits went, and when they can go again. */
  sent: { phone: string; phoneMasked: string; againAt: string } | null
  agreed: boolean
  /** What the cloud found wrong, until it is changed. */
  wrong: Partial<Record<RegistrationField, string>>
}

const EMPTY: Draft = {
  step: 'who',
  group: null,
  paper: null,
  name: '',
  documentNumber: '',
  phone: '',
  phoneCode: '',
  sent: null,
  agreed: false,
  wrong: {},
}

export const useDraft = create<Draft>()(() => EMPTY)

export const draft = {
  now: (): Draft => useDraft.getState(),
  change: (part: Partial<Draft>): void => useDraft.setState(part),
  /** The text of a field; what was wrong about it is no longer known. */
  type(field: RegistrationField, text: string): void {
    const { [field]: _mended, ...wrong } = useDraft.getState().wrong
    useDraft.setState({ [field]: text, wrong })
  },
  forget: (): void => useDraft.setState(EMPTY),
}

whenSignedOut(draft.forget)

/** The number that was registered while this app has been open, for forms that ask for it again. */
export const registeredNumber = (): string => useDraft.getState().documentNumber

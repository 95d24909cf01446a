import { create } from 'zustand'
import { storage } from './storage'

export const ELDER_KEY = 'elder-mode'
const kept = () => storage.read(ELDER_KEY) === 'on'

interface ElderMode {
  elder: boolean
  setElder: (elder: boolean) => void
}

export const useElderMode = create<ElderMode>()((set) => ({
  elder: kept(),
  setElder: (elder) => {
    storage.write(ELDER_KEY, elder ? 'on' : 'off')
    set({ elder })
  },
}))

/** Whether 长辈版 is on: larger type, one thing at a time, nothing that goes on by itself. */
export const useElder = (): boolean => useElderMode((state) => state.elder)

/** Somebody else changed what is kept. */
export const rereadElder = (): void => useElderMode.setState({ elder: kept() })

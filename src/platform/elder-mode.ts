import { create } from 'zustand'
import { storage } from './storage'

const KEY = 'elder-mode'

interface ElderMode {
  elder: boolean
  setElder: (elder: boolean) => void
}

export const useElderMode = create<ElderMode>()((set) => ({
  elder: storage.read(KEY) === 'on',
  setElder: (elder) => {
    storage.write(KEY, elder ? 'on' : 'off')
    set({ elder })
  },
}))

/** Whether 长辈版 is on: larger type, one thing at a time, nothing that goes on by itself. */
export const useElder = (): boolean => useElderMode((state) => state.elder)

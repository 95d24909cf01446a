import { whenSignedOut } from '@/platform/signed-out'
import { storage } from '@/platform/storage'

const KEY = 'last-face-check'

/** The opaque id of the latest check, so that a review that takes a day is found again. */
export const lastCheck = {
  id: (): string | null => storage.read(KEY),
  keep: (checkId: string): void => void storage.write(KEY, checkId),
  forget: (): void => storage.remove(KEY),
}

whenSignedOut(lastCheck.forget)

import { differences } from './differences'
import type { SubjectDoor, SubjectKind } from './subject'

export const subjects: Partial<Record<SubjectKind, SubjectDoor>> = {
  difference: differences,
}

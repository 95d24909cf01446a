import { ClassesPage } from '@/features/guides/classes/classes-page'

export default function Classes() {
  return <ClassesPage />
}

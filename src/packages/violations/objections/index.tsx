import { ObjectionsPage } from '@/features/objections/list/objections-page'

export default function Objections() {
  return <ObjectionsPage />
}

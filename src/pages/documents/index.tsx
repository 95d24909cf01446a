import { DocumentsTab } from '@/features/documents/list/documents-tab'

export default function Documents() {
  return <DocumentsTab />
}

import { IssuePage } from '@/features/documents/certificates/issue-page'

export default function Issue() {
  return <IssuePage />
}

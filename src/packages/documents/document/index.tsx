import { useRouter } from '@tarojs/taro'
import { DocumentPage } from '@/features/documents/card/document-page'

export default function Document() {
  const { params } = useRouter<{ documentId?: string }>()
  return <DocumentPage documentId={params.documentId ?? ''} />
}

import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { ConfirmPage } from '@/features/violations/confirm/confirm-page'

export default function Confirm() {
  const { params } = useRouter<{ recordIds?: string }>()
  const [recordIds] = useState(() => (params.recordIds ?? '').split(',').filter(Boolean))
  return <ConfirmPage recordIds={recordIds} />
}

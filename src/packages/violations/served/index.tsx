import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { ServedPage } from '@/features/violations/served/served-page'

export default function Served() {
  const { params } = useRouter<{ decisionIds?: string }>()
  const [decisionIds] = useState(() => (params.decisionIds ?? '').split(',').filter(Boolean))
  return <ServedPage decisionIds={decisionIds} />
}

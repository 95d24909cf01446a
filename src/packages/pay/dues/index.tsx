import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { DuesPage } from '@/features/pay/dues/dues-page'

export default function Dues() {
  const { params } = useRouter<{ decisionIds?: string }>()
  const [wanted] = useState(() => (params.decisionIds ?? '').split(',').filter(Boolean))
  return <DuesPage wanted={wanted} />
}

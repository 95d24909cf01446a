import { useState } from 'react'
import { BillPage } from '@/features/pay/bill/bill-page'
import { currentCode } from '@/features/pay/code/current-code'

/** Keeps its own code: a later scan opens another page above this one. */
export default function Bill() {
  const [reading] = useState(currentCode)
  return <BillPage reading={reading} />
}

import { DecisionPage } from '@/features/pay/decision/decision-page'

export default function Decision() {
  return <DecisionPage />
}

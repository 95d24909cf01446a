import type { DecisionPlan } from './decision-plans'
import { finedAct } from './fined-acts'

const SIMPLE_UP_TO_FEN = 20_000

/** Fines over 200 yuan need the general procedure (道路交通安全违法行为处理程序规定 art. 43). */
export function procedureOf(plan: Pick<DecisionPlan, 'procedure' | 'code'>): 'simple' | 'general' {
  return plan.procedure ?? (finedAct(plan.code).fineFen > SIMPLE_UP_TO_FEN ? 'general' : 'simple')
}

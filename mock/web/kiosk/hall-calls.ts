import type { InputOf, OutputOf } from '@/contract/envelope'
import { hall } from '@/contract/hall'
import { callFunction, type HallAction } from '../common/cloud-client'

/** Before a kiosk is chosen nobody calls in its name. @throws CallFailure */
export async function callHallAsNobody<Action extends HallAction>(
  action: Action,
  input: InputOf<(typeof hall)[Action]>,
): Promise<OutputOf<(typeof hall)[Action]>> {
  return (await callFunction('/cloud/hall', hall[action], { action, input }, {})) as OutputOf<(typeof hall)[Action]>
}

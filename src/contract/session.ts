import * as v from 'valibot'
import { reads } from './envelope'
import { fenField, instantField, orderNoField, walletField } from './fields'
import { citizenOrderStates } from './payments'

export const session = {
  /** What waits for the caller on the home screen: payments whose end is not known yet, and refunds under way. */
  home: reads(
    v.strictObject({}),
    v.object({
      wallet: walletField,
      waiting: v.array(
        v.object({
          orderNo: orderNoField,
          state: v.picklist(citizenOrderStates),
          act: v.string(),
          totalFen: fenField,
          createdAt: instantField,
        }),
      ),
    }),
  ),
}
export type HomeView = v.InferOutput<typeof session.home.output>

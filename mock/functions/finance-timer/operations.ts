import * as v from 'valibot'
import type { Operation } from '@/contract/envelope'
import { instantField } from '@/contract/fields'

export const financeTimer = {
  /** Whatever of the money's daily work is due, day after day; may be repeated at will. */
  run: {
    input: v.strictObject({}),
    output: v.object({
      /** Channel days that were looked at. */
      bills: v.number(),
      /** The money's way to the treasury was looked at. */
      cleared: v.boolean(),
      /** When there is something to do next. */
      nextAt: v.nullable(instantField),
    }),
    mutating: false,
  },
} satisfies Record<string, Operation>

import * as v from 'valibot'
import type { Operation } from '@/contract/envelope'
import { idField, instantField } from '@/contract/fields'

/** Both may be repeated at will: they look at what is there and do what is left to do. */
export const housekeeping = {
  /** One bounded round over everything that is due. */
  run: {
    input: v.strictObject({}),
    output: v.object({
      orders: v.number(),
      refunds: v.number(),
      bills: v.number(),
      /** When there is something to do next; may be past when the round was full. */
      nextAt: v.nullable(instantField),
    }),
    mutating: false,
  },

  /** What the police platform changed behind our back. `changed: false` = it was so already, or cannot be any more. */
  decisionChanged: {
    input: v.strictObject({
      decisionId: idField,
      change: v.picklist(['paid-elsewhere', 'withdrawn', 'held', 'released']),
    }),
    output: v.object({ changed: v.boolean() }),
    mutating: false,
  },
} satisfies Record<string, Operation>

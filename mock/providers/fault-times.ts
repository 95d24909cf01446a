import * as v from 'valibot'

/** How often a fault strikes before it resets itself. */
export const times = v.union([v.pipe(v.number(), v.safeInteger(), v.minValue(1)), v.literal('until-reset')])
export type Times = v.InferOutput<typeof times>

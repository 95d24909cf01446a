import * as v from 'valibot'
import { cardKinds } from './document-views'
import { mutates, reads } from './envelope'
import { dateField, fenField, idField, instantField, orderNoField, walletField } from './fields'
import { citizenOrderStates } from './payment-orders'

export const session = {
  /** What waits for the caller on the home screen; what belongs to a person only once we know who it is. */
  home: reads(
    v.strictObject({}),
    v.object({
      wallet: walletField,
      /** Payments whose end is not known yet, and refunds under way. */
      waiting: v.array(
        v.object({
          orderNo: orderNoField,
          state: v.picklist(citizenOrderStates),
          act: v.string(),
          totalFen: fenField,
          createdAt: instantField,
        }),
      ),
      /** Null until the caller is verified. */
      person: v.nullable(
        v.object({
          /** Own decisions that are not paid; null = none. `dailyStepFen`: what one more late day adds. */
          dues: v.nullable(
            v.object({
              count: v.number(),
              totalFen: fenField,
              nextDueOn: v.nullable(dateField),
              late: v.number(),
              dailyStepFen: fenField,
            }),
          ),
          /** Open records of own and borrowed vehicles; null = none. */
          records: v.nullable(v.object({ open: v.number(), here: v.number(), until: v.nullable(dateField) })),
          /** Drivers who ask for my consent. */
          requests: v.number(),
          /** Licence, inspections and policies that run out within 90 days, or have; soonest first. */
          papers: v.array(
            v.object({
              kind: v.picklist(cardKinds),
              /** Null for the driving licence. */
              plate: v.nullable(v.string()),
              until: dateField,
              /** Today not counted; negative = over. */
              daysLeft: v.number(),
            }),
          ),
          /** Objections answered in the last 30 days, newest first. */
          answers: v.array(v.object({ objectionId: idField, founded: v.boolean(), answeredAt: instantField })),
        }),
      ),
    }),
  ),

  /**
   * A place to put one photo (JPEG or PNG, at most 5 MB), for an objection, the review of an identity document
   * or an electronic licence. The file goes to `url` by the host's upload; what is stored is checked by its content.
   */
  uploadTicket: mutates(
    v.strictObject({ purpose: v.picklist(['objection', 'identity-review', 'licence-photo']) }),
    v.object({ uploadId: idField, url: v.string(), mostBytes: v.number(), expiresAt: instantField }),
  ),
}
export type HomeView = v.InferOutput<typeof session.home.output>

import type { FastifyReply } from 'fastify'
import * as v from 'valibot'

/** The plain 400 of a control, which says what is wrong. */
export function badInput(reply: FastifyReply, issues: [v.BaseIssue<unknown>, ...v.BaseIssue<unknown>[]]): FastifyReply {
  return reply.code(400).send({ error: v.summarize(issues) })
}

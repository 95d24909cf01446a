import { documents } from '@/contract/documents'
import { chinaDate } from '@/domain/dates'
import { minuteCodes } from '../papers/codes'
import { issuerOf } from '../papers/standing'
import { action } from '../runtime/action'
import { cardView } from './card-view'
import { checksOf } from './check-entries'
import { ownDocument } from './own-document'
import { paperPages } from './paper-fields'

/** A card in the hand, with the codes of six minutes. `generatedAt` is the age of what the offices told. */
export const open = action(documents.open, ['citizen'], async ({ documentId }, call) => {
  const { environment } = call
  const { row, facts, standing } = await ownDocument(call, documentId)
  const now = environment.clock.now()
  return {
    ...cardView(row, facts, standing, chinaDate(now)),
    ...paperPages(facts),
    portrait: facts.kind === 'driving-licence' ? facts.portrait : null,
    issuer: issuerOf(facts).name,
    generatedAt: row.as_of,
    codes: await minuteCodes(environment, row),
    checks: await checksOf(environment, { personId: row.person_id, subject: row.id }),
    now,
  }
})

/** Fresh codes and stand; whoever checked the code of a minute has used it up for everybody else. */
export const renew = action(documents.renew, ['citizen'], async ({ documentId }, call) => {
  const { environment } = call
  const { row, standing } = await ownDocument(call, documentId)
  const { shown: _, ...stand } = standing
  return {
    ...stand,
    codes: await minuteCodes(environment, row),
    checks: await checksOf(environment, { personId: row.person_id, subject: row.id }),
    now: environment.clock.now(),
  }
})

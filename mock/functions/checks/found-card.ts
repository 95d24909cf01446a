import type { CheckedDocument } from '@/contract/checks'
import type { CardKind } from '@/contract/document-views'
import {
  inspectionMarkFields,
  insuranceFields,
  licenceFields,
  vehicleLicenceFields,
} from '../../rules/checks/card-fields'
import { cardVerdict } from '../../rules/checks/card-verdict'
import type { ShownCodeRow } from '../../store/shown-codes'
import type { Environment } from '../environment'
import type { DocumentFacts } from '../papers/facts'
import { issuerOf } from '../papers/standing'
import { cardNow } from './card-now'
import type { Found } from './checker'

/** Who answers for a card of which the registers know nothing any more. */
const thePolice = { regionCode: '', name: '公安机关交通管理部门', hotline: '12123' }

/** Its code was issued here: a card that is gone since is void, not unknown. @throws PoliceUnavailable, InsurersUnavailable */
export async function foundCard(environment: Environment, code: ShownCodeRow & { kind: CardKind }): Promise<Found> {
  const { kind, subject, person_id } = code
  const card = await cardNow(environment, subject)
  const facts =
    card?.facts.kind === kind
      ? { kind, standing: card.standing, fields: fieldsOf(card.facts), issuer: issuerOf(card.facts) }
      : { kind, standing: { shown: false as const }, fields: [], issuer: thePolice }
  const verdict = cardVerdict(facts, environment.clock.now())
  return { verdict, kind, subject, personIds: person_id === null ? [] : [person_id] }
}

function fieldsOf(facts: DocumentFacts): CheckedDocument['fields'] {
  switch (facts.kind) {
    case 'driving-licence':
      return licenceFields(facts.licence)
    case 'vehicle-licence':
      return vehicleLicenceFields(facts.vehicle)
    case 'inspection-mark':
      return inspectionMarkFields(facts.vehicle)
    case 'insurance':
      return insuranceFields(facts.vehicle, facts.policy)
  }
}

import { consentLink } from '@/domain/consent-link'
import { signConsentToken } from '@/domain/consent-token'
import type { ConsentRow } from '../../store/consents'
import type { Environment } from '../environment'

type WithToken = Pick<ConsentRow, 'token_id' | 'expires_at'>

/** The token of a request by code; null for the other methods. It is not kept: the same request gives the same token. */
export function consentToken({ codeSigner }: Pick<Environment, 'codeSigner'>, consent: WithToken): string | null {
  if (consent.token_id === null) return null
  const parts = { keyId: codeSigner.keyId, id: consent.token_id, expiresAt: consent.expires_at }
  return signConsentToken(parts, (payload) => codeSigner.sign(payload))
}

/** What the driver shows to the owner. */
export function linkOf(environment: Pick<Environment, 'codeSigner' | 'linkOrigin'>, consent: WithToken): string | null {
  const token = consentToken(environment, consent)
  return token && consentLink(environment.linkOrigin, token)
}

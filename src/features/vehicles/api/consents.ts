import { queryOptions, useQuery } from '@tanstack/react-query'
import type { ConsentView } from '@/contract/vehicles'
import { callOnce } from '@/platform/cloud/call-once'
import { type CloudInput, type CloudOutput, cloud } from '@/platform/cloud/cloud'

export type AskingRules = CloudOutput<'vehicles.askingRules'>
export type Question = CloudInput<'vehicles.askOwner'>
export type AskedAnswer = CloudOutput<'vehicles.askOwner'>

const ASK_AGAIN_MS = 10_000

/** Whether I may ask an owner at all. Fails with NOT_VERIFIED while the caller is nobody. */
export const useAskingRules = () =>
  useQuery(
    queryOptions({
      queryKey: ['vehicles', 'asking-rules'],
      queryFn: (): Promise<AskingRules> => cloud.call('vehicles.askingRules', {}),
      staleTime: 0,
      retry: false,
    }),
  )

/** @throws CloudFailure, TOO_MANY_TRIES among them */
export const checkAsking = (plateKind: string, plate: string): Promise<CloudOutput<'vehicles.checkAsking'>> =>
  cloud.call('vehicles.checkAsking', { plateKind, plate })

/** @throws CloudFailure */
export const askOwner = (question: Question): Promise<AskedAnswer> => callOnce('vehicles.askOwner', question)

const consentsQuery = queryOptions({
  queryKey: ['vehicles', 'consents'],
  queryFn: (): Promise<ConsentView[]> => cloud.call('vehicles.consents', {}).then(({ consents }) => consents),
  retry: false,
})

/** Consents on both sides, those that wait first; asked again while `watching` something that waits. */
export const useConsents = (watching = false) =>
  useQuery({
    ...consentsQuery,
    refetchInterval: ({ state }) =>
      watching && state.data?.some((consent) => consent.state === 'asked') ? ASK_AGAIN_MS : false,
  })

/** The request behind a scanned code; NOT_FOUND unless the caller owns the vehicle. */
export const useScannedRequest = (token: string) =>
  useQuery({
    queryKey: ['vehicles', 'request', token],
    queryFn: (): Promise<ConsentView> => cloud.call('vehicles.openRequest', { token }),
    enabled: token !== '',
    staleTime: 0,
    gcTime: 0,
    retry: false,
  })

/** @throws CloudFailure: FORBIDDEN without the proof that the method asks for */
export const answerRequest = (answer: CloudInput<'vehicles.answerRequest'>): Promise<ConsentView> =>
  callOnce('vehicles.answerRequest', answer, `answer:${answer.consentId}`)

/** @throws CloudFailure: BAD_INPUT when the six digits are wrong */
export const redeemMessage = (consentId: string, code: string): Promise<ConsentView> =>
  callOnce('vehicles.redeemMessage', { consentId, code }, `redeem:${consentId}`)

/** Ends a consent, or takes a request back. @throws CloudFailure */
export const endConsent = (consentId: string): Promise<ConsentView> =>
  callOnce('vehicles.endConsent', { consentId }, `end:${consentId}`)

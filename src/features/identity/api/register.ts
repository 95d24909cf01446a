import { callOnce } from '@/platform/cloud/call-once'
import { type CloudInput, type CloudOutput, cloud } from '@/platform/cloud/cloud'

export type Registration = CloudInput<'identity.register'>
export type RegistrationAnswer = CloudOutput<'identity.register'>

/** @throws CloudFailure */
export const register = (registration: Registration): Promise<RegistrationAnswer> =>
  callOnce('identity.register', registration)

/** Six digits to a phone. @throws CloudFailure, TOO_MANY_TRIES among them */
export const sendPhoneCode = (phone: string): Promise<CloudOutput<'identity.sendPhoneCode'>> =>
  callOnce('identity.sendPhoneCode', { phone })

/** @throws CloudFailure */
export const findCounters = (): Promise<CloudOutput<'identity.counters'>> => cloud.call('identity.counters', {})

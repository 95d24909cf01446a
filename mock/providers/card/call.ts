import { formatInstant } from '@/domain/dates'
import { ProviderError } from '../payment-channel'
import type { CardDeps } from './account'
import { type Fields, fieldsOf, isGenuine, signed } from './signing'

/** Fields that every request to the acquirer carries. */
export const common = ({ account, clock }: Pick<CardDeps, 'account' | 'clock'>): Fields => ({
  version: '5.1.0',
  encoding: 'UTF-8',
  signMethod: '01',
  certId: account.certId,
  merId: account.merId,
  txnTime: formatInstant(clock.now(), 'YYYYMMDDHHmmss'),
})

export type CallAcquirer = (path: string, fields: Fields) => Promise<Fields>

/** Posts one signed form; an answer that is not provably the acquirer's counts as none. */
export function createCall(deps: CardDeps): CallAcquirer {
  const { account, gateway, send } = deps
  return async (path, fields) => {
    const form = await signed({ ...common(deps), ...fields }, account.merchantKey)
    const answer = await send({
      method: 'POST',
      url: `${gateway}/${path}`,
      headers: { 'Content-Type': 'application/x-www-form-urlencoded;charset=utf-8' },
      body: new URLSearchParams(form).toString(),
    }).catch((cause: unknown) => {
      throw new ProviderError('unreachable', 'NO_ANSWER', `no answer to ${path}: ${String(cause)}`)
    })
    if (answer.status !== 200) throw new ProviderError('unreachable', `HTTP_${answer.status}`)
    const told = fieldsOf(answer.body)
    if (!isGenuine(told, account.acquirerKey)) throw new ProviderError('unreachable', 'BAD_SIGNATURE')
    return told
  }
}

/** 00 done or accepted; 03, 04 and 05 say that the acquirer does not know yet. */
export function checkAnswer({ respCode = '', respMsg }: Fields): void {
  if (respCode === '00') return
  const unsure = ['03', '04', '05'].includes(respCode)
  throw new ProviderError(unsure ? 'unreachable' : 'rejected', `RESP_${respCode}`, respMsg)
}

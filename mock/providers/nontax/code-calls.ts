import type { CallWechatApp } from '../face-check/wechat-app'
import {
  type CodePayAnswer,
  type CodePayRequest,
  type PrepayRequest,
  ProviderError,
  type ProviderTrade,
} from '../payment-channel'
import type { NontaxDeps } from './account'
import { codeOf } from './errcodes'
import { microAnswer, readAnswer } from './messages'
import { orderBody } from './request'

interface CodeCallsDeps extends NontaxDeps {
  call: CallWechatApp
  issueNotice(request: PrepayRequest): Promise<void>
  query(orderNo: string): Promise<ProviderTrade>
  close(orderNo: string): Promise<'closed' | 'paid'>
}

/** nontax/micropay. The platform has no reversal of its own: voiding the notice keeps anybody from paying it. */
export function createCodeCalls({ call, issueNotice, query, close, ...deps }: CodeCallsDeps) {
  async function payByCode(request: CodePayRequest): Promise<CodePayAnswer> {
    const notice = { ...request, openId: '' }
    try {
      await issueNotice(notice)
      const answer = await call('/nontax/micropay', {
        ...orderBody(deps, notice, deps.clock.now()),
        auth_code: request.payCode,
      })
      if (readAnswer(microAnswer, answer).pay_status === 'USERPAYING') return { state: 'user-paying' }
      const trade = await query(request.orderNo)
      return trade.state === 'paid' ? trade : { state: 'unknown' }
    } catch (error) {
      return refusalOf(error)
    }
  }

  const reverse = async (orderNo: string) => ((await close(orderNo)) === 'paid' ? 'paid' : 'reversed')

  return { payByCode, reverse }
}

function refusalOf(error: unknown): CodePayAnswer {
  if (!(error instanceof ProviderError)) throw error
  if (error.code === codeOf('codeInvalid')) return { state: 'refused', because: 'code' }
  if (error.code === codeOf('notEnoughMoney')) return { state: 'refused', because: 'money' }
  if (error.kind === 'rejected') return { state: 'refused', because: 'account' }
  return { state: 'unknown' }
}

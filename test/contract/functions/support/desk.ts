import { safeParse } from 'valibot'
import type { Answer, CloudError, InputOf, Operation, OutputOf } from '@/contract/envelope'
import { finance } from '@/contract/finance'
import { addSeconds } from '@/domain/dates'
import { type AccountantName, accountantId, accountants } from '../../../../mock/data/accountants'
import type { SampleName } from '../../../../mock/data/sample-decisions'
import type { AccountantIdentity } from '../../../../mock/functions/environment'
import { main } from '../../../../mock/functions/finance'
import { main as financeTimer } from '../../../../mock/functions/finance-timer'
import { type CloudWorld, Refused } from './cloud-world'
import { orderByNumber, payAtWallet } from './steps'

type Finance = typeof finance
let calls = 0

/** One of the invented accountants, already signed in. */
export function accountant(world: CloudWorld, name: AccountantName) {
  const { role, regionCode } = accountants[name]
  const identity: AccountantIdentity = {
    kind: 'accountant',
    accountantId: accountantId(name),
    role,
    regionCode,
    signedInUntil: addSeconds(world.now(), 900),
  }
  const send = (action: string, input: unknown, key = `${name}-${String(++calls).padStart(12, '0')}`) =>
    main({ action, input, idempotencyKey: key }, { identity, traceId: 'trace-1', environment: world.environment })

  async function call<Name extends keyof Finance>(
    action: Name,
    input: InputOf<Finance[Name]>,
    key?: string,
  ): Promise<OutputOf<Finance[Name]>> {
    const answer: Answer<unknown> = await send(action, input, key)
    if (!answer.ok) throw new Refused(answer.error)
    const operation: Operation = finance[action]
    const parsed = safeParse(operation.output, answer.data)
    if (!parsed.success) throw new Error(`answer of finance.${action} breaks the contract: ${parsed.issues[0].message}`)
    return answer.data as OutputOf<Finance[Name]>
  }
  async function refusal(action: keyof Finance, input: unknown): Promise<CloudError> {
    const answer = await send(action, input)
    if (answer.ok) throw new Error(`finance.${action} was not refused`)
    return answer.error
  }
  return { id: accountantId(name), call, refusal }
}

/** A citizen pays this decision by its number and the wallet tells us. */
export async function paid(world: CloudWorld, name: SampleName, wallet: 'wechat' | 'alipay' = 'wechat') {
  const { orderNo } = await orderByNumber(world.citizen(`payer-of-${name}`, wallet), name)
  await payAtWallet(world, orderNo)
  await world.let(5)
  return orderNo
}

/** Time passes, and the timer of the money's daily work runs. */
export async function letDaysWork(world: CloudWorld, seconds: number): Promise<void> {
  await world.let(seconds)
  const context = { identity: { kind: 'timer' as const }, traceId: 'trace-timer', environment: world.environment }
  const answer = await financeTimer({ action: 'run', input: {} }, context)
  if (!answer.ok) throw new Refused(answer.error)
}

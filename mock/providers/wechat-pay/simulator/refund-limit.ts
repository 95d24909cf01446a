import { unixSeconds } from '../signing'
import { WechatRefusal } from './answers'
import type { SimulatorParts } from './parts'

/** 申请退款接口限频：错误或无效请求每秒 6 次. */
const FAILURES_A_SECOND = 6
const KEY = ['refund-failures', 'all'] as const

interface Failures {
  second: string
  count: number
}

/** A merchant whose refund requests fail too often within a second gets 429 for all of them until it is over. */
export async function underFailureLimit<Answer>(
  { store, clock }: Pick<SimulatorParts, 'store' | 'clock'>,
  request: () => Promise<Answer>,
): Promise<Answer> {
  const second = unixSeconds(clock.now())
  const failures = async () => {
    const last = await store.get<Failures>(...KEY)
    return last?.second === second ? last.count : 0
  }
  if ((await failures()) >= FAILURES_A_SECOND)
    throw new WechatRefusal(429, 'FREQUENCY_LIMITED', '频率限制，请降低频率后重试')
  try {
    return await request()
  } catch (error) {
    if (error instanceof WechatRefusal)
      await store.exclusively(...KEY, async () => store.put(...KEY, { second, count: (await failures()) + 1 }))
    throw error
  }
}

import Taro from '@tarojs/taro'
import { CloudFailure } from './cloud/cloud-failure'
import { CLOUD_URL } from './settings'

/** An order as the simulated wallet shows it at its cashier. */
export interface SimulatedOrder {
  orderNo: string
  description: string
  totalFen: number
  payee: string
  state: string
}

/** The wallet's own app, played by the mock host. Only the simulated cashier speaks to it. @throws CloudFailure */
export const simulatedWalletApp = {
  order: (orderNo: string): Promise<SimulatedOrder> => send('GET', `orders/${orderNo}`),
  pay: (orderNo: string, outcome: 'pay' | 'fail'): Promise<{ state: string }> =>
    send('POST', `orders/${orderNo}/pay`, { outcome }),
}

async function send<Reply>(method: 'GET' | 'POST', path: string, data?: object): Promise<Reply> {
  const answer = await Taro.request({
    url: `${CLOUD_URL}/simulated-wallet/${path}`,
    method,
    header: { 'content-type': 'application/json' },
    ...(data ? { data: JSON.stringify(data) } : {}),
    timeout: 8_000,
  }).catch(() => null)
  if (answer?.statusCode === 200) return answer.data as Reply
  throw new CloudFailure(answer ? 'BAD_ANSWER' : 'OFFLINE', {
    message: `simulated wallet: ${answer?.statusCode ?? 'unreachable'}`,
    retryable: true,
    traceId: '',
  })
}

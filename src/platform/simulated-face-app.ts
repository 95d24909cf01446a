import Taro from '@tarojs/taro'
import { CloudFailure } from './cloud/cloud-failure'
import { CLOUD_URL } from './settings'

/** How the simulated face check ends. */
export type SimulatedFaceOutcome = 'passed' | 'no-match' | 'not-live' | 'light' | 'cancelled' | 'service' | 'timed-out'

/**
 * Tells the mock host how the face check ended. Only the simulated page speaks to it.
 * @param hostRef the host's name of the check, from its ticket
 * @throws CloudFailure
 */
export async function endSimulatedFace(hostRef: string, outcome: SimulatedFaceOutcome): Promise<void> {
  const answer = await Taro.request({
    url: `${CLOUD_URL}/mock/face/${hostRef}`,
    method: 'POST',
    header: { 'content-type': 'application/json' },
    data: JSON.stringify({ outcome }),
    timeout: 8_000,
  }).catch(() => null)
  if (answer && answer.statusCode >= 200 && answer.statusCode < 300) return
  throw new CloudFailure(answer ? 'BAD_ANSWER' : 'OFFLINE', {
    message: `simulated face check: ${answer?.statusCode ?? 'unreachable'}`,
    retryable: true,
    traceId: '',
  })
}

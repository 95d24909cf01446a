import type { Citizen, FaceAct } from './citizen'
import type { Network } from './device/network'

/** The host's own face check on the phone: it looks at the citizen and tells the host's server, never the app. */
export class FaceApp {
  constructor(
    private readonly network: Network,
    private readonly hostUrl: string,
    private readonly citizen: Citizen,
  ) {}

  /** @param hostRef the host's name of the check, from the ticket that the app was given */
  async check(hostRef: string): Promise<FaceAct> {
    const outcome = await this.citizen.showFace()
    const answer = await this.network.send(`${this.hostUrl}/mock/face/${encodeURIComponent(hostRef)}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ outcome }),
    })
    if (answer.status >= 400) throw new Error(`the host does not know this face check: ${answer.status}`)
    return outcome
  }
}

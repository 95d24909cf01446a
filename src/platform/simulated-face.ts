import { createChannel } from './channel'
import type { FaceCheckPort, FaceOutcome } from './face-check-port'
import { openPage } from './navigation'

/** Between the face check and the page `packages/simulated-face/index`. */
export const simulatedFaceChannel = createChannel<{ hostRef: string }, FaceOutcome>('cancelled')

export const simulatedFaceCheck: FaceCheckPort = {
  open(ticket) {
    const hostRef = ticket.kind === 'wechat' ? ticket.verifyId : ticket.certifyId
    const outcome = simulatedFaceChannel.ask({ hostRef })
    openPage('/packages/simulated-face/index').catch(() => simulatedFaceChannel.reply('unsupported'))
    return outcome
  },
}

import type { IncomingHttpHeaders } from 'node:http'
import type { Answer, CloudEvent } from '@/contract/envelope'
import type { Channel } from '@/contract/fields'
import type { CodeKey } from '@/domain/code-token'
import type { ChinaDate } from '@/domain/dates'
import type { Context, Environment } from '../functions/environment'
import type { SimulatedBank } from '../providers/bank/bank'
import type { FaceApp } from '../providers/face-check/simulator/face-app'
import type { Faults } from '../providers/faults'
import type { SimulatedMessenger } from '../providers/messenger/simulator'
import type { HttpAnswer, NotificationMessage, SendHttp } from '../providers/payment-channel'
import type { BehindOurBack } from '../providers/police-platform/behind-our-back'
import type { WalletApp } from '../providers/wallet-app'
import type { AuthoritySetting } from './authorities'
import type { CallLog } from './call-log'
import type { ChangeBus } from './change-bus'
import type { Identified } from './identity'
import type { NetworkFaults } from './network-faults'
import type { MemoryReceiptFiles } from './receipt-files'
import type { SampleCode, Samples } from './samples'
import type { Timekeeper } from './timekeeper'
import type { VirtualClock } from './virtual-clock'

export type Main = (event: CloudEvent, context: Context) => Promise<Answer<unknown>>

/** One mock world: the cloud's environment, the outside world around it, and what the host needs to serve both. */
export interface World {
  /** The host's own address. */
  url: string
  environment: Environment
  /** The functions that a client may call, by name. */
  functions: ReadonlyMap<string, Main>
  identify(headers: IncomingHttpHeaders, address?: string): Promise<Identified>
  /** A channel's message for us, with its exact body. */
  notify(channel: Channel, message: NotificationMessage): Promise<HttpAnswer>
  /** A request to a wallet's host; throws NoAnswer when the caller is to wait in vain. */
  simulate: SendHttp
  walletApp: WalletApp
  /** The hosts' cameras. */
  faceApp: FaceApp
  inbox: SimulatedMessenger['inbox']
  /** The bank's own counter. */
  bank: Pick<SimulatedBank, 'account' | 'transfer'>
  /** What happens at the police without us. */
  police: BehindOurBack
  faults: Faults
  network: NetworkFaults
  clock: VirtualClock
  timekeeper: Timekeeper
  calls: CallLog
  changes: ChangeBus
  files: MemoryReceiptFiles
  /** Public keys of the codes: ours and those of the provinces that we only recognise. */
  codeKeys: readonly CodeKey[]
  samples(): Promise<Samples>
  sampleCodes(): Promise<SampleCode[]>
  authorities(): Promise<AuthoritySetting[]>
  /** Plays the rules of an earlier day, or today's again; false for a district without an authority. */
  setRulesAsOf(regionCode: string, day: ChinaDate | null): Promise<boolean>
  /** What the police platform tells us of a decision. */
  changeDecision(decisionId: string, change: DecisionChangeName): Promise<void>
  /** Everything as after the first start, with the same keys. */
  reset(): Promise<void>
  newTraceId(): string
  close(): Promise<void>
}

export const decisionChanges = ['paid-elsewhere', 'withdrawn', 'held', 'released'] as const
export type DecisionChangeName = (typeof decisionChanges)[number]

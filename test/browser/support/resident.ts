import { documents } from '@/contract/documents'
import type { InputOf, Operation, OutputOf } from '@/contract/envelope'
import { identity } from '@/contract/identity'
import { objections } from '@/contract/objections'
import { vehicles } from '@/contract/vehicles'
import { violations } from '@/contract/violations'
import { type CitizenName, citizen } from '../../../mock/data/citizens'
import type { Phone } from './phone'
import type { Scene } from './scene'

const functions = { identity, vehicles, violations, objections, documents }
type Functions = typeof functions
type Input<Fn extends keyof Functions, Action extends keyof Functions[Fn]> = InputOf<Functions[Fn][Action] & Operation>
type Output<Fn extends keyof Functions, Action extends keyof Functions[Fn]> = OutputOf<
  Functions[Fn][Action] & Operation
>

/** How far somebody of the cast has got before the phone is looked at. */
export type Known = 'registered' | 'known' | 'with-licence' | 'with-vehicles'
const STAGES: readonly Known[] = ['registered', 'known', 'with-licence', 'with-vehicles']

/** One of the cast, who acts as the caller of the cloud functions; what was pressed elsewhere is not pressed again here. */
export class Resident {
  readonly device: string
  private calls = 0

  constructor(
    private readonly scene: Scene,
    readonly name: CitizenName,
  ) {
    this.device = `phone-of-${name}`
  }

  /** The same person's phone, on the home screen or at one of the app's routes. */
  phone(opensAt?: string): Promise<Phone> {
    return this.scene.phone({ device: this.device, opensAt })
  }

  /** Registered; the face checked; the licence bound; every vehicle bound. */
  async become(stage: Known): Promise<this> {
    const upTo = STAGES.indexOf(stage)
    const { licence, ...who } = citizen(this.name)
    await this.register()
    if (upTo >= 1) await this.showFace('verify-me')
    if (upTo >= 2 && licence)
      await this.call('vehicles', 'bindLicence', { licenceNumber: who.idNumber, fileNumber: who.fileNumber })
    if (upTo >= 3)
      for (const { plate, plateKind, vinLastSix, company } of who.vehicles)
        if (!company)
          await this.call('vehicles', 'bindVehicle', { plate, plateKind, proof: { kind: 'vin', lastSix: vinLastSix } })
    return this
  }

  /** The driving licence in electronic form, applied for with the photo that the police hold. @returns its id */
  async electronicLicence(): Promise<string> {
    const held = await this.call('documents', 'list', {})
    const { documents } = held.applicable.some(({ kind }) => kind === 'driving-licence')
      ? await this.call('documents', 'apply', { kind: 'driving-licence', photo: { source: 'stored' } })
      : held
    const card = documents.find(({ kind }) => kind === 'driving-licence')
    if (!card) throw new Error(`${this.name} was not given an electronic licence`)
    return card.documentId
  }

  private async register(): Promise<void> {
    const { phone, name, idNumber } = citizen(this.name)
    await this.call('identity', 'sendPhoneCode', { phone })
    const phoneCode = await this.digits()
    const answer = await this.call('identity', 'register', {
      group: 'mainland-local',
      documentKind: 'resident-id',
      name,
      documentNumber: idNumber,
      phone,
      phoneCode,
      agreed: true,
    })
    if (answer.kind !== 'registered') throw new Error(`${this.name} was not registered: ${JSON.stringify(answer)}`)
  }

  /** The six digits that came last. */
  digits(): Promise<string> {
    return this.scene.mock.digits(citizen(this.name).phone)
  }

  /** A face check that passes. @returns its id */
  async showFace(purpose: 'verify-me' | 'approve-driver'): Promise<string> {
    const { check, ticket } = await this.call('identity', 'beginFaceCheck', { purpose, agreed: true })
    const ref = ticket.kind === 'wechat' ? ticket.verifyId : ticket.certifyId
    await this.post(`/mock/face/${ref}`, { outcome: 'passed' })
    const { state } = await this.call('identity', 'faceCheck', { checkId: check.checkId })
    if (state !== 'passed') throw new Error(`the face check of ${this.name} is ${state}`)
    return check.checkId
  }

  /** Confirms these records, whatever they cost. @returns ids of the decisions */
  async settle(...recordIds: string[]): Promise<string[]> {
    const { pointsAdded, totalFen } = await this.call('violations', 'preview', { recordIds })
    const answer = await this.call('violations', 'confirm', {
      recordIds,
      expected: { points: pointsAdded, totalFen },
      droveMyself: true,
    })
    if (answer.kind !== 'served') throw new Error(`not served: ${JSON.stringify(answer)}`)
    return answer.decisions.map(({ decisionId }) => decisionId)
  }

  /** The id of the vehicle with this plate. */
  async vehicleId(plate: string): Promise<string> {
    const { vehicles: all } = await this.call('vehicles', 'list', {})
    const found = all.find((vehicle) => vehicle.plate === plate)
    if (!found) throw new Error(`${this.name} has no vehicle ${plate}`)
    return found.vehicleId
  }

  /** Calls a cloud function in this person's name. @throws Error with the cloud's refusal */
  async call<Fn extends keyof Functions, Action extends string & keyof Functions[Fn]>(
    fn: Fn,
    action: Action,
    input: Input<Fn, Action>,
  ): Promise<Output<Fn, Action>> {
    this.calls += 1
    const nonce = `${this.name}-${String(this.calls).padStart(16, '0')}`
    const operation = functions[fn][action] as unknown as Operation
    const reply = (await this.post(
      `/cloud/${fn}`,
      { action, input, ...(operation.mutating && { idempotencyKey: nonce }) },
      { 'x-login-code': `${this.device}.${nonce}`, 'x-wallet': 'wechat' },
    )) as { ok: boolean; data: Output<Fn, Action>; error?: { code: string; message: string } }
    if (!reply.ok) throw new Error(`${fn}.${action}: ${reply.error?.code} ${reply.error?.message}`)
    return reply.data
  }

  private async post(path: string, body: unknown, headers: Record<string, string> = {}): Promise<unknown> {
    const answer = await fetch(`${this.scene.mock.url}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    })
    return answer.json()
  }
}

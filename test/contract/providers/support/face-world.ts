import type { Wallet } from '@/contract/fields'
import { alipaySideOf } from '../../../../mock/providers/alipay/both-sides'
import { createAlipaySimulator } from '../../../../mock/providers/alipay/simulator/gateway'
import { createFaceChecks, simulatedAccounts, simulatedHosts } from '../../../../mock/providers/create-providers'
import { createFaceDesk, type FaceOutcome } from '../../../../mock/providers/face-check/simulator/desk'
import { createFaceApp } from '../../../../mock/providers/face-check/simulator/face-app'
import { createWechatApi } from '../../../../mock/providers/face-check/simulator/wechat-api'
import { createFaults, type FaultSettings } from '../../../../mock/providers/faults'
import { createKeyRing, type KeyRing } from '../../../../mock/providers/keys'
import { createMemoryOutsideStore } from '../../../../mock/providers/memory-outside-store'
import { createPayCodes } from '../../../../mock/providers/pay-codes'
import { type HttpAnswer, type HttpRequest, ProviderError } from '../../../../mock/providers/payment-channel'
import { wechatAppOf } from '../../../../mock/providers/wechat-pay/both-sides'
import { seededChance } from './chance'
import { createHandClock } from './hand-clock'

let ring: Promise<KeyRing> | undefined

export const somebody = {
  name: '林晓岚',
  idNumber: '990101199005160028',
  openId: 'open-1',
  checkId: '0198a000-0000-7000-8000-00000000000a',
}

/** Both hosts' face checks, clients and servers, with a wire that a test can tap. */
export async function createFaceWorld() {
  const random = seededChance()
  ring ??= createKeyRing(random)
  const keys = await ring
  const clock = createHandClock()
  const faults = createFaults()
  const app = wechatAppOf(keys)
  const store = createMemoryOutsideStore()
  const population = { matches: async (name: string) => name === somebody.name }
  const desk = createFaceDesk({ store, clock, faults, random, population, secret: 'of the desk' })
  const side = alipaySideOf(keys, '收款单位')
  const wechatApi = createWechatApi({
    ...{ app, desk, store, clock, random },
    nontax: () => Promise.reject(new Error('nobody pays here')),
    nontaxBill: () => Promise.reject(new Error('nobody pays here')),
  })
  const alipay = createAlipaySimulator({
    ...{ side, store: createMemoryOutsideStore(), clock, faults, random, faces: desk },
    codes: createPayCodes('alipay', { store, clock, random }),
  })
  const faceApp = createFaceApp(desk, side)

  const wire = { sent: [] as HttpRequest[], answer: (answer: HttpAnswer) => answer, cut: false }
  const send = async (request: HttpRequest) => {
    wire.sent.push(request)
    if (wire.cut) throw new Error('no network')
    return wire.answer(await (request.url.includes('/weixin-api/') ? wechatApi : alipay).handle(request))
  }
  const config = {
    accounts: simulatedAccounts(keys),
    hosts: simulatedHosts('https://mashang.test'),
    returnUrl: 'https://mashang.test',
    send,
    clock,
  }
  const checks = createFaceChecks(config)

  return {
    clock,
    faults,
    wire,
    faceApp,
    checks,
    config,
    createFaceChecks,
    setFaults: (changes: Partial<FaultSettings>) => faults.replace({ ...faults.read(), ...changes }),
    /** Begins, looks into the camera, asks. */
    async check(wallet: Wallet, outcome: FaceOutcome, who = somebody) {
      const { hostRef } = await checks[wallet].begin(who)
      expect(await faceApp.end(hostRef, outcome)).toBe('ended')
      return checks[wallet].result(hostRef, who)
    },
    codeOf: (error: unknown) => (error instanceof ProviderError ? `${error.kind} ${error.code}` : String(error)),
  }
}

import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Answer } from '@/contract/envelope'
import type { WindowBill } from '@/contract/hall'
import { composeWorld } from '../../../mock/host/compose'
import { readConfig } from '../../../mock/host/config'
import { type Host, startHost } from '../../../mock/host/start-host'
import { createKeyRing, type KeyRing } from '../../../mock/providers/keys'
import { migratedImage } from '../../support/stores'

let ring: Promise<KeyRing> | undefined

export interface TestHost extends Host {
  folder: string
  ask<Body>(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Reply<Body>>
  call<Data>(fn: string, action: string, input: unknown, headers?: Record<string, string>): Promise<Reply<Answer<Data>>>
  issueBill(windowId: string, decisionIds: string[]): Promise<WindowBill>
}

export interface Reply<Body> {
  status: number
  headers: Headers
  body: Body
}

/** A host on a free port with its world in memory, standing at `clockStart` until it is told to go on. */
export async function startTestHost(clockStart = '2026-11-19T02:40:00.000Z'): Promise<TestHost> {
  ring ??= createKeyRing(randomBytes)
  const keys = await ring
  const image = await migratedImage()
  const folder = mkdtempSync(join(tmpdir(), 'mashang-host-'))
  const config = readConfig({ DATA_DIR: folder, CLOCK_START: clockStart })
  const host = await startHost({
    port: 0,
    server: {
      screens: { web: join(folder, 'web'), h5: join(folder, 'h5') },
      ownershipFiles: join(folder, 'ownership-files'),
      requestsPerMinute: 100_000,
    },
    compose: (url) =>
      composeWorld({ url, config: { ...config, database: { kind: 'pglite', image } }, keys, log: () => {} }),
  })
  await host.world.timekeeper.pause(true)

  async function ask<Body>(method: string, path: string, body?: unknown, headers: Record<string, string> = {}) {
    const answer = await fetch(host.url + path, {
      method,
      headers: body === undefined ? headers : { 'content-type': 'application/json', ...headers },
      body: body === undefined ? undefined : typeof body === 'string' ? body : JSON.stringify(body),
      redirect: 'manual',
    })
    const text = await answer.text()
    const json = answer.headers.get('content-type')?.includes('json')
    return { status: answer.status, headers: answer.headers, body: (json ? JSON.parse(text) : text) as Body }
  }
  const call: TestHost['call'] = (fn, action, input, headers) =>
    ask('POST', `/cloud/${fn}`, { action, input, idempotencyKey: randomBytes(12).toString('hex') }, headers)

  return {
    ...host,
    folder,
    ask,
    call,
    async issueBill(windowId, decisionIds) {
      const { body } = await call<WindowBill>('hall', 'issueBill', { decisionIds }, { 'x-window-key': windowId })
      if (!body.ok) throw new Error(`issueBill: ${body.error.code} ${body.error.message}`)
      return body.data
    },
    async close() {
      await host.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

export const citizen = (device: string, wallet: 'wechat' | 'alipay' = 'wechat') => ({
  'x-login-code': `${device}.${randomBytes(6).toString('hex')}`,
  'x-wallet': wallet,
})

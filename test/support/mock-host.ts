import { type ChildProcess, spawn } from 'node:child_process'
import http from 'node:http'
import { join } from 'node:path'
import type { casework } from '@/contract/casework'
import type { InputOf, OutputOf } from '@/contract/envelope'
import type { Channel, Wallet } from '@/contract/fields'
import type { hall, WindowBill, WindowSnapshot } from '@/contract/hall'
import type { ChinaDate, Instant } from '@/domain/dates'
import type { Fen } from '@/domain/money'
import type { CitizenName } from '../../mock/data/citizens'
import type { NetworkFault } from '../../mock/host/network-faults'
import type { SampleCode, Samples } from '../../mock/host/samples'
import type { DecisionChangeName } from '../../mock/host/world'
import { type FaultSettings, noFaults } from '../../mock/providers/faults'
import type { CodeWill } from '../../mock/providers/pay-codes'

const START_MS = 300_000

export interface MockHostOptions {
  /** Where the world's time begins; the real time when absent. */
  clockStart?: Instant
  /** Folders of built screens, for a browser; links in codes then lead to the host's own address. */
  screens?: { web: string; h5: string }
  /** Where the world outlives the process; in memory when absent. */
  dataFolder?: string
  /** Any free one when absent. */
  port?: number
}

/** The mock host in a process of its own, and what an officer or the operator of the mock can do there. */
export class MockHost {
  private keys = 0
  /** How far the world's clock is ahead of the real one. */
  clockAheadMs = 0

  private constructor(
    readonly url: string,
    private readonly child: ChildProcess,
  ) {}

  static async start({ clockStart, screens, dataFolder, port }: MockHostOptions = {}): Promise<MockHost> {
    const child = spawn(process.execPath, ['--import', 'tsx', join(__dirname, 'mock-host-process.ts')], {
      cwd: join(__dirname, '..', '..'),
      env: {
        ...process.env,
        NODE_ENV: 'test',
        CLOCK_START: clockStart ?? '',
        SCREENS: screens ? JSON.stringify(screens) : '',
        DATA_DIR: dataFolder ?? '',
        PORT: String(port ?? 0),
      },
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    })
    let complaints = ''
    child.stderr?.on('data', (chunk: Buffer) => {
      complaints += chunk.toString()
    })
    const url = await new Promise<string>((resolve, reject) => {
      const late = setTimeout(() => {
        child.kill()
        reject(new Error(`the mock host did not start:\n${complaints}`))
      }, START_MS)
      child.once('message', (message) => {
        clearTimeout(late)
        resolve((message as { url: string }).url)
      })
      child.once('exit', (code) => {
        clearTimeout(late)
        reject(new Error(`the mock host ended with ${code}:\n${complaints}`))
      })
    })
    return new MockHost(url, child)
  }

  async close(): Promise<void> {
    if (!this.child.connected) return
    const ended = new Promise((resolve) => this.child.once('exit', resolve))
    this.child.disconnect()
    await ended
  }

  /** As if the power failed. */
  async kill(): Promise<void> {
    const ended = new Promise((resolve) => this.child.once('exit', resolve))
    this.child.kill('SIGKILL')
    await ended
  }

  /** Everything as at the start. */
  async reset(): Promise<void> {
    await this.ask('POST', '/mock/reset')
  }

  samples(): Promise<Samples> {
    return this.ask('GET', '/mock/world')
  }

  async sampleCode(kind: SampleCode['kind']): Promise<string> {
    const { codes } = await this.ask<{ codes: SampleCode[] }>('GET', '/mock/sample-codes')
    const code = codes.find((candidate) => candidate.kind === kind)
    if (!code) throw new Error(`the mock host offers no code of kind ${kind}`)
    return code.text
  }

  /** The world's time goes ahead; everything due on the way has happened when this resolves. */
  advance(seconds: number): Promise<void> {
    return this.setClock({ advanceSeconds: seconds })
  }

  moveClockTo(now: Instant): Promise<void> {
    return this.setClock({ now })
  }

  private async setClock(wish: { advanceSeconds: number } | { now: Instant }): Promise<void> {
    const { now } = await this.ask<{ now: Instant }>('POST', '/mock/clock', wish)
    this.clockAheadMs = Date.parse(now) - Date.now()
  }

  async now(): Promise<Instant> {
    return (await this.ask<{ now: Instant }>('GET', '/mock/clock')).now
  }

  async setFaults(faults: Partial<FaultSettings> & { network?: NetworkFault }): Promise<void> {
    await this.ask('PUT', '/mock/faults', faults)
  }

  /** Neither the wallets' messages arrive nor their answers: nobody can know whether somebody paid. */
  silenceWallets(): Promise<void> {
    const silent = { mode: 'time-out-before', times: 'until-reset' } as const
    return this.setFaults({
      notifications: { mode: 'lost', times: 'until-reset' },
      calls: { ...noFaults.calls, query: silent, close: silent },
    })
  }

  async clearFaults(): Promise<void> {
    await this.ask('DELETE', '/mock/faults')
  }

  async changeDecision(decisionId: string, change: DecisionChangeName): Promise<void> {
    await this.ask('POST', `/mock/decisions/${decisionId}/change`, { change })
  }

  /** Out of the collection account at the bank's counter. Answers its number on the bank's statement. */
  async transfer(order: { channel: Channel; amountFen: Fen }): Promise<string> {
    return (await this.ask<{ reference: string }>('POST', '/simulated-bank/transfers', order)).reference
  }

  /** The payment code that somebody's wallet shows, for the window to scan. */
  async showPayCode(wallet: Wallet, will: CodeWill): Promise<string> {
    const wish = { wallet, device: 'whoever-shows-a-code', will }
    return (await this.ask<{ code: string }>('POST', '/simulated-wallet/codes', wish)).code
  }

  /** The payer types the password for which the wallet that shows this code asks. */
  async typePassword(wallet: Wallet, code: string): Promise<void> {
    const asked = { wallet, code }
    const { orderNo } = await this.ask<{ orderNo: string | null }>('POST', '/simulated-wallet/codes/order', asked)
    await this.ask('POST', `/simulated-wallet/orders/${orderNo}/pay`, { outcome: 'pay' })
  }

  /** What a phone received, newest first. */
  async messages(phone: string): Promise<{ at: Instant; text: string }[]> {
    const { messages } = await this.ask<{ messages: { at: Instant; text: string }[] }>(
      'GET',
      `/mock/messages?phone=${phone}`,
    )
    return messages
  }

  /** The six digits that a phone was sent last; messages with other numbers may have come since. */
  async digits(phone: string): Promise<string> {
    for (const { text } of await this.messages(phone)) {
      const digits = /(?<!\d)\d{6}(?!\d)/.exec(text)?.[0]
      if (digits) return digits
    }
    throw new Error('no message with six digits came')
  }

  /** What happens at the police without us: path and body as under `/mock/police/`. */
  police(path: string, body: unknown): Promise<unknown> {
    return this.ask('POST', `/mock/police/${path}`, body)
  }

  /** Records of one of the cast's vehicles as the police platform has them now. */
  async policeRecords(citizen: CitizenName): Promise<{ regionCode: string; number: string; handlingStatus: number }[]> {
    type Kept = { regionCode: string; number: string; handlingStatus: number }
    return (await this.ask<{ records: Kept[] }>('GET', `/mock/police/records?citizen=${citizen}`)).records
  }

  /** An authority plays the rules of an earlier day; null = today's. */
  async playRulesOf(regionCode: string, day: ChinaDate | null): Promise<void> {
    await this.ask('PUT', `/mock/authorities/${regionCode}`, { rulesAsOf: day })
  }

  issueBill(windowId: string, decisionIds: string[]): Promise<WindowBill> {
    return this.officer(windowId, 'issueBill', { decisionIds })
  }

  withdrawBill(windowId: string, billId: string): Promise<WindowBill> {
    return this.officer(windowId, 'withdrawBill', { billId })
  }

  /** What the window's screens show now. */
  watch(windowId: string): Promise<WindowSnapshot> {
    return this.officer(windowId, 'watch', {})
  }

  findDecisions(windowId: string, query: string): Promise<OutputOf<typeof hall.findDecisions>> {
    return this.officer(windowId, 'findDecisions', { query })
  }

  private officer<Data>(windowId: string, action: string, input: unknown): Promise<Data> {
    return this.call('hall', action, input, { 'x-window-key': windowId })
  }

  /** What an officer does with objections, in the officer's own name. */
  casework<Action extends keyof typeof casework>(
    officerId: string,
    action: Action,
    input: InputOf<(typeof casework)[Action]>,
  ): Promise<OutputOf<(typeof casework)[Action]>> {
    return this.call('casework', action, input, { 'x-officer-key': officerId })
  }

  private async call<Data>(name: string, action: string, input: unknown, who: Record<string, string>): Promise<Data> {
    this.keys += 1
    const event = { action, input, idempotencyKey: `officer-of-the-test-${String(this.keys).padStart(6, '0')}` }
    type Reply = { ok: true; data: Data } | { ok: false; error: { code: string; message: string } }
    const reply = await this.ask<Reply>('POST', `/cloud/${name}`, event, who)
    if (!reply.ok) throw new Error(`${name}.${action}: ${reply.error.code} ${reply.error.message}`)
    return reply.data
  }

  private ask<Data>(method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Data> {
    const text = body === undefined ? undefined : JSON.stringify(body)
    const sent = text === undefined ? headers : { ...headers, 'content-type': 'application/json' }
    return new Promise((resolve, reject) => {
      const request = http.request(`${this.url}${path}`, { method, headers: sent, agent: false }, (answer) => {
        let received = ''
        answer.setEncoding('utf8')
        answer.on('data', (chunk: string) => {
          received += chunk
        })
        answer.on('end', () => {
          if (answer.statusCode === 200) resolve(JSON.parse(received) as Data)
          else reject(new Error(`${method} ${path}: ${answer.statusCode} ${received}`))
        })
      })
      request.on('error', reject)
      request.end(text)
    })
  }
}

import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import * as v from 'valibot'
import { channelField, fenField, walletField } from '@/contract/fields'
import { NoAnswer } from '../../providers/http-wire'
import { codeWills } from '../../providers/pay-codes'
import { type HttpAnswer, type HttpRequest, ProviderError } from '../../providers/payment-channel'
import type { World } from '../world'
import { badInput } from './bad-input'

const showInput = v.strictObject({ wallet: walletField, device: v.string(), will: v.picklist(codeWills) })
const codeInput = v.strictObject({ wallet: walletField, code: v.string() })
const transferInput = v.strictObject({
  channel: channelField,
  amountFen: v.pipe(
    fenField,
    v.check((amount) => amount > 0, 'nothing to transfer'),
  ),
})
const payInput = v.strictObject({ outcome: v.picklist(['pay', 'fail']) })

/** The doors of the outside world: the wallets' hosts, the wallet app on the phone, and our door for their messages. */
export async function outsideRoutes(server: FastifyInstance, world: World): Promise<void> {
  walletAppRoutes(server, world)
  bankRoutes(server, world)
  // Signatures cover the exact bytes, so nothing is parsed in this room.
  await server.register(async (room) => {
    room.removeAllContentTypeParsers()
    room.addContentTypeParser('*', { parseAs: 'string' }, (_request, body, done) => done(null, body))
    for (const method of ['GET', 'POST'] as const)
      room.route({ method, url: '/simulators/*', handler: (request, reply) => simulate(request, reply, world) })
    for (const channel of channelField.options)
      room.post(`/notify/${channel}`, async (request, reply) => {
        const message = { headers: flat(request), rawBody: bodyOf(request) }
        const answer = await world.notify(channel, message)
        world.changes.announce()
        return relay(reply, answer)
      })
  })
}

/** What somebody does at the bank's counter, which no file of ours orders. */
function bankRoutes(server: FastifyInstance, { bank, changes }: World): void {
  server.get('/simulated-bank', async () => ({ account: bank.account }))
  server.post('/simulated-bank/transfers', async (request, reply) => {
    const input = v.safeParse(transferInput, request.body)
    if (!input.success) return badInput(reply, input.issues)
    try {
      const reference = await bank.transfer(input.output)
      changes.announce()
      return { reference }
    } catch (error) {
      if (error instanceof ProviderError) return reply.code(409).send({ error: error.message })
      throw error
    }
  })
}

function walletAppRoutes(server: FastifyInstance, world: World): void {
  // The frame of the card page ends here; the app reads the address and takes the frame away.
  server.get('/card-return', async (_request, reply) =>
    reply.type('text/html; charset=utf-8').send('<!doctype html><title>返回</title><p>正在返回缴款页面…</p>'),
  )
  type Params = { Params: { orderNo: string } }
  server.get<Params>('/simulated-wallet/orders/:orderNo', async (request, reply) => {
    const order = await world.walletApp.describe(request.params.orderNo)
    return order ?? reply.code(404).send({ error: 'no such order' })
  })
  server.post<Params>('/simulated-wallet/orders/:orderNo/pay', async (request, reply) => {
    const input = v.safeParse(payInput, request.body)
    if (!input.success) return reply.code(400).send({ error: 'outcome must be pay or fail' })
    const { orderNo } = request.params
    const state = await (input.output.outcome === 'pay' ? world.walletApp.pay(orderNo) : world.walletApp.fail(orderNo))
    return state ? { state } : reply.code(404).send({ error: 'no such order' })
  })
  server.post('/simulated-wallet/codes', async (request, reply) => {
    const input = v.safeParse(showInput, request.body)
    if (!input.success) return reply.code(400).send({ error: 'wallet, device and what the code will do' })
    const { wallet, device, will } = input.output
    return world.walletApp.showCode(wallet, device, will)
  })
  server.post('/simulated-wallet/codes/order', async (request, reply) => {
    const input = v.safeParse(codeInput, request.body)
    if (!input.success) return reply.code(400).send({ error: 'wallet and code' })
    return { orderNo: await world.walletApp.orderOfCode(input.output.wallet, input.output.code) }
  })
  server.post('/simulated-wallet/check-cashier', async (request) =>
    world.walletApp.checkCashier(request.body as Parameters<World['walletApp']['checkCashier']>[0]),
  )
}

async function simulate(request: FastifyRequest, reply: FastifyReply, world: World) {
  try {
    const url = new URL(request.url, world.url).toString()
    const method = request.method as HttpRequest['method']
    return await relay(reply, await world.simulate({ method, url, headers: flat(request), body: bodyOf(request) }))
  } catch (error) {
    if (!(error instanceof NoAnswer)) throw error
    reply.hijack()
    request.raw.socket.destroy()
  }
}

function relay(reply: FastifyReply, answer: HttpAnswer): FastifyReply {
  return reply.code(answer.status).headers(answer.headers).send(answer.body)
}

const bodyOf = (request: FastifyRequest): string => (typeof request.body === 'string' ? request.body : '')

function flat(request: FastifyRequest): Record<string, string> {
  return Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value ?? '')]))
}

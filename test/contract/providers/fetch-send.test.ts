import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createFetchSend } from '../../../mock/providers/fetch-send'

let server: Server
let url: string
beforeAll(async () => {
  server = createServer((request, response) => {
    if (request.url === '/never') return
    if (request.url === '/elsewhere') return response.writeHead(302, { Location: '/echo' }).end()
    let body = ''
    request.on('data', (chunk) => {
      body += chunk
    })
    request.on('end', () => response.writeHead(201, { 'Wechatpay-Nonce': 'n' }).end(`${request.method} ${body}`))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

describe('the real wire', () => {
  const send = createFetchSend(5000)

  it('hands over status, headers and the exact body', async () => {
    const answer = await send({ method: 'POST', url: `${url}/echo`, headers: {}, body: '{"罚款":1}' })
    expect(answer).toMatchObject({ status: 201, headers: { 'wechatpay-nonce': 'n' }, body: 'POST {"罚款":1}' })
    expect((await send({ method: 'GET', url: `${url}/echo`, headers: {}, body: '' })).body).toBe('GET ')
  })

  it('gives up on silence, and follows nobody elsewhere', async () => {
    const impatient = createFetchSend(50)
    await expect(impatient({ method: 'GET', url: `${url}/never`, headers: {}, body: '' })).rejects.toThrow()
    await expect(send({ method: 'GET', url: `${url}/elsewhere`, headers: {}, body: '' })).rejects.toThrow()
  })
})

import { randomBytes } from 'node:crypto'
import { MOST_PHOTO_BYTES } from '@/contract/objections'
import { citizen as castMember } from '../../../mock/data/citizens'
import { fileOfForm } from '../../../mock/host/multipart'
import { findUploads } from '../../../mock/store/uploads'
import { citizen, startTestHost, type TestHost } from './support'

const PNG = Buffer.concat([
  Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'),
  randomBytes(64),
  Buffer.from('49454e44ae426082', 'hex'),
])
const JPEG = Buffer.concat([Buffer.from('ffd8ffe000040000ffc0000400', 'hex'), randomBytes(64)])
const { name, idNumber, phone } = castMember('lin')

describe('the door for uploads', () => {
  let host: TestHost
  let session: Record<string, string>
  beforeAll(async () => {
    host = await startTestHost()
    const first = await host.call('session', 'home', {}, citizen('uploader'))
    session = { 'x-session': first.headers.get('x-session') ?? '' }
    await must(host.call('identity', 'sendPhoneCode', { phone }, session))
    const [message] = (await host.ask<{ messages: { text: string }[] }>('GET', `/mock/messages?phone=${phone}`)).body
      .messages
    const phoneCode = /\d{6}/.exec(message?.text ?? '')?.[0]
    const who = { group: 'mainland-local', documentKind: 'resident-id', name, documentNumber: idNumber }
    expect(
      await must(host.call('identity', 'register', { ...who, phone, phoneCode, agreed: true }, session)),
    ).toMatchObject({ kind: 'registered' })
  })
  afterAll(() => host.close())

  async function must<Data>(call: ReturnType<typeof host.call<Data>>): Promise<Data> {
    const { body } = await call
    if (!body.ok) throw new Error(`${body.error.code} ${body.error.message}`)
    return body.data
  }

  async function ticket() {
    const made = await must(
      host.call<{ uploadId: string; url: string }>('session', 'uploadTicket', { purpose: 'identity-review' }, session),
    )
    return { ...made, path: new URL(made.url).pathname }
  }

  const send = async (path: string, body: BodyInit, headers: Record<string, string> = {}) => {
    const answer = await fetch(host.url + path, { method: 'POST', body, headers })
    return { status: answer.status, body: await answer.json() }
  }
  const form = (bytes: Buffer, field = 'file', fileName = 'a.png') => {
    const data = new FormData()
    data.append('name', fileName)
    data.append(field, new Blob([new Uint8Array(bytes)]), fileName)
    return data
  }
  const stored = async (id: string) => (await findUploads(host.world.environment.database, [id]))[0]

  it.each([
    ['PNG', PNG, 'image/png'],
    ['JPEG', JPEG, 'image/jpeg'],
  ])('takes a %s as the hosts send it, and keeps it sealed', async (_kind, bytes, type) => {
    const { path, uploadId } = await ticket()
    expect(await send(path, form(bytes))).toEqual({ status: 200, body: { ok: true, data: { uploadId } } })
    const row = await stored(uploadId)
    expect(row).toMatchObject({ content_type: type, byte_count: bytes.length })
    expect(host.world.environment.sealing.open(row?.content_sealed ?? '')).toBe(bytes.toString('base64'))
  })

  it('takes bare bytes, too', async () => {
    const { path, uploadId } = await ticket()
    const { status } = await send(path, new Uint8Array(PNG), { 'content-type': 'image/png' })
    expect(status).toBe(200)
    expect(await stored(uploadId)).toMatchObject({ byte_count: PNG.length })
  })

  it('looks at the content and not at the name, and the ticket is good for a real photo afterwards', async () => {
    const { path } = await ticket()
    const script = Buffer.from('<script>alert(1)</script>')
    expect(await send(path, form(script, 'file', 'photo.png'))).toMatchObject({
      status: 415,
      body: { ok: false, error: { code: 'BAD_INPUT', retryable: false } },
    })
    expect((await send(path, form(PNG.subarray(0, 40)))).status).toBe(415)
    expect((await send(path, form(PNG))).status).toBe(200)
  })

  it('takes five megabytes and not a byte more', async () => {
    const { path } = await ticket()
    const filled = (size: number) =>
      Buffer.concat([PNG.subarray(0, 16), Buffer.alloc(size - 24), PNG.subarray(PNG.length - 8)])
    expect((await send(path, form(filled(MOST_PHOTO_BYTES + 1)))).status).toBe(413)
    expect((await send(path, form(filled(MOST_PHOTO_BYTES + 200_000)))).status).toBe(413)
    expect((await send(path, form(filled(MOST_PHOTO_BYTES)))).status).toBe(200)
  })

  it('is closed to unknown, used and old tickets', async () => {
    expect(await send(`/uploads/${'A'.repeat(32)}`, form(PNG))).toMatchObject({
      status: 404,
      body: { error: { code: 'NOT_FOUND' } },
    })
    const used = await ticket()
    await send(used.path, form(PNG))
    expect((await send(used.path, form(PNG))).status).toBe(409)
    const old = await ticket()
    await host.world.timekeeper.advance(3600)
    // Too old, or cleared away since.
    expect([404, 410]).toContain((await send(old.path, form(PNG))).status)
    expect((await stored(old.uploadId))?.content_sealed ?? null).toBeNull()
  })

  it('refuses a form without the file, with two, or cut off', async () => {
    const { path } = await ticket()
    expect((await send(path, form(PNG, 'picture'))).body).toMatchObject({ error: { code: 'BAD_INPUT' } })
    const two = form(PNG)
    two.append('file', new Blob([new Uint8Array(JPEG)]))
    expect((await send(path, two)).status).toBe(400)
    const headers = { 'content-type': 'multipart/form-data; boundary=xx' }
    expect((await send(path, '--xx\r\ncontent-disposition: form-data; name="file"\r\n\r\nabc', headers)).status).toBe(
      400,
    )
    expect((await send(path, '', headers)).status).toBe(400)
  })
})

describe('reading a form', () => {
  const type = 'multipart/form-data; boundary=b'
  const part = (name: string, content: string) =>
    `--b\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${content}\r\n`

  it('keeps every byte of the file, blank lines and dashes too', () => {
    const content = '\r\n\r\n--c\r\n--\r\n'
    expect(fileOfForm(Buffer.from(`${part('a', '1')}${part('file', content)}--b--\r\n`), type, 'file')).toEqual({
      ok: true,
      bytes: Buffer.from(content),
    })
  })

  it.each([
    ['no boundary', `${part('file', 'x')}--b--`, 'multipart/form-data'],
    ['another boundary', `${part('file', 'x')}--b--`, 'multipart/form-data; boundary=c'],
    ['no end', part('file', 'x'), type],
    ['a part without headers', '--b\r\nx\r\n--b--', type],
    ['something before the form', ` ${part('file', 'x')}--b--`, type],
  ])('refuses %s', (_what, body, contentType) => {
    expect(fileOfForm(Buffer.from(body), contentType, 'file').ok).toBe(false)
  })
})

import { createFaults, noFaults } from '../../../mock/providers/faults'
import { createMemoryOutsideStore } from '../../../mock/providers/memory-outside-store'
import { messageTemplates } from '../../../mock/providers/messenger/messenger'
import { createMessenger } from '../../../mock/providers/messenger/simulator'
import { registeredTexts, slotsOf, textOf } from '../../../mock/providers/messenger/templates'
import { createSealing } from '../../../mock/store/sealing'
import { createHandClock } from './support/hand-clock'

const PHONE = '13900000001'
const code = (reference: string, changes = {}) =>
  ({ reference, phone: PHONE, template: 'phone-code', values: ['483920', '10'], ...changes }) as const

function setUp() {
  const clock = createHandClock()
  const faults = createFaults()
  const store = createMemoryOutsideStore()
  const messenger = createMessenger({ store, clock, faults, sealing: createSealing(new Uint8Array(32)) })
  return { clock, faults, store, messenger }
}

describe('the message service', () => {
  it('brings the registered text with its values to that phone alone, newest first', async () => {
    const { clock, messenger } = setUp()
    await messenger.send(code('a'))
    clock.advance(60)
    await messenger.send({ ...code('b'), template: 'review-done', values: [] })
    expect((await messenger.inbox(PHONE)).map((message) => message.text)).toEqual([
      '您的证件看好了，请打开码上交管看看。',
      '483920 是您的验证码，10 分钟内有效。不要告诉别人。',
    ])
    expect(await messenger.inbox('13900000002')).toEqual([])
  })

  it('sends the same reference once, even at the same moment', async () => {
    const { messenger } = setUp()
    await Promise.all([1, 2, 3].map(() => messenger.send(code('a'))))
    expect(await messenger.inbox(PHONE)).toHaveLength(1)
  })

  it.each([
    ['a number that is no mobile', code('a', { phone: '02912345678' })],
    ['a value too few', code('a', { values: ['483920'] })],
    ['a value too many', code('a', { values: ['483920', '10', '!'] })],
  ])('refuses %s', async (_what, message) => {
    const { messenger } = setUp()
    await expect(messenger.send(message)).rejects.toMatchObject({ kind: 'rejected' })
    expect(await messenger.inbox(PHONE)).toEqual([])
  })

  it('loses what the faults say, and the sender is not told', async () => {
    const { faults, messenger } = setUp()
    faults.replace({ ...noFaults, messages: { mode: 'lost', times: 1 } })
    await messenger.send(code('a'))
    await messenger.send(code('a'))
    expect(await messenger.inbox(PHONE)).toEqual([])
    await messenger.send(code('b'))
    expect(await messenger.inbox(PHONE)).toHaveLength(1)
  })

  it('keeps neither number nor text in the clear', async () => {
    const { store, messenger } = setUp()
    await messenger.send(code('a'))
    const kept = JSON.stringify([await store.list('phone'), await store.list('sent')])
    expect(kept).not.toMatch(/13900000001|483920/)
  })

  it('has a text for every template, with a slot for every value', () => {
    for (const template of messageTemplates) {
      const values = Array.from({ length: slotsOf(template) }, (_, place) => `<${place}>`)
      const text = textOf(template, values)
      expect(text).not.toMatch(/\{\d\}/)
      for (const value of values) expect(text).toContain(value)
    }
    expect(Object.keys(registeredTexts).sort()).toEqual([...messageTemplates].sort())
  })
})

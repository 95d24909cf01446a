import { createMemoryOutsideStore } from '../../../mock/providers/memory-outside-store'
import type { OutsideStore } from '../../../mock/providers/outside-store'
import { createSqlOutsideStore } from '../../../mock/providers/sql-outside-store'
import { describeOnBothEngines } from '../../support/stores'

const EARLY = '2026-11-20T02:00:00.000Z'
const LATE = '2026-11-20T02:00:00.001Z'

function keepsItsPromises(open: (provider: string) => OutsideStore) {
  it('gives back what was put, replaces it whole, and forgets it', async () => {
    const store = open('wechat')
    expect(await store.get('trade', 'A')).toBeNull()
    const body = { text: '罚款 "¥"', list: [1, { two: null }], no: undefined }
    await store.put('trade', 'A', body)
    body.text = 'changed afterwards'
    expect(await store.get('trade', 'A')).toEqual({ text: '罚款 "¥"', list: [1, { two: null }] })
    await store.put('trade', 'A', 'only text now')
    expect(await store.get('trade', 'A')).toBe('only text now')
    await store.remove('trade', 'A')
    await store.remove('trade', 'A')
    expect(await store.get('trade', 'A')).toBeNull()
  })

  it('lists what is due, earliest first, until it is taken off', async () => {
    const store = open('wechat')
    await store.put('notification', 'B', { n: 2 }, LATE)
    await store.put('notification', 'A', { n: 1 }, EARLY)
    await store.put('notification', 'C', { n: 3 })
    expect(await store.due('notification', EARLY)).toEqual([{ key: 'A', body: { n: 1 }, dueAt: EARLY }])
    expect((await store.due('notification', LATE)).map(({ key }) => key)).toEqual(['A', 'B'])
    await store.put('notification', 'A', { n: 1 }, null)
    expect((await store.due('notification', LATE)).map(({ key }) => key)).toEqual(['B'])
    expect(await store.list('notification')).toHaveLength(3)
  })

  it('keeps kinds and providers apart', async () => {
    const [wechat, alipay] = [open('wechat'), open('alipay')]
    await wechat.put('trade', 'A', 1, EARLY)
    await wechat.put('refund', 'A', 2)
    await alipay.put('trade', 'A', 3)
    expect(await Promise.all([wechat.get('trade', 'A'), wechat.get('refund', 'A'), alipay.get('trade', 'A')])).toEqual([
      1, 2, 3,
    ])
    expect(await alipay.due('trade', LATE)).toEqual([])
  })

  it('lets one at a time change a record, even after one of them failed', async () => {
    const store = open('wechat')
    await store.put('trade', 'A', 0)
    const add = () =>
      store.exclusively('trade', 'A', async () => {
        const count = (await store.get<number>('trade', 'A')) ?? 0
        if (count === 3) await store.put('trade', 'A', count + 1)
        if (count === 3) throw new Error('after the change')
        await store.put('trade', 'A', count + 1)
      })
    const results = await Promise.allSettled(Array.from({ length: 20 }, add))
    expect(results.filter(({ status }) => status === 'rejected')).toHaveLength(1)
    expect(await store.get('trade', 'A')).toBe(20)
  })
}

describe('the outside world in memory', () => {
  const stores = new Map<string, OutsideStore>()
  beforeEach(() => stores.clear())
  keepsItsPromises((provider) => {
    const store = stores.get(provider) ?? createMemoryOutsideStore()
    stores.set(provider, store)
    return store
  })
})

describeOnBothEngines('the outside world', (store) => {
  keepsItsPromises((provider) => createSqlOutsideStore(store.database(), provider))
})

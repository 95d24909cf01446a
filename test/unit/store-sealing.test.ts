import { isUuid, newId, newOrderNumber } from '../../mock/store/ids'
import { createSealing } from '../../mock/store/sealing'

const sealing = createSealing(new Uint8Array(32).fill(1))

describe('sealed columns', () => {
  test('open to what was sealed, look different every time and never hold the plain text', () => {
    const [once, again] = [sealing.seal('赵长安'), sealing.seal('赵长安')]
    expect(sealing.open(once)).toBe('赵长安')
    expect(once).not.toBe(again)
    expect(Buffer.from(once, 'base64url').includes(Buffer.from('赵'))).toBe(false)
  })

  test('a changed value or another key is refused', () => {
    const sealed = Buffer.from(sealing.seal('赵长安'), 'base64url')
    for (let place = 0; place < sealed.length; place++) {
      const changed = Buffer.from(sealed)
      changed[place] = (changed[place] as number) ^ 1
      expect(() => sealing.open(changed.toString('base64url'))).toThrow()
    }
    expect(() => createSealing(new Uint8Array(32).fill(2)).open(sealed.toString('base64url'))).toThrow()
    expect(() => sealing.open('')).toThrow('not a sealed value')
  })

  test.each(['晋A·MSJA7', '晋amsja7', ' 晋A MSJ A7 ', '晋A－MSJA7', '晋AＭＳＪＡ７'])(
    '%s has the index of 晋AMSJA7',
    (typed) => {
      expect(sealing.index(typed)).toBe(sealing.index('晋AMSJA7'))
    },
  )

  test('indexes need the key', () => {
    expect(createSealing(new Uint8Array(32).fill(2)).index('晋AMSJA7')).not.toBe(sealing.index('晋AMSJA7'))
    expect(() => createSealing(new Uint8Array(16))).toThrow('32 bytes, not 16')
  })
})

describe('numbers that we make', () => {
  let state = 1
  const bytes = (length: number) =>
    Uint8Array.from({ length }, () => {
      state = (state * 48271) % 2147483647
      return state & 255
    })

  test('ids sort by time', () => {
    const ids = ['2026-11-20T02:30:00.000Z', '2026-11-20T02:30:00.001Z', '2027-01-01T00:00:00.000Z'].map((at) =>
      newId(at, bytes),
    )
    expect([...ids].sort()).toEqual(ids)
    expect(ids.every(isUuid)).toBe(true)
    expect(isUuid('140105')).toBe(false)
  })

  test('order numbers name district and China day, fit both wallets and do not repeat', () => {
    const numbers = Array.from({ length: 5_000 }, () => newOrderNumber('140105', '2026-11-19T16:30:00.000Z', bytes))
    expect(numbers[0]).toMatch(/^J140105261120[0-9A-Z]{12}$/)
    expect(new Set(numbers).size).toBe(numbers.length)
  })
})

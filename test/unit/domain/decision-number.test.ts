import fc from 'fast-check'
import { formatDecisionNumber, normaliseNumber, readDecisionNumber } from '@/domain/decision-number'
import { property } from '../../support/property'

describe('decision number', () => {
  test.each([
    ['9901021260048375', { kind: 'decision', digits: '9901021260048375' }],
    ['990102 1260048375', { kind: 'decision', digits: '9901021260048375' }],
    ['990102-1260048375', { kind: 'decision', digits: '9901021260048375' }],
    ['９９０１０２　１２６００４８３７５', { kind: 'decision', digits: '9901021260048375' }],
    ['编号：990102 1260048375', { kind: 'decision', digits: '9901021260048375' }],
    ['决定书编号 990102\u200b1260048375\n', { kind: 'decision', digits: '9901021260048375' }],
    ['990102 2 26004837 5', { kind: 'decision', digits: '9901022260048375' }],
    // The check digit stands apart on older slips: the cloud completes it.
    ['990102126004837', { kind: 'decision', digits: '990102126004837' }],
    ['9901027900123456', { kind: 'surveillance-record', digits: '9901027900123456' }],
    ['9901027000123456', { kind: 'surveillance-record', digits: '9901027000123456' }],
    ['9901023260048375', { kind: 'other-document', digits: '9901023260048375', document: 'compulsory-measure' }],
    ['9901026260048375', { kind: 'other-document', digits: '9901026260048375', document: 'handling-notice' }],
    ['', { kind: 'unreadable', reason: 'empty', length: 0 }],
    [' - 　', { kind: 'unreadable', reason: 'empty', length: 0 }],
    ['99010412600519', { kind: 'unreadable', reason: 'too-short', length: 14 }],
    ['99010212600483751', { kind: 'unreadable', reason: 'too-long', length: 17 }],
    ['990102126004837X', { kind: 'unreadable', reason: 'not-digits', length: 16 }],
    ['晋A12345', { kind: 'unreadable', reason: 'not-digits', length: 7 }],
  ])('%j is read as what it is', (text, reading) => {
    expect(readDecisionNumber(text)).toEqual(reading)
  })

  test('is shown as it is printed: 6 + 10', () => {
    expect(formatDecisionNumber('9901021260048375')).toBe('990102 1260048375')
    expect(formatDecisionNumber('990102')).toBe('990102')
    expect(formatDecisionNumber('9901021')).toBe('990102 1')
  })

  test('however it is spaced, dashed or widened, the digits survive', () => {
    const digits = fc.stringMatching(/^\d{15,16}$/)
    const noise = fc.array(fc.constantFrom('', ' ', '-', '　', '－', '–', '\u200b'), { minLength: 16, maxLength: 16 })
    property(fc.tuple(digits, noise, fc.boolean()), ([plain, marks, wide]) => {
      const shown = [...plain].map((digit, index) => {
        const character = wide ? String.fromCharCode(digit.charCodeAt(0) + 0xfee0) : digit
        return character + marks[index]
      })
      expect(normaliseNumber(shown.join(''))).toBe(plain)
      expect(normaliseNumber(formatDecisionNumber(plain))).toBe(plain)
    })
  })

  test('nothing that is typed makes the reader fail', () => {
    property(fc.string({ unit: 'grapheme' }), (text) => expect(readDecisionNumber(text).kind).toBeTruthy())
  })
})

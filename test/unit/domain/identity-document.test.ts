import fc from 'fast-check'
import type { DocumentKind } from '@/contract/identity'
import {
  ageOn,
  checkResidentId,
  type IdentityDocumentKind,
  readDocument,
  readFileNumber,
  residentCheckDigit,
} from '@/domain/identity-document'
import { property } from '../../support/property'

const today = '2026-11-20'
// The contract's kinds and the domain's are the same.
const same: IdentityDocumentKind extends DocumentKind
  ? DocumentKind extends IdentityDocumentKind
    ? true
    : false
  : false = true

describe('resident ID (GB 11643)', () => {
  test.each([
    ['11010519491231002X', '11010519491231002X', '1949-12-31'],
    ['11010519491231002x', '11010519491231002X', '1949-12-31'],
    ['990101 19790306 0016', '990101197903060016', '1979-03-06'],
    ['９９０１０１１９７９０３０６００１６', '990101197903060016', '1979-03-06'],
  ])('%s', (typed, number, bornOn) => {
    expect(checkResidentId(typed, today)).toEqual({ kind: 'number', number, bornOn })
  })

  test('the standard’s second example fits its check digit, though nobody born then lives', () => {
    expect(residentCheckDigit('44052418800101001')).toBe('4')
    expect(checkResidentId('440524188001010014', today)).toEqual({ kind: 'wrong', problem: 'impossible-date' })
  })

  const withCheck = (first17: string) => first17 + residentCheckDigit(first17)
  test.each([
    ['', 'empty'],
    ['1101051949123100', 'malformed'],
    ['11010519491231002XX', 'malformed'],
    ['1101051949123100X2', 'malformed'],
    ['01010519491231002X', 'malformed'],
    ['110105194912310021', 'check-digit'],
    [withCheck('11010519490231002'), 'impossible-date'],
    [withCheck('11010519491331002'), 'impossible-date'],
    [withCheck('11010519000229002'), 'impossible-date'],
    [withCheck('11010520261121002'), 'impossible-date'],
    [withCheck('11010520230229002'), 'impossible-date'],
  ])('%p: %s', (typed, problem) => {
    expect(checkResidentId(typed, today)).toEqual({ kind: 'wrong', problem })
  })

  test('29 February of a leap year is a birthday', () => {
    expect(checkResidentId(withCheck('99010120000229001'), today)).toMatchObject({ bornOn: '2000-02-29' })
  })

  test('one digit mistyped, or two neighbours changed over, never passes', () => {
    const numbers = fc
      .integer({ min: 0, max: 999 })
      .map((serial) => withCheck(`99010119790306${String(serial).padStart(3, '0')}`))
    property(
      fc.tuple(numbers, fc.integer({ min: 14, max: 16 }), fc.integer({ min: 1, max: 9 })),
      ([number, at, by]) => {
        const digit = (Number(number.charAt(at)) + by) % 10
        expect(checkResidentId(`${number.slice(0, at)}${digit}${number.slice(at + 1)}`, today)).toMatchObject({
          problem: 'check-digit',
        })
      },
    )
    property(fc.tuple(numbers, fc.integer({ min: 14, max: 15 })), ([number, at]) => {
      const changed = number.slice(0, at) + number.charAt(at + 1) + number.charAt(at) + number.slice(at + 2)
      if (changed !== number) expect(checkResidentId(changed, today).kind).toBe('wrong')
    })
  })
})

describe('other papers', () => {
  test.each([
    ['hongkong-macau-residence-permit', '810000199408230021', true],
    ['hongkong-macau-residence-permit', '820000199408230022', false],
    ['hongkong-macau-residence-permit', '990101197903060016', false],
    ['hongkong-macau-id', 'A123456(3)', true],
    ['hongkong-macau-id', 'a123456（3）', true],
    ['hongkong-macau-id', 'A123456(4)', false],
    ['hongkong-macau-id', 'AB987654(3)', true],
    ['hongkong-macau-id', 'AB987654(2)', false],
    ['hongkong-macau-id', '5123456(7)', true],
    ['hongkong-macau-id', '2123456(7)', false],
    ['taiwan-travel-permit', '01234567', true],
    ['taiwan-travel-permit', '0123456789(A)', true],
    ['taiwan-travel-permit', '012345', false],
    ['travel-document', 'L12345678', true],
    ['travel-document', '123456789', false],
    ['chinese-passport', 'E12345678', true],
    ['chinese-passport', 'ea1234567', true],
    ['chinese-passport', 'G12345678', true],
    ['chinese-passport', 'EI1234567', false],
    ['chinese-passport', 'X12345678', false],
    ['foreign-passport', 'C01X00T47', true],
    ['foreign-passport', 'ABCDEFGH', false],
    ['foreign-passport', 'C01X00T4712', false],
    ['diplomat-id', 'D1234567', true],
    ['diplomat-id', '?', false],
    ['temporary-resident-id', '11010519491231002x', true],
  ] as const)('%s %s: %p', (kind, typed, good) => {
    expect([typed, readDocument(kind, typed, today).kind]).toEqual([typed, good ? 'number' : 'wrong'])
  })

  test('nothing typed is empty, whatever the paper', () => {
    for (const kind of ['foreign-passport', 'hongkong-macau-id', 'diplomat-id'] as const)
      expect(readDocument(kind, ' - ', today)).toEqual({ kind: 'wrong', problem: 'empty' })
  })

  test('the kinds are those of the contract', () => expect(same).toBe(true))
})

test.each([
  ['2008-11-20', 18],
  ['2008-11-21', 17],
  ['2008-02-29', 18],
  ['2026-11-20', 0],
])('born on %s: %i years', (bornOn, age) => {
  expect(ageOn(bornOn, today)).toBe(age)
})

test('who was born on 29 February comes of age on 1 March', () => {
  expect([ageOn('2008-02-29', '2026-02-28'), ageOn('2008-02-29', '2026-03-01')]).toEqual([17, 18])
})

test.each([
  ['370200123456', '370200123456'],
  ['3702 0012 3456', '370200123456'],
  ['３７０２００１２３４５６', '370200123456'],
  ['37020012345', null],
  ['3702001234567', null],
  ['37020012345X', null],
])('file number %s: %p', (typed, number) => {
  expect(readFileNumber(typed)).toBe(number)
})

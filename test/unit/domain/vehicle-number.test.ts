import { readEngineLastSix, readVinLastSix, vinCheckDigit } from '@/domain/vehicle-number'

test.each([
  ['1M8GDM9AXKP042788', 'X'],
  ['5GZCZ43D13S812715', '1'],
  ['11111111111111111', '1'],
])('the ninth place of %s is %s', (vin, digit) => {
  expect(vinCheckDigit(vin)).toBe(digit)
})

describe('last six of the VIN', () => {
  test.each([
    ['812715', '812715'],
    ['81 27-15', '812715'],
    ['ａ１２３４５', 'A12345'],
    ['5GZCZ43D13S812715', '812715'],
    ['5gzcz43d13s812715', '812715'],
  ])('%s', (typed, expected) => {
    expect(readVinLastSix(typed)).toEqual({ kind: 'last-six', lastSix: expected })
  })

  test.each([
    ['', 'empty'],
    ['12345', 'too-short'],
    ['1234567', 'length'],
    ['12345O', 'letter-i-o-q'],
    ['1234I6', 'letter-i-o-q'],
    ['12345q', 'letter-i-o-q'],
    ['12345?', 'character'],
    ['五12345', 'character'],
    ['5GZCZ43D23S812715', 'check-digit'],
    ['5GZCZ43D13S812751', 'check-digit'],
  ])('%p: %s', (typed, problem) => {
    expect(readVinLastSix(typed)).toEqual({ kind: 'wrong', problem })
  })
})

describe('last six of the engine', () => {
  test.each([
    ['123456', '123456'],
    ['O12345', 'O12345'],
    ['4g18-sm 8866i', 'M8866I'],
  ])('%s: %s', (typed, lastSix) => {
    expect(readEngineLastSix(typed)).toEqual({ kind: 'last-six', lastSix })
  })

  test.each([
    ['', 'empty'],
    ['4G18', 'too-short'],
    ['4G18*12', 'character'],
  ])('%p: %s', (typed, problem) => {
    expect(readEngineLastSix(typed)).toEqual({ kind: 'wrong', problem })
  })
})

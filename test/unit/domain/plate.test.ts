import fc from 'fast-check'
import { nextPlateCharacters, readPlate } from '@/domain/plate'
import { bindableKinds, plateKind, plateKinds } from '@/domain/plate-kind'
import { provinceOf, provinceOfPlate, provinces } from '@/domain/provinces'
import { property } from '../../support/property'

describe('plates as they are', () => {
  test.each([
    ['02', '晋N6K283', '小型汽车'],
    ['02', '京AZ1234', 'a letter in the serial'],
    ['01', '鲁BA1234', '大型汽车'],
    ['07', '桂A12345', '普通摩托车'],
    ['08', '桂A12345', '轻便摩托车'],
    ['13', '豫Q12345', '低速车'],
    ['14', '鲁0112345', '拖拉机'],
    ['15', '冀B1234挂', '挂车'],
    ['16', '晋A1234学', '教练汽车'],
    ['17', '晋A1234学', '教练摩托车'],
    ['18', '京A1234试', '试验汽车'],
    ['22', '苏A12345', '临时行驶车'],
    ['22', '苏A1234临', '临时行驶车'],
    ['23', '晋A0123警', '警用汽车'],
    ['24', '晋A0123警', '警用摩托'],
    ['26', '粤Z1234港', '香港入出境车'],
    ['27', '粤ZAB12澳', '澳门入出境车'],
    ['03', '224578使', '使馆汽车'],
    ['03', '使224578', '使馆汽车, the older form'],
    ['04', '沪12345领', '领馆汽车'],
    ['10', '沪领12345', '领馆摩托车'],
    ['33', '京AX123应急', '应急号牌'],
    ['51', '京A12345D', '大型新能源汽车'],
    ['52', '京AD12345', '小型新能源汽车'],
    ['52', '京ADA1234', 'a letter in the second place'],
  ])('%s %s (%s)', (kind, plate) => {
    expect(readPlate(plate, kind)).toEqual({ kind: 'plate', plate })
  })

  test.each([...'ABCDEFGHJK'])('energy letter %s, small and large', (letter) => {
    expect(readPlate(`晋N${letter}12345`, '52')).toEqual({ kind: 'plate', plate: `晋N${letter}12345` })
    expect(readPlate(`晋N12345${letter}`, '51')).toEqual({ kind: 'plate', plate: `晋N12345${letter}` })
  })

  test.each([...'LMNPQRSTUVWXYZ'])('no energy letter: %s', (letter) => {
    expect(readPlate(`晋N${letter}12345`, '52')).toMatchObject({ problem: 'energy', at: 2 })
    expect(readPlate(`晋N12345${letter}`, '51')).toMatchObject({ problem: 'energy', at: 7 })
  })

  test('every province', () => {
    expect(provinces).toHaveLength(31)
    expect(
      provinces
        .map(({ plate }) => plate)
        .sort()
        .join(''),
    ).toBe([...'京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼'].sort().join(''))
    for (const { plate } of provinces) expect(readPlate(`${plate}A12345`, '02').kind).toBe('plate')
  })
})

test.each([
  ['晋N·6K283', '晋N6K283'],
  ['晋n 6k283', '晋N6K283'],
  [' 晋Ｎ６Ｋ２８３ ', '晋N6K283'],
  ['晋N-6K283', '晋N6K283'],
  ['晋N•6K283', '晋N6K283'],
  ['晋N.6K283', '晋N6K283'],
  ['晋N　6K283\n', '晋N6K283'],
])('%p is read as %s', (typed, plate) => {
  expect(readPlate(typed, '02')).toEqual({ kind: 'plate', plate })
})

describe('what is wrong with it', () => {
  test.each([
    ['', '02', 'empty', null],
    [' · ', '02', 'empty', null],
    ['晋N6K28', '02', 'too-short', null],
    ['晋', '02', 'too-short', null],
    ['晋N6K2834', '52', 'energy', 2],
    ['晋N6K283456', '02', 'too-long', null],
    ['N6K283', '02', 'province', 0],
    ['台A12345', '02', 'province', 0],
    ['晋16K283', '02', 'office', 1],
    ['晋I6K283', '02', 'letter-i-o', 1],
    ['晋N6KO83', '02', 'letter-i-o', 4],
    ['晋N6I283', '02', 'letter-i-o', 3],
    ['晋N6?283', '02', 'serial', 3],
    ['晋N6车283', '02', 'serial', 3],
    ['京AD1234A', '52', 'digit', 7],
    ['京A1234AD', '51', 'digit', 6],
    ['冀B12345', '15', 'other-kind', null],
    ['冀B1234冀', '15', 'sign', 6],
    ['京AD12345', '02', 'other-kind', null],
    ['京A1234警', '02', 'other-kind', null],
    ['粤Z1234港', '27', 'other-kind', null],
    ['京V12345', '32', 'no-such-kind', null],
    ['晋N6K283', '41', 'no-such-kind', null],
    ['晋N6K283', '98', 'no-such-kind', null],
  ])('%p as kind %s: %s', (plate, kind, problem, at) => {
    expect(readPlate(plate, kind)).toMatchObject({ kind: 'wrong', problem, at })
  })

  test('a plate of another kind names the kinds that it fits', () => {
    expect(readPlate('京AD12345', '02')).toMatchObject({ otherKinds: ['52'] })
    expect(readPlate('京A12345D', '52')).toMatchObject({ otherKinds: ['51'] })
    expect(readPlate('京A1234警', '02')).toMatchObject({ otherKinds: ['23', '24'] })
  })
})

describe('kinds', () => {
  test('the whole table of the police', () => {
    expect(plateKinds.map(({ code }) => code).join(' ')).toBe(
      '01 02 03 04 05 06 07 08 09 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25 26 27 31 32 33 41 42 43 51 52 99',
    )
    expect(bindableKinds).toHaveLength(30)
  })

  test.each([
    ['02', 'blue'],
    ['01', 'yellow'],
    ['52', 'green'],
    ['51', 'yellow-green'],
    ['23', 'white'],
    ['26', 'black'],
    ['08', 'blue'],
    ['15', 'yellow'],
  ])('%s is %s', (code, look) => {
    expect(plateKind(code)?.look).toBe(look)
  })
})

describe('the keyboard', () => {
  test('offers provinces, then letters, then letters and digits', () => {
    expect(nextPlateCharacters('02', '')).toHaveLength(31)
    expect(nextPlateCharacters('02', '晋')).toBe('ABCDEFGHJKLMNPQRSTUVWXYZ')
    expect(nextPlateCharacters('02', '晋N')).toHaveLength(34)
    expect(nextPlateCharacters('02', '晋N6K283')).toBe('')
  })

  test('offers what the kind wants', () => {
    expect(nextPlateCharacters('52', '晋N')).toBe('ABCDEFGHJK')
    expect(nextPlateCharacters('51', '晋N12345')).toBe('ABCDEFGHJK')
    expect(nextPlateCharacters('15', '冀B1234')).toBe('挂')
    expect(nextPlateCharacters('33', '京AX123应')).toBe('急')
    expect(nextPlateCharacters('03', '')).toBe('0123456789使')
    expect(nextPlateCharacters('05', '粤Z1234')).toContain('港')
    expect(nextPlateCharacters('02', '晋I')).toBe('')
    expect(nextPlateCharacters('41', '')).toBe('')
  })

  test('whatever is typed from its offers is a plate in the end', () => {
    const choices = fc.infiniteStream(fc.nat())
    property(fc.tuple(fc.constantFrom(...bindableKinds), choices), ([{ code, shapes }, stream]) => {
      let typed = ''
      for (let offered = nextPlateCharacters(code, typed); offered !== ''; offered = nextPlateCharacters(code, typed)) {
        if (shapes.some((shape) => shape.length === typed.length) && readPlate(typed, code).kind === 'plate') break
        typed += offered.charAt((stream.next().value as number) % offered.length)
      }
      expect(readPlate(typed, code)).toEqual({ kind: 'plate', plate: typed })
    })
  })
})

test('the province of a district and of a plate', () => {
  expect(provinceOf('370202')?.plate).toBe('鲁')
  expect(provinceOf('990102')).toBeNull()
  expect(provinceOfPlate('桂A6K283')?.code).toBe('45')
  expect(provinceOfPlate('224578使')).toBeNull()
})

import { fictionalIdNumber, fictionalPlate } from './identifiers'

export interface Person {
  name: string
  licence: string
  plate: string
}

const SURNAMES = '钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜'
const FIRST = '明晓思嘉宇子文亦若书知沐云景安清一方远乐'
const SECOND = '宁然航辰怡悦凡舟岚溪禾朗遥松竹乔言和'

/** Invented persons: made-up names, ID numbers of no district, plates of no car. `pick(limit)` gives 0 … limit - 1. */
export function inventPerson(index: number, city: string, pick: (limit: number) => number): Person {
  const given = pick(4) === 0 ? of(SECOND, pick) : of(FIRST, pick) + of(SECOND, pick)
  const year = 1952 + pick(54)
  const birth = `${year}${two(1 + pick(12))}${two(1 + pick(28))}`
  return {
    name: of(SURNAMES, pick) + given,
    licence: fictionalIdNumber(birth, 100 + index),
    plate: fictionalPlate(city, 20 + index),
  }
}

/** The visitor of the story that all pictures tell; several decisions are theirs. */
export const zhaoChangan: Person = {
  name: '赵长安',
  licence: fictionalIdNumber('19790306', 1),
  plate: fictionalPlate('晋A', 7),
}

const of = (characters: string, pick: (limit: number) => number) => characters.charAt(pick(characters.length))
const two = (value: number) => String(value).padStart(2, '0')

import { provinces } from './provinces'

/** What may stand at one place of a plate. */
export interface PlateSlot {
  name: 'province' | 'office' | 'serial' | 'digit' | 'energy' | 'sign'
  characters: string
}

export type PlateShape = readonly PlateSlot[]

/** Plates have neither I nor O: they look like 1 and 0. */
const LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZ'
const DIGITS = '0123456789'

const province: PlateSlot = { name: 'province', characters: provinces.map(({ plate }) => plate).join('') }
const office: PlateSlot = { name: 'office', characters: LETTERS }
const serial: PlateSlot = { name: 'serial', characters: LETTERS + DIGITS }
const digit: PlateSlot = { name: 'digit', characters: DIGITS }
/** Pure electric A B C D E, other new energy F G H J K: more than the D and F of the first years. */
const energy: PlateSlot = { name: 'energy', characters: 'ABCDEFGHJK' }
const sign = (characters: string): PlateSlot => ({ name: 'sign', characters })
const times = (count: number, slot: PlateSlot): PlateSlot[] => Array.from({ length: count }, () => slot)

/** Shapes of plates (GA 36-2018), place by place. Temporary plates of paper are numbered in more than one way. */
export const plateShapes = {
  ordinary: [province, office, ...times(5, serial)],
  newEnergySmall: [province, office, energy, serial, ...times(4, digit)],
  newEnergyLarge: [province, office, ...times(5, digit), energy],
  trailer: [province, office, ...times(4, serial), sign('挂')],
  learner: [province, office, ...times(4, serial), sign('学')],
  police: [province, office, ...times(4, serial), sign('警')],
  trial: [province, office, ...times(4, serial), sign('试')],
  hongKong: [sign('粤'), sign('Z'), ...times(4, serial), sign('港')],
  macau: [sign('粤'), sign('Z'), ...times(4, serial), sign('澳')],
  embassy: [...times(6, digit), sign('使')],
  embassyOld: [sign('使'), ...times(6, digit)],
  consulate: [province, ...times(5, digit), sign('领')],
  consulateMotorcycle: [province, sign('领'), ...times(5, digit)],
  emergency: [province, office, ...times(4, serial), sign('应'), sign('急')],
  tractor: [province, ...times(7, digit)],
  temporary: [
    [province, office, ...times(5, serial)],
    [province, office, ...times(4, serial), sign('临')],
    [province, office, ...times(5, serial), sign('临')],
  ],
} as const satisfies Record<string, PlateShape | readonly PlateShape[]>

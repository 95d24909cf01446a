import { type PlateShape, plateShapes } from './plate-shape'

/** The ground that a plate is drawn on. */
export type PlateLook = 'blue' | 'yellow' | 'green' | 'yellow-green' | 'white' | 'black'

export interface PlateKind {
  /** 号牌种类, two digits of the police's table. Kind and number together are the key of a vehicle. */
  code: string
  look: PlateLook
  /** Shapes that a number of this kind can have; none = not issued by the police, or no plate at all. */
  shapes: readonly PlateShape[]
}

const { ordinary, tractor, trial, temporary } = plateShapes
const kind = (code: string, look: PlateLook, ...shapes: PlateShape[]): PlateKind => ({ code, look, shapes })

/** All kinds of the police's table, in its order (GA 36-2018 for the shapes). */
export const plateKinds: readonly PlateKind[] = [
  kind('01', 'yellow', ordinary),
  kind('02', 'blue', ordinary),
  kind('03', 'black', plateShapes.embassy, plateShapes.embassyOld),
  kind('04', 'black', plateShapes.consulate),
  kind('05', 'black', ordinary, plateShapes.hongKong, plateShapes.macau),
  kind('06', 'black', ordinary),
  kind('07', 'yellow', ordinary),
  kind('08', 'blue', ordinary),
  kind('09', 'black', plateShapes.embassy, plateShapes.embassyOld),
  kind('10', 'black', plateShapes.consulateMotorcycle, plateShapes.consulate),
  kind('11', 'black', ordinary),
  kind('12', 'black', ordinary),
  kind('13', 'yellow', ordinary),
  kind('14', 'yellow', ordinary, tractor),
  kind('15', 'yellow', plateShapes.trailer),
  kind('16', 'yellow', plateShapes.learner),
  kind('17', 'yellow', plateShapes.learner),
  kind('18', 'white', trial, ordinary),
  kind('19', 'white', trial, ordinary),
  kind('20', 'white', ...temporary),
  kind('21', 'white', ...temporary),
  kind('22', 'white', ...temporary),
  kind('23', 'white', plateShapes.police),
  kind('24', 'white', plateShapes.police),
  kind('25', 'yellow', ordinary, tractor),
  kind('26', 'black', plateShapes.hongKong),
  kind('27', 'black', plateShapes.macau),
  kind('31', 'white'),
  kind('32', 'white'),
  kind('33', 'white', plateShapes.emergency),
  kind('41', 'white'),
  kind('42', 'white'),
  kind('43', 'white'),
  kind('51', 'yellow-green', plateShapes.newEnergyLarge),
  kind('52', 'green', plateShapes.newEnergySmall),
  kind('99', 'white'),
]

/** Kinds that a vehicle of a citizen can have. */
export const bindableKinds: readonly PlateKind[] = plateKinds.filter(({ shapes }) => shapes.length > 0)

/** Null for a code that the table does not hold. */
export function plateKind(code: string): PlateKind | null {
  return plateKinds.find((candidate) => candidate.code === code) ?? null
}

/** 使用性质 of a vehicle, as its licence prints it. */
export const useNatures = [
  'non-operating',
  'company-non-operating',
  'operating-passenger',
  'freight',
  'taxi',
  'dangerous-goods',
  'school-bus',
  'rental',
  'ride-hailing',
] as const
export type UseNature = (typeof useNatures)[number]

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

/** The same in words. Licences print 非营运 for companies' own cars, too; who owns it decides what can be done here. */
export const useNames: Readonly<Record<UseNature, string>> = {
  'non-operating': '非营运',
  'company-non-operating': '单位非营运',
  'operating-passenger': '营运客运',
  freight: '货运',
  taxi: '出租客运',
  'dangerous-goods': '危化品运输',
  'school-bus': '校车',
  rental: '租赁',
  'ride-hailing': '预约出租客运',
}

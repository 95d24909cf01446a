/** Words of a counter where an officer sits. */
export const counterWords = {
  open: { now: '现在开着', today: '今天开', closed: '现在没开' },
  hours: '办公时间',
  address: '地址',
  call: '打电话',
  navigate: '怎么走',
  callLabel: (name: string, phone: string) => `给${name}打电话 ${phone}`,
  navigateLabel: (name: string) => `去${name}怎么走，打开地图`,
} as const

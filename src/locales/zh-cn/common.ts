/** Words that several features share. */
export const common = {
  appName: '码上交管',
  hotline: '12123',
  hotlineHours: '全天有人接听',
  call: '拨打',
  callLabel: (number: string) => `拨打 ${number}`,
  stillStuck: (number: string) => `一直不行，打 ${number}`,
  reportNumber: (number: string) => `报号 ${number}，马上能查到`,
  asking: '正在问…',
  gotIt: '知道了',
  back: '返回',
  home: '回首页',
  retry: '再试一次',
  offline: '手机没连上网',
  offlineNote: '连上网以后再操作，填过的内容都还在',
  offlineSince: (time: string) => `下面是 ${time} 查到的`,
  elderMode: '长辈版',
} as const

import type { LandingState } from './state'

/** What the page at a payment code's link says, by what was found out about the code. */
export interface VerdictWords {
  tone: 'good' | 'warn' | 'bad'
  icon: string
  title: string
  text: string
}

const words: Record<Exclude<LandingState['kind'], 'payable'>, VerdictWords> = {
  paying: {
    tone: 'warn',
    icon: 'info',
    title: '这张单正在付款',
    text: '有人正在付，付完窗口会变绿。没付成，码还能再扫。',
  },
  paid: { tone: 'good', icon: 'check', title: '这张单已经付清', text: '不用再付，再付也会原路退回。' },
  expired: { tone: 'warn', icon: 'clockCross', title: '码过期了，钱没有扣', text: '请窗口重新开一张，再扫一次就好。' },
  withdrawn: { tone: 'warn', icon: 'ban', title: '窗口收回了这张单', text: '没有扣钱。要付款，请窗口重新开一张。' },
  'other-province': { tone: 'warn', icon: 'info', title: '是真码，但不在这里付', text: '请用开出地的交管服务付款。' },
  'not-genuine': {
    tone: 'bad',
    icon: 'shieldCross',
    title: '这个码不是我们开的',
    text: '没有查到对应的缴款单，请不要付款。',
  },
  unavailable: {
    tone: 'warn',
    icon: 'info',
    title: '现在查不到这个码',
    text: '不是您的问题，过一会儿再扫一次。先不要付款。',
  },
}

export function verdictWords(state: LandingState): VerdictWords {
  if (state.kind === 'payable')
    return { tone: 'good', icon: 'check', title: '是真码', text: `${state.windowName}，${state.issuedAt}开出` }
  if (state.kind === 'other-province')
    return { ...words['other-province'], text: `${state.issuer}开出，请用那里的交管服务付款。` }
  return words[state.kind]
}

export const landingWords = {
  app: '码上交管',
  largeType: '大字',
  bill: (decisions: number) => `缴款单，${decisions} 份决定书`,
  timeLeft: '还有效',
  choose: '用哪个打开付款？',
  wechat: '微信',
  alipay: '支付宝',
  openHere: '打开小程序付款',
  notOpened: '没有自动打开？点上面的按钮，或者回去用“扫一扫”再扫一次窗口的码。',
  browser: '都没有，在浏览器里继续',
  browserOnly: '在浏览器里继续',
  scanWithPhone: '请用手机扫这个码付款',
  anyScanner: '微信、支付宝、手机相机都可以扫',
  address: (host: string) => ['看一眼网址，应是 ', host, '。不装软件，不收手续费，不要短信验证码。'] as const,
  dont: ['不要向个人账户转账', '不要填银行卡、短信验证码'],
  do: '真的罚款，用决定书编号都能查到',
  byNumber: '用决定书编号查',
  report: '收到假码，拨打 12123 告诉我们',
  askWindow: '打不开？把码给窗口工作人员看，或拨打 12123',
  parkingSlip: '车上贴的停车告知单不是罚款决定，不能凭它扫码付款',
  hotline: '有疑问拨打 12123',
}

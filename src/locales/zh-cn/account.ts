/** Words of the page 我的. */
export const accountWords = {
  title: '我的',
  who: { wechat: '您在用微信', alipay: '您在用支付宝' },
  whoNote: '缴罚款不用登录，记录只有您看得到',
  elderNote: '字大一些，一步一步来',
  money: '钱和单子',
  receipts: '缴款记录',
  receiptsValue: '票据都在里面',
  others: '其他',
  about: '关于码上交管',
  hotline: (number: string) => `打 ${number} 问人工`,
  aboutSheet: {
    title: '关于码上交管',
    paragraphs: [
      '码上交管是公安交警的缴款服务：扫一扫窗口的码，或者输决定书编号，就能看清罚款、付款、拿票据。',
      '罚款直接进国库，不经过个人，不收手续费。',
      '手机里不存您的姓名、证件号和车牌。别人的信息只显示一部分。',
    ],
  },
} as const

/** How to pay, in the order in which it is done; shown wherever help is asked for. */
export const helpWords = {
  row: '怎么缴款',
  title: '怎么缴款',
  steps: [
    '点“扫码缴款”，对准窗口屏幕或决定书上的码。',
    '先看是不是真码。要是写着“别付”，就别付。',
    '看清金额和为了什么，再点“支付”。',
    '在微信或支付宝里输密码，就付好了。',
    '没有码？点“输编号缴款”，输决定书上的 15 或 16 位数字。',
  ],
} as const

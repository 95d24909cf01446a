/** Words of the cashier that stands in for the wallets; apart, because builds with a real cashier do not carry it. */
export const simulatedCashierWords = {
  title: '模拟收银台',
  banner: '模拟收银台，不会真的扣钱',
  text: '这里没有真的微信或支付宝，请选一种结果。',
  payee: '收款方',
  what: '事由',
  pay: '付款成功',
  cancel: '取消，不付',
  fail: '付款失败',
  vanish: '付了，但结果没传回来',
  busy: '正在处理…',
  gone: { title: '没有要付的订单', text: '请从账单重新点“支付”。' },
  unreachable: { title: '模拟收银台没有回话', text: '请看看模拟服务是不是开着。' },
} as const

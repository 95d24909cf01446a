/** Paying with a bank card, which only the browser offers. */
export const cardWords = {
  pay: '不用钱包，用银行卡付',
  title: '银行卡支付',
  note: '卡号和验证码只填在收单机构的页面里，我们看不到',
  leave: '不付了，关掉这一页',
  loading: '正在打开收单机构的页面',
}

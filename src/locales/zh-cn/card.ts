/** Paying with a bank card, which only the browser offers. */
export const cardWords = {
  pay: '改用银行卡付',
  title: '银行卡支付',
  frame: '银行的付款页面',
  note: '下面是银行的付款页面，卡号和验证码我们看不到',
  leave: '不付了，返回',
  loading: '正在打开银行的付款页面，还没有扣钱。一直打不开，就点上面的“不付了，返回”，再试一次。',
}

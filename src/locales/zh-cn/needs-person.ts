/** Words of the door before what belongs to a person. */
export const needsPersonWords = {
  title: '先核对一下是不是本人',
  note: '违法、驾驶证和车辆只给本人看。填几项信息，再刷一次脸就好。',
  rows: [
    { icon: 'user', title: '本人的身份证件', note: '填姓名和号码，不用拍照' },
    { icon: 'phone', title: '能收短信的手机', note: '收一次六位数字' },
    { icon: 'shield-check', title: '刷一次脸', note: '由微信或支付宝核对，我们不存您的照片' },
  ],
  act: '去核对本人',
} as const

/** Words of the page that stands in for the wallets' face checks; builds with a real one do not carry it. */
export const simulatedFaceWords = {
  title: '模拟刷脸',
  banner: '模拟刷脸，没有打开相机',
  text: '这里没有真的微信或支付宝，请选一种结果。',
  outcomes: {
    passed: '是本人，通过',
    'no-match': '和证件照不像',
    'not-live': '不是活人在刷',
    light: '光线太暗',
    cancelled: '取消，不刷了',
    service: '核对的系统出错',
    'timed-out': '一直没有结果',
  },
  busy: '正在处理…',
  gone: { title: '没有要做的刷脸', text: '请从核对本人那里重新点“开始刷脸”。' },
} as const

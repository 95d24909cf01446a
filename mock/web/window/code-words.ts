import type { ErrorCode } from '@/contract/envelope'
import type { WindowBill } from '@/contract/hall'
import { paidWith } from '../common/words'

/** Codes are of the wallets only. */
const walletOf = (bill: WindowBill) => (bill.channel ? paidWith[bill.channel] : '钱包')

/** Words of taking money by the code on the payer's phone. */
export const codeWords = {
  title: '扫对方的付款码',
  field: '对方的付款码',
  placeholder: '扫码枪对准对方手机，或输入数字',
  take: '收款',
  taking: '正在收款',
  hint: '请对方打开微信或支付宝的「收付款」。码一分钟一换，只能用一次。',
  reading: { wechat: '认出：微信付款码', alipay: '认出：支付宝付款码' },
  incomplete: '付款码还没输完：微信 18 位，支付宝 16 到 24 位。',
  others: {
    unionpay: '这是云闪付的码，这里收不了。请对方换微信或支付宝。',
    'digital-yuan': '这是数字人民币的码，这里收不了。请对方换微信或支付宝。',
    link: '这是收款码或链接，不是付款码。请对方打开「收付款」，不要打开收款码。',
    nothing: '这不是付款码。微信的以 10 到 15 开头，支付宝的以 25 到 30 开头。',
  },
  because: {
    code: '这个付款码过期了，或者用过了，没有扣款。请对方刷新付款码，再扫一次。',
    money: '对方钱包余额不够，没有扣款。请对方换一张卡或换一个钱包，再扫一次。',
    account: '对方的钱包不让付这一笔，没有扣款。请对方换一个钱包，或扫副屏上的码。',
  },
  failed: (wallet: string) => `刚才的${wallet}付款码没有付成：已经撤销，没有扣款。可以再扫一次。`,
  failures: {
    NOT_PAYABLE: '这一单现在收不了：对方正在手机上付款，或者已经付清、过期。看上面的状态。',
    TOO_MANY_TRIES: '这个窗口扫码太多次了，过一会儿再试。副屏上的码照样能付。',
    BAD_INPUT: '这不是微信或支付宝的付款码，没有扣款。',
    FORBIDDEN: '本单位暂时不收这个钱包，请对方换一个。',
    OFFLINE: '没连上服务器，不知道收到没有。先别让对方再付：看上面的状态，变了就算数。',
  } satisfies Partial<Record<ErrorCode | 'OFFLINE', string>>,
  tip: {
    confirming: '一分钟内会有结果：付成了算数，问不到就撤销、不扣款。请对方先等一下。',
    paid: '对方手机里没有这笔的缴款记录：票据开好后按 F8，把凭条交给对方，扫上面的码就能看电子票据。',
  },
  slip: {
    code: '票据代码',
    number: '票据号码',
    check: '校验码',
    qr: '电子票据的二维码',
    note: '扫码查验电子票据，和纸质票据同样有效。',
    making: '电子票据还没开好，过一分钟再打一张，上面会有票据号码和二维码。',
  },
  hero: {
    paying: {
      title: '等对方在手机上输密码',
      detail: (bill: WindowBill) => `${walletOf(bill)}已经弹出付款，每几秒问一次；45 秒没输完会自动撤销`,
    },
    confirming: {
      title: '还不知道付成没有',
      detail: (bill: WindowBill) => `正在问${walletOf(bill)}；问不到就撤销，撤销了一定不扣款。先别再扫`,
    },
  },
}

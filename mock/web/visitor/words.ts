import type { WindowBill } from '@/contract/hall'
import { formatInstant } from '@/domain/dates'
import { paidWith, takers } from '../common/words'

const meansOf = (bill: WindowBill) => (bill.channel ? paidWith[bill.channel] : '手机')
const takerOf = (bill: WindowBill) => (bill.channel ? takers[bill.channel] : '钱包')
const tails = (numbers: readonly string[]) =>
  `尾号 ${numbers
    .slice(0, 3)
    .map((number) => number.slice(-4))
    .join('、')}${numbers.length > 3 ? ' 等' : ''}`

/** Every word on the visitor's screen. */
export const words = {
  title: '缴款屏',
  loading: '正在准备，请稍等',
  lost: '断线，正在重连',
  lostSince: (time: string) => `断线，正在重连·下面是 ${time} 的情况`,
  safety: '只扫这块屏上的码。收款方是市财政非税收入专户，不收手续费；我们不会让您转账给个人。',
  receipt: '电子票据在手机「码上交管·缴款记录」里。要纸质的，请告诉窗口工作人员。',
  receiptByCode: '电子票据开好后，请窗口工作人员打一张凭条，扫上面的码就能看。',
  idle: {
    title: '您好，请把决定书交给工作人员',
    detail: '出码后，用微信或支付宝扫这块屏上的码，看清金额再付款。',
    steps: ['扫码', '核对金额', '付款'],
  },
  code: {
    label: '一共要缴',
    qr: '缴款二维码，用微信或支付宝扫',
    or: '或',
    both: '都扫这一个码',
    fine: '罚款',
    decisions: (bill: WindowBill) => `${bill.decisionNumbers.length} 份决定书，${tails(bill.decisionNumbers)}`,
    surcharge: '加处罚款',
    inTime: '没有逾期，不加处罚款',
    late: (bill: WindowBill) =>
      bill.lateDecisions === 1
        ? `1 份逾期 ${bill.maxLateDays} 天，每天加罚款的 3%`
        : `${bill.lateDecisions} 份逾期，最久 ${bill.maxLateDays} 天，每天加罚款的 3%`,
    payer: '缴款人',
    lives: (minutes: number) => `码在 ${minutes} 分钟内有效`,
    check: '手机上先核对金额，再付款',
  },
  paying: {
    title: '请在手机上完成支付',
    detail: (bill: WindowBill) => `正在用${meansOf(bill)}付款，码先收起，别人不能再付`,
  },
  byCode: {
    title: '请在手机上输入密码',
    detail: (bill: WindowBill) => `${meansOf(bill)}已经弹出付款，看清金额再输密码`,
    failed: '刚才的付款码没有付成，没有扣款。可以再出示一次，或扫这个码',
  },
  confirming: {
    title: '正在确认付款结果',
    detail: (bill: WindowBill) => `正在向${takerOf(bill)}核实，请您先不要再付一次`,
    next: '不用重新扫码',
    nextDetail: '有结果了，这块屏会自己变。没扣款会告诉您，扣了就算数。',
  },
  lapsed: {
    title: '这个码到时间了',
    detail: '正在核对有没有收到款，请稍等',
    next: '请不要再扫这个码',
    nextDetail: '手机已显示付款成功？不用再付：查到就认，重复的原路退回。',
  },
  paid: {
    title: '已缴清',
    means: (bill: WindowBill) => `${meansOf(bill)}支付成功`,
    elsewhere: '已在别处缴清',
    matched: '财政已核对',
    matching: '正在和财政核对',
    recorded: '已登记到决定书',
    recording: '正在登记到决定书',
    soon: '一般 1 分钟内',
  },
  remembered: {
    title: '正在重新连接',
    detail: '断线前显示已付款。是否缴清，以手机上的结果为准',
    next: '请先不要再付',
    nextDetail: '连上以后，这块屏会显示最新的结果。',
  },
  expired: {
    title: '这个码过期了',
    detail: '还没有收到，请不要再扫旧码',
    next: '请窗口工作人员重新出码',
    nextDetail: '手机已显示付款成功？不用再付：查到就认，重复的原路退回。',
  },
  withdrawing: {
    title: '正在撤回这张缴款单',
    detail: '正在确认没有扣款，请先不要付款',
    next: '请等一下再离开',
    nextDetail: '确认以后，这块屏会告诉您有没有扣款。',
  },
  withdrawn: {
    title: '这张缴款单撤回了',
    detail: (bill: WindowBill, windowName: string) =>
      `${bill.closedAt ? `${formatInstant(bill.closedAt, 'HH:mm')} ` : ''}由 ${windowName}撤回，这一单没有扣款`,
    next: '请和工作人员核对后重新出码',
    nextDetail: '决定书仍然有效，缴款期限不变。',
  },
}

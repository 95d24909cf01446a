import type { CollectableDecision, WindowBill } from '@/contract/hall'
import { formatDate, formatInstant } from '@/domain/dates'
import { paidWith, takers } from '../common/words'

const meansOf = (bill: WindowBill) => (bill.channel ? paidWith[bill.channel] : '钱包')
const takerOf = (bill: WindowBill) => (bill.channel ? takers[bill.channel] : '钱包')
const copies = (bill: WindowBill) => `${bill.payerMasked}·${bill.decisionNumbers.length} 份决定书`

/** Every word on the officer's screen. */
export const words = {
  title: '窗口收费',
  field: '决定书编号、车牌或驾驶证号',
  placeholder: '输入或扫描 决定书编号 / 车牌 / 驾驶证号',
  nextPlaceholder: '下一位：输入或扫描 决定书编号 / 车牌 / 驾驶证号',
  find: '查找',
  clear: '清空',
  finding: '正在查',
  recognised: {
    'decision-number': '认出：决定书编号',
    plate: '认出：车牌',
    'licence-number': '认出：驾驶证号',
    'surveillance-record': '这是监控记录编号',
    'other-document': '这不是处罚决定书',
    incomplete: '还没输完',
    nothing: '没认出来',
  },
  welcome: {
    title: '输入编号，开始收费',
    detail: '决定书编号、车牌、驾驶证号都行，会自己认。选好以后按 F9，缴款码就在副屏上。',
  },
  none: {
    title: '没有找到要缴的决定书',
    'decision-number': '核对一下编号：15 或 16 位，在决定书右上角。刚开的决定书要过几分钟才查得到。',
    plate: '这辆车名下没有处罚决定。监控拍到还没处理的，先到处理窗口开决定书。',
    'licence-number': '这本驾驶证名下没有处罚决定。监控拍到还没处理的，先到处理窗口开决定书。',
    'surveillance-record': '这是监控记录编号，还没有处罚决定，不能直接缴款。请到处理窗口先处理。',
    nothing: '没认出这是什么。可以输决定书编号（15 或 16 位）、车牌（晋A12345）或驾驶证号（18 位）。',
  },
  unreachable: { title: '没连上这个窗口', detail: '正在重连。一直连不上，就从工作台重新打开窗口。' },
  failed: '没查成',
  retry: '再试一次',
  columns: { number: '决定书', due: '期限', fine: '罚款', surcharge: '加处罚款', total: '今天应缴', act: '违法行为' },
  pickAll: '全选能收的',
  pick: (number: string) => `选 ${number}`,
  collectable: (count: number) => `可缴 ${count} 份`,
  served: (decision: CollectableDecision) => `${decision.act}·${formatDate(decision.servedOn, 'MM-DD')} 送达`,
  late: (days: number) => `逾期 ${days} 天`,
  left: (days: number) => (days === 0 ? '今天到期' : `还剩 ${days} 天`),
  surchargeRule: '每天加罚款的 3%，不超过罚款本身',
  held: { reconsideration: '行政复议中', lawsuit: '行政诉讼中' },
  heldRule: '这段时间不加处罚款，对方愿意可以先缴',
  dueOn: (date: string) => `${formatDate(date, 'MM-DD')} 到期`,
  refusals: {
    paid: ['已经缴清', '不用再收，请对方在手机「缴款记录」里看票据'],
    'being-paid-elsewhere': ['正在别处付款', '等几分钟再查；没付成会自己回到可缴'],
    withdrawn: ['决定已撤销', '不用缴，请对方收好撤销通知'],
    'not-in-service': ['暂停收缴', '这一份暂时不收，请转处理窗口问原因'],
    'enforced-by-court': ['法院强制执行中', '请对方联系执行法院缴款'],
    'on-open-bill': ['已经在一张有效的缴款单上', '等那张付完、过期或撤回，再出新码'],
    'other-authority': ['别处开的决定书', '这里不能收，请对方在手机上按编号缴，或到开单的大队'],
  } satisfies Record<NonNullable<CollectableDecision['refusal']>, [string, string]>,
  onePerson: '一张缴款码只能收一个人的。先收完这位，再收下一位。',
  atMostTen: '一张缴款码最多 10 份，剩下的下一张再收。',
  nothingPicked: '先勾选要收的决定书。',
  picked: (count: number, fine: string, surcharge: string) => `已选 ${count} 份·罚款 ${fine} + 加处罚款 ${surcharge}`,
  issue: '在副屏出示缴款码',
  issuing: '正在出码',
  today: '今日账单',
  stale: '断线',
  noBills: '今天还没有开过缴款单。',
  received: (count: number | string) => `已收 ${count} 单`,
  waiting: '待付',
  confirming: '结果确认中',
  states: {
    open: '等待扫码',
    paying: '支付中',
    confirming: '结果确认中',
    paid: '已支付',
    expired: '已过期',
    withdrawing: '正在撤回',
    withdrawn: '已撤回',
  } satisfies Record<WindowBill['state'], string>,
  whose: (bill: WindowBill) =>
    bill.decisionNumbers.length === 1
      ? `${bill.payerMasked}·尾号 ${(bill.decisionNumbers[0] ?? '').slice(-4)}`
      : `${bill.payerMasked}·${bill.decisionNumbers.length} 份`,
  remaining: (time: string) => `还剩 ${time}`,
  askNext: (seconds: number, bill: WindowBill) =>
    seconds > 0 ? `${seconds} 秒后再问${takerOf(bill)}` : `正在问${takerOf(bill)}`,
  recorded: '已登记',
  matched: '登记中',
  matching: '财政核对中',
  payingNow: '对方正在付款',
  asking: (bill: WindowBill) => `正在问${takerOf(bill)}`,
  notCharged: '没有扣款',
  reissue: '重新出码',
  hero: {
    open: { title: '副屏正在出示缴款码', detail: (bill: WindowBill) => `${copies(bill)}·到时自动失效，不会多收` },
    paying: {
      title: '对方正在手机上付款',
      detail: (bill: WindowBill) => `${copies(bill)}·用${meansOf(bill)}·码已收起，别人不能再付`,
    },
    confirming: { title: '结果确认中', detail: (bill: WindowBill) => `${copies(bill)}·先别让对方再付一次` },
    paid: {
      title: '已支付，请叫下一位',
      detail: (bill: WindowBill) =>
        [
          bill.payerMasked,
          bill.channel ? `${meansOf(bill)}支付` : null,
          bill.closedAt ? formatInstant(bill.closedAt, 'HH:mm:ss') : null,
          bill.matchedAt ? `财政已核对 ${formatInstant(bill.matchedAt, 'HH:mm:ss')}` : null,
        ]
          .filter(Boolean)
          .join('·'),
    },
    expired: { title: '这个码过期了', detail: (bill: WindowBill) => `${copies(bill)}·没有收到款，可以重新出码` },
    withdrawing: { title: '正在撤回', detail: (bill: WindowBill) => `${copies(bill)}·等钱包确认没有扣款` },
    withdrawn: { title: '已撤回', detail: (bill: WindowBill) => `${copies(bill)}·钱包已确认，这一单没有扣款` },
    remembered: { title: '断线前是已支付', detail: () => '连上以后再以结果为准，先别让对方走' },
  },
  steps: { issued: '出码', paid: '付款', matched: '财政核对', recorded: '登记到决定书' },
  stepWaits: { open: '等待中', soon: '一般 1 分钟内', stopped: '没有付款' },
  tip: {
    open: '不用守着：可以先查下一位。有人付款、失败，右边和副屏都会自己变。',
    confirming: '系统会一直问到有结果。对方可以先走，结果会出现在他手机上。',
    paid: '电子票据开好后在对方手机「缴款记录」里；要一张纸的凭条按 F8。',
  },
  withdraw: '撤回这一单',
  withdrawHint: '付款前可以撤回，码立即失效',
  withdrawPayingHint: '对方已经打开收银台：要先问过钱包，付成了就撤不了',
  confirmWithdraw: {
    title: (sum: string) => `撤回这张 ¥${sum} 的缴款单？`,
    open: '副屏上的码立即失效。决定书不受影响，可以再出一张。',
    paying: '对方可能正在输密码。系统会先问钱包：没付的才撤回，付成了照样算数。',
    ok: '撤回这一单',
    cancel: '不撤回',
  },
  print: '打印凭条',
  order: (orderNo: string) => `订单 ${orderNo}`,
  next: '下一位',
  slip: {
    title: '缴款凭条',
    payer: '缴款人',
    decisions: '决定书',
    fine: '罚款',
    surcharge: '加处罚款',
    total: '合计',
    paidAt: '付款时间',
    means: '付款方式',
    order: '订单号',
    note: '本凭条不是财政票据。电子票据在手机「码上交管·缴款记录」里，可随时打开。',
  },
}

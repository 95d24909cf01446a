import type { ErrorCode } from '@/contract/envelope'
import type { CollectableDecision, WindowBill } from '@/contract/hall'
import { type ChinaDate, daysBetween, formatDate, formatInstant } from '@/domain/dates'
import { groupedYuan } from '../common/money'
import { paidWith, takers } from '../common/words'
import type { PickProblem } from './picking'

const meansOf = (bill: WindowBill) => (bill.channel ? paidWith[bill.channel] : '手机')
const takerOf = (bill: WindowBill) => (bill.channel ? takers[bill.channel] : '钱包')

/** What a visitor reads when a call was refused or did not arrive. */
export const failureWords: Record<ErrorCode | 'OFFLINE', string> = {
  OFFLINE: '网络断了，您的钱没有动。请等一会儿再试，或者到窗口办。',
  BAD_INPUT: '这些没法一起缴，请换一种选法，或者到窗口办。',
  UNKNOWN_ACTION: '这台机器要更新了，请到窗口办。',
  UNAUTHENTICATED: '这台机器还没有开通，请到窗口办。',
  FORBIDDEN: '这台机器办不了这件事，请到窗口办。',
  NOT_VERIFIED: '这台机器办不了这件事，请到窗口办。',
  NOT_FOUND: '没有找到，请重新查一次。',
  TOO_MANY_TRIES: '这台机器查得太多了，请过一会儿再来，或者到窗口办。',
  IDEMPOTENCY_CONFLICT: '情况变了，请重新查一次。',
  PRICE_CHANGED: '金额变了，请重新查一次。',
  NOT_PAYABLE: '情况变了：可能刚缴清，或者正在别处付款。请重新查一次。',
  PROVIDER_UNAVAILABLE: '微信或支付宝没有回应，请过一会儿再试。',
  POLICE_UNAVAILABLE: '公安系统没有回应，请过一会儿再试。',
  INTERNAL: '系统出了点问题，您的钱没有动。请再试一次，或者到窗口办。',
}

/** Every word on the kiosk's screen. */
export const words = {
  title: '自助缴款机',
  loading: '正在准备，请稍等',
  retry: '再试一次',
  leave: '退出',
  back: '返回',
  lost: '断线，正在重连',
  lostSince: (time: string) => `断线，正在重连·下面是 ${time} 的情况`,
  choose: { title: '这是哪一台自助机？', failed: '没读到自助机的名单，检查网络后再试。' },
  steps: ['查到', '勾选', '扫码', '收据'],
  stepsLabel: '办到哪一步',
  low: '低位操作',
  high: '恢复高位',
  read: '读给我听',
  quiet: '不用读了',
  noVoice: '这台机器不能朗读，请叫工作人员帮您。',
  larger: '字再大一点',
  smaller: '字恢复原样',
  call: '叫工作人员',
  help: {
    title: '请工作人员帮您',
    detail: '请到旁边的窗口说一声，不用取号；或者拨打',
    stay: '这一步给您留 3 分钟，回来接着办。',
    close: '知道了',
  },
  start: {
    title: ['您好，用哪种方式', '查您的罚款？'],
    lead: '选一种，随时可以退出。',
    scan: ['扫决定书上的条码', '把纸放到下面亮灯的窗口前'],
    card: ['刷身份证或驾驶证', '查我名下全部罚款'],
    typed: ['输入编号或车牌', '15 或 16 位数字，可以替家人缴'],
    note: '用微信或支付宝付，不收手续费，不收现金',
  },
  find: {
    scan: {
      title: '请把决定书放到亮灯处',
      lead: '条码朝下，离玻璃一指宽，听到「嘀」一声就好。',
      other: '扫不上，改成输编号',
    },
    card: {
      title: '请把证放在感应区',
      lead: '身份证、驾驶证都行，放平，听到「嘀」一声再拿走。',
      other: '没带证，改成输号码',
    },
    typed: { title: '请输入号码', lead: '输完点「查罚款」。空格和横线不用输。' },
    kinds: { number: '决定书编号', licence: '驾驶证号', plate: '车牌' },
    kindLabel: '输哪一种号码',
    entered: '已输入',
    empty: { number: '15 或 16 位，在决定书右上角', licence: '18 位，和身份证号一样', plate: '先选省份简称' },
    erase: '删一位',
    clear: '清空',
    submit: '查罚款',
    finding: '正在查，请稍等',
    nothingTyped: '请先输入号码。',
    failed: '没查到',
  },
  none: {
    'decision-number': '没有这份决定书。请核对编号；刚开的要过几分钟才查得到。',
    plate: '这辆车没有要缴的罚款。监控拍到还没处理的，请先在手机上或到窗口处理。',
    'licence-number': '这本驾驶证没有要缴的罚款。监控拍到还没处理的，请先在手机上或到窗口处理。',
    'surveillance-record': '这是监控记录的编号，还没有开决定书，现在不用缴。请先在手机上或到窗口处理。',
    nothing: '没认出这个号码，请再试一次。缴款码请用手机扫，不用给机器扫。',
  },
  fines: {
    title: (name: string, count: number) => (count > 0 ? `${name}，您有 ${count} 份可缴` : `${name}，现在没有要缴的`),
    lead: '点一下勾选，可以只缴一部分。',
    leadNone: '下面写着为什么，不清楚请叫工作人员。',
    served: ({ servedOn, number }: CollectableDecision) =>
      `${formatDate(servedOn, 'M 月 D 日')}送达，尾号 ${number.slice(-4)}`,
    late: ({ lateDays, fineFen, surchargeFen }: CollectableDecision) =>
      surchargeFen >= fineFen
        ? `逾期 ${lateDays} 天，加处罚款不再增加`
        : `逾期 ${lateDays} 天，每天加 ${groupedYuan(Math.round(fineFen * 0.03) as typeof fineFen)}`,
    left: (dueOn: ChinaDate, today: ChinaDate) => {
      const days = daysBetween(today, dueOn)
      if (days === 0) return '今天到期'
      return days > 7 ? `还剩 ${days} 天，不急` : `还剩 ${days} 天`
    },
    parts: ({ fineFen, surchargeFen }: CollectableDecision) => `${groupedYuan(fineFen)} + ${groupedYuan(surchargeFen)}`,
    picked: (count: number) => `已选 ${count} 份，一共`,
    issue: '出示缴款码',
    issuing: '正在出码',
    onlyReason: '不能在这里缴',
  },
  held: {
    reconsideration: ['先不用缴', '您申请了行政复议，结果出来前不加钱'],
    lawsuit: ['先不用缴', '您提起了行政诉讼，结果出来前不加钱'],
  },
  refusals: {
    paid: ['已经缴清', '不用再缴，票据在手机「码上交管·缴款记录」里'],
    'being-paid-elsewhere': ['正在别处付款', '请等几分钟再查，先不要付第二次'],
    withdrawn: ['决定撤销了', '不用缴，付过的会原路退回'],
    'not-in-service': ['暂停收缴', '这一份暂时不收，请到窗口问原因'],
    'enforced-by-court': ['法院在执行', '请联系执行法院缴款'],
    'on-open-bill': ['已经出过缴款码', '等那个码付完或过期，再出新的'],
    'other-authority': ['别处开的决定书', '请在手机「码上交管」里按编号缴'],
  } satisfies Record<NonNullable<CollectableDecision['refusal']>, [string, string]>,
  pickProblems: {
    nothing: '请先勾选要缴的。',
    'several-persons': '一个缴款码只能缴一个人的，请先勾选同一个人的。',
    'too-many': '一个缴款码最多 10 份，剩下的下一次再缴。',
  } satisfies Record<PickProblem, string>,
  idle: (seconds: number) => `${seconds} 秒没有操作会自动退出，不留下您的信息`,
  ending: (seconds: number) => `${seconds} 秒后自动退出，不留下您的信息`,
  code: {
    label: '一共要缴',
    qr: '缴款二维码，用微信或支付宝扫',
    fine: '罚款',
    surcharge: '加处罚款',
    or: '或',
    scan: '扫一扫',
    lives: (minutes: number) => `码在 ${minutes} 分钟内有效`,
    check: '手机上先核对金额再付，付完这里会变绿',
    again: '改勾选',
    leave: '不缴了，退出',
  },
  states: {
    paying: {
      title: '请在手机上付款',
      detail: (bill: WindowBill) => `正在用${meansOf(bill)}付款，码先收起，别人不能再付。`,
    },
    confirming: {
      title: '正在确认付款结果',
      detail: (bill: WindowBill) => `正在问${takerOf(bill)}，请先不要再付一次。有结果了，这里自己会变。`,
    },
    expired: { title: '这个码过期了', detail: () => '没有收到款。旧码请不要再扫，要缴请重新出码。' },
    withdrawing: { title: '正在收回缴款码', detail: () => '正在确认没有扣款，请等一下再走。' },
    withdrawn: { title: '缴款码收回了', detail: () => '这一单没有扣款，决定书的期限不变。' },
    lapsed: { title: '这个码到时间了', detail: () => '正在核对有没有收到款，请稍等。付过的不用再付。' },
    remembered: { title: '正在重新连接', detail: () => '断线前显示已付款，以手机上的结果为准。请先不要再付。' },
  },
  again: '重新出码',
  paid: {
    title: '已缴清',
    line: (bill: WindowBill) =>
      [
        bill.payerMasked,
        `${bill.decisionNumbers.length} 份决定书`,
        bill.channel && bill.closedAt
          ? `${paidWith[bill.channel]}支付 ${formatInstant(bill.closedAt, 'HH:mm:ss')}`
          : null,
      ]
        .filter(Boolean)
        .join('，'),
    done: '支付成功',
    matched: '财政已核对',
    matching: '正在和财政核对',
    recorded: '已登记到决定书',
    recording: '正在登记到决定书',
    soon: '一般 1 分钟内',
    trail: '这笔钱到了哪一步',
    ready: '电子票据已开好',
    code: '票据代码',
    number: '票据号码',
    check: '校验码',
    take: '用手机扫右边的码存下来',
    qr: '电子票据的二维码，用手机扫',
    making: '电子票据正在开',
    makingHint: '一般 1 分钟内。不等也行：手机「码上交管·缴款记录」里随时能看。',
    elsewhere: '这几份是在别处缴清的，票据在付款的手机上。',
    failed: '票据没读到，手机「码上交管·缴款记录」里也有。',
    valid: '电子票据和纸质票据一样有效，不用再去窗口换票',
    print: '打印收据',
    notYet: '票据还没开好，开好了再打印。',
    finish: '完成',
  },
  slip: { title: '缴款收据', payer: '缴款人', total: '合计', paidAt: '付款时间', decisions: '决定书尾号' },
}

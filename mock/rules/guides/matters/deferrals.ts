import { driverId, material, proxy } from '../materials'
import { licenceRule, type Matter, QINGDAO, told, ZHUMADIAN } from '../matter'

const REASON = told('当兵、出国（出境）这类原因，没法按时回来办的人', licenceRule('第七十五条'))
const WHEN = told('有效期里，或者过期一年以内申请', licenceRule('第七十五条'))
const AT_ISSUER = told('发证地的车管所；网上也能申请', licenceRule('第六条、第七十五条'))
const NO_DRIVING = '延期的这段时间不能开车'
const UP_TO_THREE_YEARS = told('最长能延三年', licenceRule('第七十五条'))
const NO_CARD = told('只登记延期，不换证，没有工本费', licenceRule('第七十五条'))
const NOTHING = told('不发新证，没有东西要领。办好后网上能查到', licenceRule('第七十五条'))
const BY_WINDOW_2015 = { ...ZHUMADIAN, difference: '要先到窗口注册才能在网上办，1 个工作日内受理' }
const ONLINE_2016 = { ...QINGDAO, difference: '网上办' }
const materials = [
  driverId,
  material('reason', '说明原因的材料', '规定只要身份证明；入伍通知、护照签证备着，有的地方要看'),
  ...proxy('本人'),
]

export const deferralMatters: readonly Matter[] = [
  {
    id: 'renewal-deferral',
    name: '驾驶证延期换证',
    group: 'licence',
    summary: '当兵、出国，赶不上换证',
    synonyms: ['延期换证', '推迟换证', '晚点换驾照'],
    alsoTyped: [
      '出国换证',
      '当兵换证',
      '驾驶证延期',
      '驾照延期',
      '换证延期',
      '服兵役换证',
      '人在国外驾照到期',
      '出国驾照到期',
    ],
    here: null,
    service: 'licence',
    tier: 'face',
    who: [REASON, WHEN],
    materials,
    steps: ['网上刷脸核实后申请，或者请人到发证地的车管所代办', `${NO_DRIVING}；回来先换证再上路`],
    where: [AT_ISSUER],
    howLong: [UP_TO_THREE_YEARS],
    fee: [NO_CARD],
    delivery: [NOTHING],
    law: [told('可以申请延期换证，最长三年；延期期间不得驾驶', licenceRule('第七十五条'))],
    elsewhere: [ONLINE_2016, BY_WINDOW_2015],
  },
  {
    id: 'review-deferral',
    name: '驾驶证延期审验',
    group: 'licence',
    summary: '当兵、出国，赶不上审驾驶证',
    synonyms: ['延期审验', '推迟审验', '审本延期'],
    alsoTyped: [
      '审验延期',
      '驾驶证审验',
      '驾照审验',
      '审验',
      '驾照年审',
      '审本',
      '审驾照',
      '驾驶证年审',
      '出国审验',
      '审证',
    ],
    here: null,
    service: 'licence',
    tier: 'face',
    who: [
      told('持 A1、A2、A3、B1、B2、这一年有记分的人，每年都要审；没有记分的免审', licenceRule('第七十二条')),
      REASON,
      WHEN,
    ],
    materials,
    steps: ['网上刷脸核实后申请，或者请人到发证地的车管所代办', `${NO_DRIVING}；回来先审验再上路`],
    where: [AT_ISSUER],
    howLong: [UP_TO_THREE_YEARS],
    fee: [NO_CARD],
    delivery: [NOTHING],
    law: [
      told('记分周期结束后 30 天内审验', licenceRule('第七十二条')),
      told('可以申请延期审验，最长三年；延期期间不得驾驶', licenceRule('第七十五条')),
      told('逾期不审还开车的，罚 200 元到 500 元', licenceRule('第九十九条')),
    ],
    elsewhere: [ONLINE_2016, BY_WINDOW_2015],
  },
  {
    id: 'medical-deferral',
    name: '延期提交身体条件证明',
    group: 'licence',
    summary: '到期交不上体检证明，先申请晚交',
    synonyms: ['延期体检', '体检延期', '推迟体检'],
    alsoTyped: ['晚交体检', '延期提交体检', '出国体检', '体检证明延期', '身体条件证明延期', '推迟交体检'],
    here: null,
    service: 'licence',
    tier: 'face',
    who: [
      told('满 70 岁的人每年要交；持 C5 的每三年交一次', licenceRule('第七十四条')),
      told('当兵、出国（出境）这类原因，没法按时交的人', licenceRule('第七十五条')),
      WHEN,
    ],
    materials,
    steps: ['网上刷脸核实后申请，或者请人到发证地的车管所代办', `${NO_DRIVING}；回来先体检再上路`],
    where: [AT_ISSUER],
    howLong: [UP_TO_THREE_YEARS],
    fee: [NO_CARD],
    delivery: [NOTHING],
    law: [
      told('记分周期结束后 30 天内提交', licenceRule('第七十四条')),
      told('可以申请延期提交，最长三年；延期期间不得驾驶', licenceRule('第七十五条')),
      told('过了一年还没交的，注销；补交后可以恢复', licenceRule('第七十九条')),
    ],
    elsewhere: [ONLINE_2016, BY_WINDOW_2015],
  },
]

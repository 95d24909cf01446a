import type { ConditionCode, ConditionView, WayOut } from '@/contract/records'
import { formatDate } from '@/domain/dates'
import type { Fen } from '@/domain/money'
import { licenceStates } from './licence-states'
import { wholeYuan } from './yuan'

type Facts = ConditionView['facts']

interface ConditionWords {
  /** When it is met, as one short line. */
  met: string
  /** What stands in the way, and what it means. */
  title: (facts: Facts) => string
  note: (facts: Facts) => string
}

const day = (on: string | undefined) => (on === undefined ? '' : formatDate(on, 'M月D日'))
const yuanOr = (amount: Fen | undefined, otherwise: string) => (amount === undefined ? otherwise : wholeYuan(amount))
const owner = ({ ownerMasked }: Facts) => ownerMasked ?? '车主'

const sanctions = { suspend: '可能要暂扣驾驶证', revoke: '可能要吊销驾驶证', detain: '可能要拘留' } as const

/** Every reason for which a record can or cannot be settled here, in words. A code without words does not compile. */
export const conditionWords: Record<ConditionCode, ConditionWords> = {
  'identity-too-weak': {
    met: '您是本人，核对过',
    title: () => '还没核对是不是本人',
    note: () => '处理违法要本人来，刷一次脸就行',
  },
  'no-licence': {
    met: '绑定了您的驾驶证',
    title: () => '还没绑定驾驶证',
    note: () => '记分记在驾驶证上，先把它绑上',
  },
  'licence-not-usable': {
    met: '您的驾驶证能正常用',
    title: ({ states = [] }) => {
      const words = states
        .filter((letter) => letter !== 'A')
        .map((letter) => licenceStates[letter])
        .filter(Boolean)
      return words.length > 0 ? `您的驾驶证${words.join('、')}` : '您的驾驶证现在不能用'
    },
    note: () => '驾驶证正常以后才能在这里处理，窗口会告诉您怎么办',
  },
  'vehicle-not-mine': {
    met: '是您的车，或者车主同意了',
    title: () => '这辆车不是您的，车主也没同意',
    note: () => '车主本人可以处理，也可以同意由您处理',
  },
  'consent-ended': {
    met: '车主的同意还有效',
    title: ({ on }) => (on ? `${day(on)}车主收回了同意` : '车主收回了同意'),
    note: (facts) => `要处理，请${owner(facts)}再同意一次，或者由车主本人处理`,
  },
  'before-consent': {
    met: '发生在车主同意之后',
    title: () => '发生在车主同意之前',
    note: (facts) => `${owner(facts)} ${day(facts.on)}才同意您处理这辆车`,
  },
  'others-vehicles-not-here': {
    met: '这个地方能处理别人的车',
    title: () => '这里只能处理自己的车',
    note: () => '这个地方规定，别人的车要车主本人处理，或者去窗口',
  },
  'vehicle-kind-not-here': {
    met: '这种车能在这里处理',
    title: () => '这种车不能在这里处理',
    note: ({ use }) => (use ? `登记的用途是“${use}”，要去窗口` : '这里只办小型客车，其他的车去窗口'),
  },
  'key-vehicle': {
    met: '不是营运的重点车辆',
    title: ({ use }) => (use ? `这是重点车辆（${use}）` : '这是重点车辆'),
    note: () => '客运、货运、出租、危化品车和校车，要去窗口处理',
  },
  'vehicle-not-local': {
    met: '是本地的车牌',
    title: () => '不是本地的车牌',
    note: ({ place }) => (place ? `这里只办${place}的车` : '这里只办本地号牌的车'),
  },
  'record-not-local': {
    met: '发生在这里能办的地方',
    title: ({ place }) => (place ? `发生在${place}` : '发生在外地'),
    note: () => '这里只办本省的违法，外省的去窗口，哪里的窗口都行',
  },
  'not-by-camera': {
    met: '是电子监控拍到的',
    title: () => '不是电子监控拍到的',
    note: () => '民警当场查到的，要去窗口处理',
  },
  'not-a-motor-vehicle': {
    met: '是机动车的违法',
    title: () => '不是机动车的违法',
    note: () => '骑车、走路的违法，在窗口或当场处理',
  },
  'general-procedure': {
    met: '能当场简单处理',
    title: () => '要按一般程序处理',
    note: () => '要两位民警当面办，您可以说明、申辩',
  },
  'fine-too-high': {
    met: '罚款在这里能办的数以内',
    title: ({ fromFen, toFen }) =>
      fromFen !== undefined && toFen !== undefined && fromFen !== toFen
        ? `罚款 ${wholeYuan(fromFen)} 到 ${wholeYuan(toFen)} 元`
        : `罚款 ${yuanOr(toFen ?? fromFen, '比较多')} 元`,
    note: ({ limitFen }) => `这里最多办到 ${yuanOr(limitFen, '200')} 元，窗口都能办`,
  },
  'licence-at-stake': {
    met: '不会扣证、吊证',
    title: ({ sanction }) => (sanction ? sanctions[sanction] : '可能要扣驾驶证'),
    note: () => '要两位民警当面办，您可以说明、申辩',
  },
  'points-per-record': {
    met: '一条记的分不多',
    title: ({ points }) => `这一条要记 ${points ?? '好几'} 分`,
    note: ({ limitPoints }) => `这里一条最多办到 ${limitPoints ?? 6} 分，再多去窗口`,
  },
  'points-reach-full': {
    met: '记分加起来不到 12 分',
    title: ({ pointsAfter }) => `加上这条，记分会到 ${pointsAfter ?? 12} 分`,
    note: ({ limitPoints }) => `满 ${limitPoints ?? 12} 分要扣证、学习、考试，这里不能办，去窗口`,
  },
  'objection-open': {
    met: '没有在审核的异议',
    title: () => '您提了异议，正在审核',
    note: ({ on }) => (on ? `最晚 ${day(on)}答复，答复以前先不罚` : '答复以前先不罚，也不用来'),
  },
  'already-handled': {
    met: '这条还没处理过',
    title: () => '这条已经处理过了',
    note: () => '决定书已经出了，不用再处理',
  },
  'handled-elsewhere': {
    met: '没有在别处处理过',
    title: () => '这条在别处处理过了',
    note: () => '可能在窗口或别的手机上办了，不用再办，也别在这里付款',
  },
  deleted: {
    met: '这条记录有效',
    title: () => '这条已经撤销了',
    note: () => '不罚款，不记分，不用管它',
  },
  transferred: {
    met: '由这里能办的单位管',
    title: () => '这条转给别的单位了',
    note: () => '由那边通知您，先不用处理',
  },
  'camera-revoked': {
    met: '拍照的设备有效',
    title: () => '拍照的设备停用了',
    note: () => '这台设备拍的正在复查，先不用处理',
  },
  stale: {
    met: '数据是最新的',
    title: () => '窗口那边的数据更新',
    note: () => '交警刚改过这条，等几分钟再来，这里会跟上',
  },
  'decision-without-you': {
    met: '没有在走缺席处理',
    title: ({ count }) => (count ? `这辆车有 ${count} 条没处理` : '这辆车没处理的太多'),
    note: () => '交警已经通知要直接作决定，请去窗口处理',
  },
  'driver-trades-points': {
    met: '您处理的车不多',
    title: ({ count }) => (count ? `一年里您处理了 ${count} 辆别人的车` : '您处理了很多别人的车'),
    note: () => '交警要核对是不是替人销分，请带证件去窗口',
  },
  'vehicle-trades-points': {
    met: '处理这辆车的人不多',
    title: ({ count }) => (count ? `一年里有 ${count} 个人处理这辆车` : '很多人处理过这辆车'),
    note: () => '交警要核对是不是有人替销分，请带证件去窗口',
  },
}

/** The link below a reason; null where the card of the counter below says it all. */
export const wayOutWords: Record<WayOut, string | null> = {
  window: null,
  owner: '请车主同意，或者由车主本人处理',
  'verify-face': '去核对本人',
  'bind-licence': '去绑定驾驶证',
  'bind-vehicle': '去绑定这辆车',
  wait: null,
  hotline: '打 12123 问',
  none: null,
}

export const conditionsWords = {
  title: '能不能在这里处理',
  fetching: '正在看能不能在这里处理…',
  canHere: '这条可以在这里处理',
  allMet: (count: number) => `${count} 个条件都符合`,
  toWindow: '这条要去窗口处理',
  /** The headline by the way out when no counter helps. */
  toOwner: '这条要请车主处理',
  doFirst: '先办一件事，就能处理',
  waitFirst: '这条要等一等',
  nothingToDo: '这条不用处理了',
  reasons: (count: number) => `原因有 ${count} 个：`,
  otherMet: (count: number) => `另外 ${count} 个条件符合`,
  look: '看一看',
  fold: '收起来',
  rights: '看看有哪些权利',
  rightsTitle: '在窗口您有哪些权利',
  rightsLines: [
    '可以说明情况、为自己申辩，不会因此罚得更重',
    '可以看照片和其他证据',
    '罚款 200 元以上或者要吊证的，由两位民警办',
    '罚得重、要吊证的，可以要求听证，不收钱',
    '不服决定，60 天内可以申请行政复议',
  ],
  goThere: '去这里办',
  where: '地址',
  hours: '时间',
  bring: '要带',
  bringOwn: '身份证、驾驶证、行驶证',
  open: { now: '正在办公', today: '今天开门', closed: '今天不开' },
  call: '打电话问',
  navigate: '导航过去',
  otherCounters: (count: number) => `还有 ${count} 个窗口也能办`,
  handle: '处理这条',
  back: '回上一页',
} as const

import type { AskingRefusal, ConsentMethod, ConsentView } from '@/contract/vehicles'
import { formatInstant } from '@/domain/dates'
import { plateKindName } from './plate-kinds'

type Facts = AskingRefusal['facts']

interface RefusalWords {
  title: (facts: Facts) => string
  /** The way out. */
  note: (facts: Facts) => string
}

const when = ({ again }: Facts) => (again ? formatInstant(again, 'M月D日') : '过些天')

/** Words of handling the records of others' vehicles: asking, answering, ending. */
export const askingWords = {
  title: '处理别人的车',
  loading: '正在看能不能问车主…',
  cannot: '现在还不能问车主',
  cannotThis: '这辆车不能在这里处理',
  source: (source: string) => `依据：${source}`,
  rules: '先看清楚',
  most: (used: number, most: number) => `最多处理 ${most} 辆别人的车，已经有 ${used} 辆`,
  noLimit: '辆数没有限制',
  drivers: (most: number) => `一辆车同时最多 ${most} 个人处理`,
  onlySince: '只能处理车主同意以后拍到的违法',
  onlyMine: '只能处理您自己开车时的违法，替别人消分是违法的',
  kinds: (kinds: readonly string[]) => `只能是：${kinds.map(plateKindName).join('、')}`,
  plate: '车牌号码是多少？',
  plateHint: '只用来找车主，不会告诉您车主是谁',
  check: '看看能不能问',
  checking: '正在看能不能问…',
  change: '换一个车牌',
  purposeQuestion: '这辆车您为什么在开？',
  purposeHint: '车主会看到',
  purposes: {
    family: { title: '家里人的车', note: '父母、爱人、孩子的车' },
    friend: { title: '朋友的车', note: '借来开的' },
    work: { title: '单位的车', note: '工作时开的' },
    rental: { title: '租来的车', note: '租的时候是我在开' },
  } satisfies Record<ConsentView['purpose'], { title: string; note: string }>,
  methodQuestion: '怎么让车主同意？',
  methodHint: '选车主方便的一种',
  methods: {
    face: { title: '车主在手机上刷脸', note: '车主在自己的微信或支付宝里点同意' },
    qr: { title: '车主扫我的码', note: '车主就在旁边，当面扫一下' },
    message: { title: '短信六位数字', note: '车主收到短信，把数字告诉您' },
  } satisfies Record<ConsentMethod, { title: string; note: string }>,
  submit: '问车主',
  submitting: '正在问车主…',
  missingPurpose: '请选为什么在开这辆车',
  missingMethod: '请选怎么让车主同意',
  summary: '有 1 处要改',
  refusals: {
    'not-allowed-here': {
      title: () => '这里只处理自己名下的车',
      note: () => '别人的车，请车主本人处理，或者一起到窗口',
    },
    'needs-face': { title: () => '要先核对是不是本人', note: () => '刷一次脸就行' },
    'needs-licence': { title: () => '要先绑驾驶证', note: () => '记分记在驾驶证上' },
    'too-many-vehicles': {
      title: ({ limit }) => `最多处理 ${limit ?? ''} 辆别人的车，已经满了`,
      note: () => '先还一辆，或者到窗口处理',
    },
    'too-many-today': {
      title: ({ limit }) => `今天已经问了 ${limit ?? ''} 次`,
      note: (facts) => `${when(facts)}以后可以再问`,
    },
    'too-many-this-year': {
      title: ({ limit }) => `今年已经问了 ${limit ?? ''} 次`,
      note: (facts) => `${when(facts)}以后可以再问，急的到窗口处理`,
    },
    'driver-trades-points': {
      title: ({ count }) => `一年里处理了 ${count ?? '很多'} 辆别人的车`,
      note: () => '像是在替别人消分，要到窗口说明情况',
    },
    'plate-kind': {
      title: ({ kinds }) => `别人的车只能是${(kinds ?? []).map(plateKindName).join('、')}`,
      note: () => '别的车请车主本人处理，或者到窗口',
    },
    'own-vehicle': { title: () => '这是您自己的车', note: () => '不用问，添到“我的车”里就能处理' },
    'already-asked': { title: () => '已经问过了，车主还没回', note: () => '等一等，也可以打电话提醒车主' },
    'already-given': { title: () => '车主已经同意了', note: () => '在“我的车”里就能看到' },
    'too-many-drivers': {
      title: ({ limit }) => `这辆车已经有 ${limit ?? ''} 个人在处理`,
      note: () => '请车主先收回一个，您再来问',
    },
    'vehicle-trades-points': {
      title: ({ count }) => `一年里有 ${count ?? '很多'} 个人处理过这辆车`,
      note: () => '像是在替别人消分，要和车主一起到窗口',
    },
    'operating-vehicle': {
      title: ({ use }) => `这是${use ?? '营运'}的车`,
      note: () => '这一类车请到窗口处理',
    },
    'owner-kind': { title: () => '这是单位的车', note: () => '请单位经办人到窗口处理' },
    'unknown-vehicle': { title: () => '没查到这辆车', note: () => '请看看号牌种类和号码' },
    'not-local': {
      title: ({ place }) => `这里只处理${place ?? '本地'}的车`,
      note: () => '请到发牌地的交警那里处理',
    },
  } satisfies Record<AskingRefusal['code'], RefusalWords>,
  ways: {
    'needs-face': '去核对本人',
    'needs-licence': '去绑驾驶证',
    'own-vehicle': '添到我的车',
    'already-asked': '看问过的',
    'already-given': '看我的车',
    'too-many-vehicles': '看我的车',
  } as Partial<Record<AskingRefusal['code'], string>>,
} as const

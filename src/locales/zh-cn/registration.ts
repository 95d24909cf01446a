import type { DocumentKind, PersonGroup, WrongRegistration } from '@/contract/identity'

type Problem = WrongRegistration['problem']

interface GroupWords {
  title: string
  /** The paper, or what to bring to the counter. */
  note: string
}

/** Words of saying who one is. */
export const registrationWords = {
  title: '核对本人',
  loading: '正在看您登记过没有…',
  step: (now: number, all: number) => `第 ${now} 步，共 ${all} 步`,
  next: '下一步',
  before: '上一步',
  summary: '有 1 处要改',
  who: {
    question: '您是哪一种情况？',
    hint: '用的证件不同，办的地方也不同',
  },
  groups: {
    'mainland-local': { title: '本地居民', note: '有本地户口，用居民身份证' },
    'mainland-elsewhere': { title: '外地户口，住在这里', note: '用居民身份证' },
    'hongkong-macau': { title: '香港、澳门居民', note: '要到窗口核对证件' },
    taiwan: { title: '台湾居民', note: '要到窗口核对证件' },
    'overseas-chinese': { title: '华侨', note: '要到窗口核对证件' },
    foreigner: { title: '外国人', note: '要到窗口核对证件' },
    diplomat: { title: '使领馆或国际组织人员', note: '要到窗口核对证件' },
    unit: { title: '单位', note: '要由经办人到窗口办' },
  } satisfies Record<PersonGroup, GroupWords>,
  paper: {
    question: '您手里是哪一种证件？',
    hint: '要在有效期里',
  },
  papers: {
    'resident-id': { title: '居民身份证', note: '可以在手机上核对' },
    'temporary-resident-id': { title: '临时居民身份证', note: '手机上认不了，要到窗口核对' },
    'hongkong-macau-id': { title: '香港、澳门居民身份证', note: '要到窗口核对' },
    'hongkong-macau-residence-permit': { title: '港澳居民居住证', note: '要到窗口核对' },
    'taiwan-travel-permit': { title: '台湾居民来往大陆通行证', note: '要到窗口核对' },
    'travel-document': { title: '旅行证', note: '要到窗口核对' },
    'chinese-passport': { title: '中国护照', note: '要到窗口核对' },
    'foreign-passport': { title: '护照', note: '要到窗口核对' },
    'diplomat-id': { title: '外交部发的身份证件', note: '要到窗口核对' },
  } satisfies Record<DocumentKind, GroupWords>,
  name: {
    question: '您叫什么名字？',
    hint: '和证件上一样，少数民族姓名中间的点也要写',
  },
  documentNumber: {
    question: '身份证号码是多少？',
    hint: '18 位，最后一位可能是 X',
  },
  phone: {
    question: '手机号码是多少？',
    hint: '会发一条六位数字的短信，有事也用它找您',
    send: '发短信，下一步',
    sending: '正在发短信…',
  },
  phoneCode: {
    question: '短信里的六位数字是多少？',
    hint: (phone: string) => `发到了 ${phone}`,
    again: '没收到，再发一次',
    againIn: (seconds: number) => `${seconds} 秒以后可以再发`,
  },
  consent: {
    question: '最后，请看看我们怎么用这些信息',
    rows: [
      { icon: 'user', title: '收集什么', text: '姓名、证件号码、手机号码。不收集通讯录和位置。' },
      { icon: 'doc', title: '用来做什么', text: '认出您是谁，找出您的驾驶证、车辆和违法记录，给您送达决定书。' },
      { icon: 'lock', title: '怎么保管', text: '加密存放在公安交警的系统里，不给别的单位做别的用。手机里不存。' },
      { icon: 'undo', title: '可以反悔', text: '在“我的”里可以随时退出。已经作出的决定和缴款按法律要保留。' },
    ],
    law: '依据：个人信息保护法第十三条、第十四条、第十七条',
    agree: '我看过了，同意这样使用',
    missing: '同意了才能继续。请先勾上“我看过了，同意这样使用”',
    submit: '提交',
    submitting: '正在提交…',
  },
  errors: {
    empty: {
      name: '请填姓名',
      documentNumber: '请填身份证号码',
      phone: '请填手机号码',
      phoneCode: '请填短信里的六位数字',
    },
    malformed: {
      name: '姓名里有认不出的字，请照证件再填一次',
      documentNumber: '号码不对，请对着身份证一位一位看',
      phone: '手机号码要 11 位，1 开头',
      phoneCode: '要六位数字',
    },
  },
  problems: {
    'impossible-date': '号码里的出生日期不存在，请对着身份证看一看',
    'too-young': '还没到能考驾驶证的年龄，现在用不着登记',
    'wrong-code': '六位数字不对，请看最新的那条短信',
    'code-expired': '六位数字过期了，请再发一次',
    'other-person': '这个账号登记过另一个人。要换人，请先在“我的”里退出',
  } satisfies Record<Exclude<Problem, 'empty' | 'malformed'>, string>,
  known: {
    web: {
      title: (name: string) => `${name}，资料填好了`,
      note: '还差一步：刷一次脸，核对是不是本人。',
      face: '去刷脸',
      again: '重新填',
    },
    verified: {
      title: (name: string) => `${name}，已经核对过了`,
      note: '不用再填，违法、驾驶证和车辆都能看。',
      go: '去看违法',
    },
  },
  window: {
    title: '这种证件要到窗口核对',
    note: '人到窗口，工作人员看过证件，这个账号就能用了。以后都在手机上办。',
    bring: '要带什么',
    counters: '到哪里办',
    none: '这里还没有登记的窗口，请打 12123 问一问。',
    alwaysToo: ['注册申请表，窗口有，当场填', '这部手机'],
    loading: '正在找窗口…',
    change: '选错了，重新选',
    papers: {
      'mainland-local': ['居民身份证，或者临时居民身份证', '复印件一份'],
      'mainland-elsewhere': ['居民身份证，或者临时居民身份证', '居住证或者暂住证明', '复印件一份'],
      'hongkong-macau': ['香港、澳门居民身份证，或者港澳居民居住证', '复印件一份'],
      taiwan: ['台湾居民来往大陆通行证，或者旅行证', '复印件一份'],
      'overseas-chinese': ['中国护照', '复印件一份'],
      foreigner: ['护照，或者其他旅行证件', '复印件一份'],
      diplomat: ['外交部发的身份证件', '复印件一份'],
      unit: ['统一社会信用代码证书复印件，盖公章', '经办人的身份证件和复印件', '代办的还要委托书，盖公章'],
    } satisfies Record<PersonGroup, readonly string[]>,
  },
} as const

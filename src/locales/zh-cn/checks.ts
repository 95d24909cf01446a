import type { CheckedPaperKind, NumberFault, NumberField } from '@/domain/checked-numbers'

interface FieldWords {
  label: string
  /** How it looks and where it stands on the paper. */
  hint: string
}

const fields: Record<CheckedPaperKind, Partial<Record<NumberField, FieldWords>>> = {
  receipt: {
    code: { label: '票据代码', hint: '8 位，在票面左上角' },
    number: { label: '票据号码', hint: '10 位，在票面右上角' },
    checkCode: { label: '校验码', hint: '6 位，在票据号码下面' },
    amount: { label: '票面金额', hint: '单位是元，比如 309.00' },
  },
  decision: { number: { label: '决定书编号', hint: '16 位数字，在标题下面靠右' } },
  certificate: {
    number: { label: '证明编号', hint: '16 位数字，在标题下面' },
    checkCode: { label: '校验码', hint: '6 位，字母数字都有' },
  },
}

/** Words of 查验 in the app: what is asked, and what became of it. */
export const checkWords = {
  title: '查真伪',
  scan: '扫码查真伪',
  scanNote: '证件、决定书、票据、信用证明上的码都能扫',
  cameraFailed: '没能打开相机，请在手机设置里允许使用。也可以输号码查',
  byNumber: '没有码？输号码查',
  tabs: { receipt: '票据', decision: '决定书', certificate: '信用证明' },
  tabsLabel: '要查哪一种',
  fieldOf: (paper: CheckedPaperKind, field: NumberField): FieldWords => fields[paper][field] ?? { label: '', hint: '' },
  forgiving: '空格、横线、大小写都不用管',
  submit: { receipt: '查这张票据', decision: '查这份决定书', certificate: '查这份证明' },
  summary: (count: number) => `有 ${count} 处要改`,
  fault(label: string, fault: NumberFault): string {
    switch (fault.problem) {
      case 'empty':
        return `请填${label}`
      case 'not-digits':
        return `${label}只有数字，请检查有没有别的字`
      case 'not-characters':
        return `${label}只有字母和数字，请检查有没有别的字`
      case 'not-a-sum':
        return `${label}只写数字，比如 309.00`
      case 'length':
        return `${label}要 ${fault.wanted} 位，现在是 ${fault.typed} 位`
    }
  },
  privacy: '谁都可以查，不用登录。您只会看到遮住一部分的信息，本人会知道被查过几次。',

  result: {
    title: '查验结果',
    asking: '正在核对…',
    at: (time: string) => `${time} 查验`,
    again: '再查一张',
    scanNow: '扫现在的码',
    scan: '再扫一次',
    askAgain: '再查一次',
    change: '改一改再查',
    copy: '抄下结果',
    copied: '抄好了，可以贴到别处',
    call: (number: string) => `打 ${number}`,
    todo: '现在这样做',
  },

  genuine: {
    paper: '是真的，现在有效',
    card: '证是真的，现在能用',
    comparePaper: { title: '和纸上的对一对', text: '编号、姓名、日期都一样才算数' },
    compareCard: { title: '和眼前的人、车对一对', text: '姓名、号码、照片都对得上才算数' },
    momentary: { title: '结果只说此刻', text: '以后可能撤销。要紧的事，当天再查一次' },
  },
  notUsable: {
    title: '证是真的，现在不能用',
    why: '原因',
    advice: { title: '不能凭它开车上路', text: '请本人打开「证件」，照里面说的去办' },
  },
  withdrawn: {
    title: '是真的，但已经撤销',
    receiptTitle: '是真的，但已作废',
    stamp: '已撤销',
    receiptStamp: '已作废',
    on: '撤销日期',
    why: '撤销原因',
    noFine: '罚款不用交了',
    refunded: (sum: string) => `交过的 ${sum} 已退给付款人`,
    notPaid: '还没交过，不用再交',
    points: (points: number) => `${points} 分已经恢复`,
    noMoney: '这份决定书不能再用来收钱',
    noMoneyText: '有人还拿它收钱，打 110',
    receipt: { title: '票面的钱已退回', text: '这张票据不能再报销、入账' },
    certificate: { title: '这份证明不能再用', text: '还需要的话，请本人重新开一份' },
    card: { title: '现在不能凭它办事、上路', text: '请本人问发证的交警部门' },
  },
  expired: {
    title: '是真的，但已经过期',
    stamp: '已过期',
    on: '过期日期',
    advice: { title: '过期的不能再用', text: '请对方换一份新的，再查一次' },
  },
  changed: {
    title: '内容对不上，先别认',
    text: (names: string) => `编号是真的，${names}和开出时不一样。`,
    where: '差在哪里',
    typed: '您手里的',
    issued: '开出的',
    same: (count: number) => `其余 ${count} 项一致`,
    advice: { title: '不是输错的话，请不要认', text: '拍下来，交给任一交警窗口' },
    call: { title: '打 12123 核实', text: '说清楚在哪里拿到的' },
  },
  codeOver: {
    title: '这个码过时了',
    text: '证件的码每分钟换一次，截图、照片里的都不算。',
    steps: [
      { title: '请对方打开证件', text: '要手机屏幕上正在走秒的那个码' },
      { title: '不肯当面打开？', text: '只给截图的，先别认' },
    ],
  },
  codeUsed: {
    title: '这个码已经有人查过了',
    text: '每个码只给第一个查的人用，免得被拍去再用。',
    steps: [{ title: '等下一个码', text: '不到一分钟就换，换了再扫' }],
  },
  unknown: {
    code: { title: '别认，这不是交管开的码', text: '它没有交管的防伪签名，上面写的都不算数。' },
    number: { title: '查不到这一张，先别认', text: '这些号码对不上任何一张开出的单子。' },
    steps: {
      compare: { title: '对一对号码', text: '0 和 O、1 和 I 容易看错，改好再查' },
      scan: { title: '请对方当面打开', text: '真的证件有会走的秒和每分钟换的码' },
      evidence: { title: '拍下这份东西', text: '先别还回去，留着当证据' },
      police: { title: '怀疑是假证？打 110', text: '或者交给附近的交警' },
      hotline: { title: '拿不准？打 12123', text: '全天有人接听' },
    },
  },
  tooMany: {
    title: '查得太勤了',
    text: '为了防止乱猜号码，请过几分钟再来。您填的都还在。',
    steps: [{ title: '急着用？打 12123', text: '也可以带着它到任一交警窗口核对' }],
  },
  offline: {
    title: '码是真的，还不知道有没有撤销',
    text: '手机没连上网，只核对了防伪签名。',
    what: '是什么',
    issuer: '谁开的',
    life: '码的时间',
    lifeValue: '现在正好能用',
    notAsked: { title: '没查的：有没有撤销、能不能用', text: '连上网再扫一次新的码，才看得到姓名和现在的状态' },
    over: '手机没连上网，是按手机上的时间看的。',
    unknownKey: {
      title: '没连上网，认不出这个码',
      text: '手机里存的公钥可能旧了。连上网再查，先别认。',
    },
  },
  nothing: { title: '还没有扫码', text: '对准证件、决定书或票据上的码，扫一下就行。' },
} as const

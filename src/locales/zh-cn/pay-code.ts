/** Words of the verdict on a scanned code: what it is, and what to do. */

export interface StepWords {
  title: string
  text: string
}

export interface VerdictWords {
  title: string
  text: string
  steps?: readonly StepWords[]
}

const keepEvidence: StepWords = { title: '拍下这张单子和贴的地方', text: '先别撕，留着当证据' }
const callPolice: StepWords = { title: '打 110 报警', text: '或者交给附近的交警' }
const callAntiFraud: StepWords = { title: '已经付了？打 96110', text: '反诈专线，越快越好' }
const fraudSteps = [keepEvidence, callPolice, callAntiFraud] as const

const askWindow: StepWords = { title: '请窗口再出一张码', text: '跟窗口说一声，几秒钟就好' }
const typeNumber: StepWords = { title: '手里有决定书？', text: '输编号也能付，和扫码一样' }

export const codeWords = {
  pageTitle: '核对缴款码',
  resultTitle: '扫码结果',

  genuine: {
    title: '是真码',
    text: '交警开的，可以放心付',
    who: '谁开的',
    where: '钱到哪里',
    whereValue: '当地财政，直接进国库',
    whereText: '不经过个人，不收手续费',
    life: '码还有效',
    lifeText: '只能付一次，没有被用过',
    lifeLeft: (minutes: number, seconds: number) =>
      minutes > 0 ? `${minutes} 分 ${String(seconds).padStart(2, '0')} 秒` : `${seconds} 秒`,
    opening: '正在打开账单',
    fetching: '正在取账单…',
    waits: '看好了再点下面',
    manyMatters: (count: number) => `${count} 份决定书`,
    go: '马上看账单',
    /** Told aloud by screen readers. */
    spoken: (authority: string) => `是真码，${authority}开的，可以放心付`,
    spokenFirst: '是真码，正在取账单',
  },

  transferCode: {
    title: '别付，这不是交管的码',
    text: '这是私人或商家的收款码。钱会进私人账户，罚款还是没交。',
    steps: fraudSteps,
  },
  webPage: (host: string): VerdictWords => ({
    title: '别付，这不是交管的码',
    text: `它要打开别的网站：${host}。交管的缴款码不会带您去别处付钱。`,
    steps: fraudSteps,
  }),
  notGenuine: {
    title: '别付，这个码是假的',
    text: '它冒充交管的缴款码，但防伪签名对不上。',
    steps: fraudSteps,
  },
  unknownKey: {
    title: '先别付，认不出这个码',
    text: '开码的单位不在这个版本的名单里。可能是假码，也可能是小程序该更新了。',
    steps: [
      { title: '先更新小程序', text: '关掉小程序，过一分钟再打开，会自己更新' },
      { title: '还是不行？打 12123 问', text: '或者直接问窗口' },
    ],
  },
  unknownText: {
    title: '这个码里没有账单',
    text: '可能是商品码、名片，或者别的单子上的码。没有扣钱。',
    steps: [
      { title: '扫窗口屏幕上的二维码', text: '左上角写着“码上交管”' },
      { title: '或者扫决定书上的条形码', text: '在单子右上角' },
    ],
  },
  otherProvince: (issuer: string): VerdictWords => ({
    title: `这是${issuer}的码`,
    text: '码是真的，只是这里收不了外省的罚款。没有扣钱。',
    steps: [
      { title: `用${issuer}的缴款小程序付`, text: '或者在“交管12123”里付' },
      { title: '拿不准？打 12123 问', text: '全国都能打' },
    ],
  }),
  neverIssued: {
    title: '先别付，查不到这张账单',
    text: '码上的签名没问题，可是系统里没有开过这张账单。',
    steps: [askWindow, { title: '打 12123 核实', text: '告诉他们在哪里拿到的码' }],
  },
  expired: (at: string | null): VerdictWords => ({
    title: '这张账单过期了',
    text: at ? `只能付到 ${at}，现在付不了了。没有扣钱。` : '过了时间就付不了了。没有扣钱。',
    steps: [askWindow, typeNumber],
  }),
  paid: (at: string | null): VerdictWords => ({
    title: '这张账单付过了',
    text: at ? `${at} 已经付清，不用再付。` : '已经付清，不用再付。',
    steps: [{ title: '不是您付的？', text: '也许家人或窗口已经付了，同一张决定书只收一次' }],
  }),
  withdrawn: (at: string | null): VerdictWords => ({
    title: '窗口收回了这张账单',
    text: at ? `${at} 收回的，现在付不了了。没有扣钱。` : '现在付不了了。没有扣钱。',
    steps: [{ title: '问问窗口为什么', text: '要付的话，请窗口再出一张码' }],
  }),
  beingPaid: {
    title: '有人正在付这张账单',
    text: '也许是您的家人。先等一等，多半一分钟内有结果。',
    steps: [
      { title: '等一会儿再看', text: '付成了，这里会告诉您' },
      { title: '万一都付了', text: '多的那笔自动退回原来的账户' },
    ],
  },
  mineUnderWay: {
    title: '您有一笔还没付完',
    text: '先看看那一笔的结果，别急着再付。',
    steps: [{ title: '万一付了两次', text: '多的那笔自动退回原来的账户' }],
  },
  nothing: {
    title: '还没有扫码',
    text: '对准窗口屏幕或决定书上的码，扫一下就行。',
    steps: [typeNumber],
  },
  unreachable: {
    title: '码是真的，账单没打开',
    text: '码已经核对过，可以放心。',
  },
  cameraFailed: {
    title: '没能打开相机',
    text: '请在手机设置里允许使用相机，再扫一次。',
    steps: [typeNumber],
  },

  comparison: {
    label: '两个码的对照：您扫的码只有收款人，没有单位；真的码写着码上交管，一扫先报单位和窗口',
    scanned: '您扫的码',
    scannedCaption: '向我付款',
    scannedText: '只有收款人，没有单位',
    real: '真的码',
    realCaption: '码上交管',
    realText: '一扫先报单位和窗口',
  },

  whatToDo: '现在这样做',
  acts: {
    scanAgain: '重新扫码',
    scan: '扫码缴款',
    typeNumber: '输编号缴款',
    seeOrder: '看那笔的结果',
    seeReceipt: '看缴款结果',
    seeBill: '看这张账单',
    askAgain: '再看一次',
    goHome: '回首页',
  },
} as const

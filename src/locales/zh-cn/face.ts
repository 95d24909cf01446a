import type { FaceCheckView } from '@/contract/identity'

interface Told {
  title: string
  note: string
}

/** Words of the face check. */
export const faceWords = {
  title: '刷脸核对',
  loading: '正在看核对到哪一步了…',
  ready: {
    'verify-me': { title: '刷一次脸，核对是不是本人', note: '由微信或支付宝和公安的人像比对，一般几秒钟。' },
    'approve-driver': { title: '刷脸同意', note: '确认是车主本人在同意，别人拿着手机也点不了。' },
  },
  tipsTitle: '刷脸以前',
  tips: [
    { icon: 'sun', title: '找亮一点的地方', note: '不要背着光，也不要对着强光' },
    { icon: 'glasses', title: '摘掉墨镜和口罩', note: '平时戴的眼镜不用摘' },
    { icon: 'face', title: '把脸放进框里', note: '照着提示慢慢来，不用急' },
  ],
  consentTitle: '人脸信息要另外同意',
  consentText:
    '人脸是敏感信息。只用这一次核对，照片留在微信或支付宝的核对系统里，不给我们，也不存在手机里。不同意也可以，改到窗口核对。',
  consentLaw: '依据：个人信息保护法第二十八条、第二十九条',
  agree: '我同意用人脸核对这一次',
  missing: '同意了才能刷脸。请先勾上“我同意用人脸核对这一次”',
  summary: '还差一步',
  start: '开始刷脸',
  again: '再刷一次',
  opening: '正在打开相机…',
  asking: '正在等核对的结果…',
  triesLeft: (tries: number) => `今天还能刷 ${tries} 次`,
  againAt: (time: string) => `${time} 以后可以再刷`,
  atCounter: '改到窗口核对',
  counters: '到窗口核对',
  countersNote: '带上居民身份证和这部手机，工作人员当面核对。',
  started: { title: '还没收到核对的结果', note: '可能还在比对，不用再刷。' } satisfies Told,
  askAgain: '再看看结果',
  cancelled: { title: '刚才没有刷完', note: '没有关系，准备好了再来。' } satisfies Told,
  unsupported: {
    title: '这个版本刷不了脸',
    note: '请把微信或支付宝更新到最新版再试，或者到窗口核对。',
  } satisfies Told,
  failures: {
    'no-match': { title: '和证件上的照片不太像', note: '请换个亮的地方，摘掉墨镜和口罩，头发不要遮住脸，再刷一次。' },
    'not-live': { title: '没认出是真人在刷', note: '请本人对着相机，照着提示慢慢做，不要用照片或屏幕。' },
    light: { title: '光线不够好', note: '请面向窗户或灯，不要背着光，再刷一次。' },
    cancelled: { title: '刚才没有刷完', note: '没有关系，准备好了再来。' },
    service: { title: '核对的系统没有回话', note: '不是您的问题，过几分钟再刷。' },
  } satisfies Record<NonNullable<FaceCheckView['failure']>, Told>,
  failed: { title: '这次没有通过', note: '请换个亮的地方再刷一次。' } satisfies Told,
  timedOut: { title: '时间太长，这次不算', note: '可能是网慢，也可能是中途离开了。再刷一次就行。' } satisfies Told,
  unavailable: { title: '核对的系统一时没有回话', note: '填过的资料都在，过一会儿再刷。' } satisfies Told,
  tooMany: {
    'verify-me': { title: '今天刷的次数用完了', note: '可以拍身份证请人核对，也可以明天再刷，或者到窗口。' },
    'approve-driver': { title: '今天刷的次数用完了', note: '可以明天再刷，也可以到窗口办。' },
  },
  review: {
    open: '请人核对',
    title: '请人核对',
    note: '拍身份证的两面，工作人员在 1 个工作日里看完，用短信告诉您。',
    front: '人像那一面',
    back: '国徽那一面',
    tips: '四个角都拍进去，字要看得清，不要反光。',
    missing: (side: string) => `还差${side}的照片`,
    submit: '提交，请人核对',
    submitting: '正在提交…',
    noCheck: { title: '要先刷一次脸', note: '刷脸没有通过，才请人核对。' },
  },
  inReview: {
    title: '工作人员正在核对',
    note: (by: string) => `最晚 ${by} 有结果，用短信告诉您。不用在这里等。`,
    noteOpen: '1 个工作日里有结果，用短信告诉您。不用在这里等。',
    meanwhile: '这时候能做什么',
    pay: '缴罚款不受影响',
    payNote: '有码就扫码，没码就输决定书编号',
    refresh: '看看有没有结果',
  },
  reviewRefused: {
    title: '没能核对出是本人',
    note: '照片和登记的资料对不上，或者看不清。请带身份证到窗口核对。',
  } satisfies Told,
  passed: {
    title: '核对好了，是您本人',
    note: '违法、驾驶证和车辆都能看了。',
    bindLicence: '接着绑驾驶证',
    violations: '先看看违法',
  },
  register: { title: '还不知道您是谁', note: '先填姓名和身份证号码，再刷脸。', act: '去填写' },
} as const

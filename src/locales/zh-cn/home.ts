import type { HomeView } from '@/contract/session'

type WaitingState = HomeView['waiting'][number]['state']

/** Words of the home screen. */
export const homeWords = {
  greeting: { morning: '上午好', afternoon: '下午好', evening: '晚上好' },
  scan: '扫码缴款',
  scanNote: '窗口、自助机、决定书上的码',
  scanNoteElder: '对准窗口上的码',
  lookUp: '输编号缴款',
  lookUpElder: '输编号',
  check: '查真伪',
  checkLabel: '查真伪，扫一扫，只看是不是真码',
  waiting: '等您处理',
  count: (items: number) => `${items} 件`,
  nothingWaiting: '没有等您处理的事',
  loading: '正在看有没有等您处理的事…',
  loadFailed: '这里一时看不到',
  loadAgain: '不影响扫码缴款，点一下再看',
  see: '去看看',
  services: '办事',
  receipts: '电子票据',
  howToPay: '怎么缴款',
  hotline: '人工热线',
  helper: '找人帮忙',
  helperNote: (number: string) => `打 ${number}`,
  /** What each kind of order says about itself; the sum and the act follow. */
  states: {
    waiting: '还没付完',
    confirming: '还没收到结果',
    paid: '付好了，正在登记',
    matched: '付好了，正在登记',
    recorded: '办完了',
    'not-charged': '没有扣钱',
    refunding: '正在退款',
    refunded: '退款到账了',
    'refund-delayed': '退款慢了，有人在处理',
  } satisfies Record<WaitingState, string>,
  cameraFailed: {
    title: '相机没打开',
    content: '请在手机设置里允许使用相机。也可以不扫码，输决定书编号缴款。',
    confirm: '输编号',
    cancel: '先不用',
  },
} as const

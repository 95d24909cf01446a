import type { FailureCode } from '@/platform/cloud/cloud-failure'

interface ErrorWords {
  title: string
  /** What it means for the citizen and what to do. */
  note: string
}

/** Every failure in words. A screen may say more where it knows more. */
export const errorWords: Record<FailureCode, ErrorWords> = {
  BAD_INPUT: { title: '有一处没填对', note: '请看看填的内容，改好再试。' },
  UNKNOWN_ACTION: { title: '这个版本太旧了', note: '请关掉重新打开，就会换成新的。' },
  UNAUTHENTICATED: { title: '没认出您是谁', note: '请关掉重新打开，再试一次。' },
  FORBIDDEN: { title: '这里看不了', note: '这份内容只给本人看。' },
  NOT_VERIFIED: { title: '要先知道您是谁', note: '这里是本人的记录。刷一次脸，核对好就能看。' },
  NOT_FOUND: { title: '没有找到', note: '可能已经办完撤下了，也可能号码不对。' },
  TOO_MANY_TRIES: { title: '查得太勤了', note: '为了防止乱查，请过几分钟再来。' },
  IDEMPOTENCY_CONFLICT: { title: '这一步已经办过了', note: '请回首页看看办到哪里了。' },
  PRICE_CHANGED: { title: '金额变了', note: '请看一眼新的金额，再决定付不付。' },
  NOT_PAYABLE: { title: '现在不用付了', note: '它刚刚有了变化，请重新打开看看。' },
  PROVIDER_UNAVAILABLE: { title: '支付那边一时没有回话', note: '没有扣钱，过一会儿再试就行。' },
  POLICE_UNAVAILABLE: {
    title: '交警的系统一时没有回话',
    note: '什么都没有改，您的记录还是原来的样子。过一会儿再试就行。',
  },
  INTERNAL: { title: '这次没办成', note: '我们这边出了点问题，您的记录没有变，过一会儿再试就行。' },
  OFFLINE: { title: '没连上', note: '手机和我们之间的网断了，连上以后再试。' },
  TIMED_OUT: { title: '等了很久没有回话', note: '网可能太慢，请再试一次。' },
  BAD_ANSWER: { title: '这次没查到', note: '交警的系统一时没有回话。您的记录没有变，过一会儿再查就行。' },
}

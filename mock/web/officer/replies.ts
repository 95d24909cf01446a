import type { CaseView } from '@/contract/casework'
import type { FoundedReason, UnfoundedReason } from '@/contract/objections'
import { formatDate, formatInstant } from '@/domain/dates'

/**
 * What a reply to the citizen may begin from, per reason; the officer edits it before it is sent. It says what was
 * found, what happens now, and for a reply against the citizen what may still be done (行政复议法 art. 20, 24).
 */
export function suggestedReply(view: CaseView, reason: FoundedReason | UnfoundedReason): string {
  const when = formatInstant(view.happenedAt, 'M 月 D 日 HH:mm')
  const found = findings[reason](when, view.act)
  if (!(reason in foundedFindings)) return `您好。${found}${STAYS}`
  return `您好。${found}这条记录会在 ${formatDate(view.deleteBy, 'M 月 D 日')}前删除，不罚款、不记分。`
}

type Finding = (when: string, act: string) => string

const foundedFindings: Record<FoundedReason, Finding> = {
  'emergency-vehicle': (when) => `经核实，${when} 您驾驶的车正在执行紧急任务。`,
  'stolen-or-cloned-plate': (when) => `经核实，${when} 您的车被盗抢，或者号牌被别人套用，违法的不是您。`,
  'rescue-or-emergency': (when, act) => `核对照片和您提供的情况，${when} 您是为了救助危难或者避险，才${asAct(act)}。`,
  'punished-on-scene': (when) => `经核实，${when} 的这次违法，交警已经在现场处罚过您，不会重复处罚。`,
  'contradictory-signals': (when) => `经核实，${when} 那里的信号灯、标志或者标线互相矛盾，责任不在您。`,
  'image-unclear': (when) => `核对原图，${when} 的照片不清楚，认定不了违法事实。`,
  'wrong-plate': (when) => `核对原图，${when} 照片里不是您的车，是我们认错了号牌。抱歉给您添麻烦了。`,
  'other-error': (when) => `经核实，${when} 的这条记录有误，不应当由您承担。抱歉给您添麻烦了。`,
}

const unfoundedFindings: Record<UnfoundedReason, Finding> = {
  'facts-clear': (when, act) => `核对原图，${when} 您的车「${act}」，照片里的车、号牌和经过都清楚，异议不成立。`,
  'no-evidence': (when) =>
    `我们核对了 ${when} 的照片，也看了您提供的材料，没有找到能证明您所说情况的证据，异议不成立。`,
  'sign-was-clear': (when) => `经核实，${when} 那里的标志、标线清楚，信号灯工作正常，异议不成立。`,
  'not-an-emergency': (when) => `我们核对了 ${when} 的经过，您说的情况不属于救助危难或者紧急避险，异议不成立。`,
}

const findings = { ...foundedFindings, ...unfoundedFindings }

const STAYS =
  '记录维持，不会因为您提出异议而加重；暂停的天数会补还给您。处理以后您还不服，可以在收到决定书 60 日内向作出决定的交警部门的本级人民政府申请行政复议；对复议结果不服，可以向法院起诉。'

/** 闯红灯 reads on in a sentence; what already holds a comma does not. */
const asAct = (act: string) => (/[，、（]/.test(act) ? '这样行驶' : act)

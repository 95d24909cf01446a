import type { CaseView, OfficerView, QueuedObjection } from '@/contract/casework'
import { fen } from '@/domain/money'
import { answerCloud, type CloudCall, idOf } from './fake-host'

export const NOW = '2026-11-20T08:10:00.000Z'

export const handler: OfficerView = {
  officerId: idOf(701),
  nameMasked: '方*远',
  badgeMasked: '99**052',
  role: 'handler',
  unit: '安澜市公安局交通警察支队·违法处理中心',
  regionCode: '990102',
}
export const reviewer: OfficerView = {
  ...handler,
  officerId: idOf(702),
  nameMasked: '许*',
  badgeMasked: '99**011',
  role: 'reviewer',
}

export function queued(count: number, change: Partial<QueuedObjection> = {}): QueuedObjection {
  return {
    objectionId: idOf(count),
    personMasked: '沈*禾',
    act: '闯红灯',
    ground: 'yielding-to-emergency',
    state: 'submitted',
    submittedAt: '2026-11-17T06:08:00.000Z',
    dueOn: '2026-11-24',
    workingDaysLeft: 2,
    ...change,
  }
}

export function caseView(count: number, change: Partial<CaseView> = {}): CaseView {
  return {
    ...queued(count),
    recordNumber: '9901027900384162',
    code: '1625',
    fineFen: fen(20000),
    points: 6,
    plateMasked: '晋N·7**26',
    plateKind: '02',
    happenedAt: '2026-11-12T10:26:41.000Z',
    place: '安澜大道望江路口',
    device: '990102000017',
    photos: [
      { url: 'https://photos.test/1.png', caption: '第 1 张：停在线后' },
      { url: 'https://photos.test/2.png', caption: '第 2 张：越过停止线' },
    ],
    words: '后面一辆救护车一直鸣笛，我往右前方挪过停止线让它先走。',
    evidence: ['https://photos.test/own.png'],
    faceCheckedAt: '2026-11-17T06:08:00.000Z',
    days: [
      { on: '2026-11-17', kind: 'submitted', number: null, today: false, last: false },
      { on: '2026-11-18', kind: 'working', number: 1, today: false, last: false },
      { on: '2026-11-19', kind: 'working', number: 2, today: false, last: false },
      { on: '2026-11-20', kind: 'working', number: 3, today: true, last: false },
      { on: '2026-11-21', kind: 'off', number: null, today: false, last: false },
      { on: '2026-11-22', kind: 'off', number: null, today: false, last: false },
      { on: '2026-11-23', kind: 'working', number: 4, today: false, last: false },
      { on: '2026-11-24', kind: 'working', number: 5, today: false, last: true },
    ],
    deleteBy: '2026-11-25',
    proposal: null,
    sentBack: null,
    decidedAt: null,
    reply: null,
    ...change,
  }
}

interface Casework {
  officer?: OfficerView
  waiting?: QueuedObjection[]
  answered?: QueuedObjection[]
  /** The case whose id is asked for; else one made from its row. */
  cases?: CaseView[]
  /** What acts and sign-in answer. */
  other?: (call: CloudCall) => unknown
}

/** Plays the cloud function `casework`; answers the calls that were made. */
export function answerCasework(world: Casework): CloudCall[] {
  const { officer = handler, waiting = [], answered = [], cases = [], other = () => null } = world
  return answerCloud('casework', 'x-officer-key', (call) => {
    if (call.action === 'queue') return { officer, now: NOW, waiting, answered }
    if (call.action !== 'openCase') return other(call)
    const { objectionId } = call.input as { objectionId: string }
    const row = [...waiting, ...answered].find((item) => item.objectionId === objectionId)
    return cases.find((view) => view.objectionId === objectionId) ?? { ...caseView(0), ...row }
  })
}

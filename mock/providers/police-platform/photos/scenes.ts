import { addSeconds, formatInstant, type Instant } from '@/domain/dates'
import { type PlateLook, plateKind } from '@/domain/plate-kind'
import { violation } from '../../../rules/violation-codes'

export type SceneKind = 'lane' | 'red-light' | 'crossing' | 'parking' | 'speed'

/** One photo: what was seen, and what the device writes into it. */
export interface Scene {
  kind: SceneKind
  /** 0 before, 1 the act, 2 close by. */
  moment: 0 | 1 | 2
  plate: string
  look: PlateLook
  /** Written on top. */
  time: string
  place: string
  device: string
  /** Speeds in km/h; null where none was measured. */
  speed: { limit: number; measured: number } | null
  caption: string
}

export interface SeenRecord {
  number: string
  code: string
  plate: string
  plate_kind: string
  happened_at: Instant
  place_in_full: string
  direction: string
  device: string
}

const MOMENTS = [0, 1, 2] as const
const SECONDS_BETWEEN: Record<SceneKind, number> = {
  lane: 0.8,
  'red-light': 0.9,
  crossing: 0.9,
  parking: 240,
  speed: 0.4,
}

const CAPTIONS: Record<SceneKind, readonly [string, string, string]> = {
  lane: ['行驶中', '车轮压线', '车辆号牌'],
  'red-light': ['红灯亮，车在停止线内', '红灯亮，车越过停止线', '红灯亮，车继续前行'],
  crossing: ['行人正在过斑马线', '车没有停，开上斑马线', '车辆号牌'],
  parking: ['车停在禁停处', '几分钟后还停着', '车辆号牌'],
  speed: ['测速区内', '测得的车速', '车辆号牌'],
}

const KINDS = new Map<string, SceneKind>([
  ...['1625', '6090'].map((code) => [code, 'red-light'] as const),
  ...['1356', '1357', '10256'].map((code) => [code, 'crossing'] as const),
  ...['10393', '10395', '1905'].map((code) => [code, 'parking'] as const),
])

/** Lowest and highest per cent above the limit, and the limit, by code. */
const SPEEDS: Readonly<Record<string, readonly [from: number, to: number, limit: number]>> = {
  '6094': [4, 9, 60],
  '6093': [10, 19, 60],
  '6046': [12, 48, 50],
  '1130': [10, 19, 60],
  '1369': [20, 49, 60],
  '1649': [20, 49, 80],
  '4616': [20, 49, 120],
  '1650': [50, 68, 60],
}

/** The three photos of a record; the same record always gives the same. */
export function scenesOf(record: SeenRecord): Scene[] {
  const code = violation(record.code).code
  const chance = Number(record.number.slice(-4))
  const speed = speedOf(code, chance)
  const kind = speed ? 'speed' : (KINDS.get(code) ?? 'lane')
  const begin = addSeconds(record.happened_at, (chance % 1000) / 1000)
  return MOMENTS.map((moment) => ({
    kind,
    moment,
    plate: record.plate,
    look: plateKind(record.plate_kind)?.look ?? 'blue',
    time: formatInstant(addSeconds(begin, moment * SECONDS_BETWEEN[kind]), 'YYYY-MM-DD HH:mm:ss.SSS'),
    place: `${record.place_in_full} ${record.direction} 车道 ${1 + (chance % 3)}`,
    device: `设备 ${record.device} 代码 ${record.code}`,
    speed,
    caption: `第 ${moment + 1} 张：${CAPTIONS[kind][moment]}`,
  }))
}

function speedOf(code: string, chance: number): Scene['speed'] {
  const range = SPEEDS[code]
  if (!range) return null
  const [from, to, limit] = range
  const percent = from + (chance % (to - from + 1))
  return { limit, measured: Math.ceil(limit * (1 + percent / 100)) }
}

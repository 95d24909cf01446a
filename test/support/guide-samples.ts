import type { MatterRow, MatterView, OfficeRow } from '@/contract/guides'
import type { ClassBook } from '@/features/guides/api/get-classes'
import type { MatterList } from '@/features/guides/api/list-matters'
import { licenceClasses, licenceTerms } from '../../mock/rules/licence-classes'
import { classesFor, vehicleTypeGroups } from '../../mock/rules/vehicle-types'
import { id } from './violation-samples'

/** Guides as the cloud answers them; offices and words are invented, the classes are those of the rules. */
export const matterRow = (changes: Partial<MatterRow> = {}): MatterRow => ({
  matterId: 'licence-renewal',
  name: '期满换证',
  group: 'licence',
  summary: '驾驶证到期前 90 天内',
  synonyms: ['换驾照', '驾照到期'],
  initials: ['qmhz', 'hjz', 'jzdq'],
  here: null,
  ...changes,
})

export const matterList = (changes: Partial<MatterList> = {}): MatterList => ({
  matters: [
    matterRow({
      matterId: 'inspection',
      name: '机动车检验预约',
      group: 'vehicle',
      summary: '该年检的车，先约好再去',
      synonyms: ['年检', '年审'],
      initials: ['jdcjyyy', 'nj', 'ns'],
    }),
    matterRow(),
    matterRow({
      matterId: 'licence-lost',
      name: '遗失补证',
      summary: '驾驶证丢了',
      synonyms: ['驾照丢了'],
      initials: ['ysbz', 'jzdl'],
    }),
    matterRow({
      matterId: 'camera',
      name: '电子监控处理',
      group: 'violation',
      summary: '被摄像头拍到的违法',
      synonyms: ['处理违章'],
      initials: ['dzjkcl', 'clwz'],
      here: 'violations',
    }),
  ],
  popular: ['licence-renewal', 'camera'],
  ...changes,
})

const sourced = (text: string) => [{ text, source: '机动车驾驶证申领和使用规定第六十三条' }]

export const matter = (changes: Partial<MatterView> = {}): MatterView => ({
  ...matterRow(),
  who: sourced('驾驶证有效期满前 90 天内的本人'),
  materials: [
    { itemId: 'id-card', name: '身份证', note: '原件', when: null },
    { itemId: 'photo', name: '一寸白底照片', note: null, when: null },
    { itemId: 'medical', name: '身体条件证明', note: '县级以上医院开的', when: null },
    { itemId: 'proxy-id', name: '代办人身份证', note: null, when: '别人代办' },
  ],
  tier: 'window',
  steps: ['取号排队', '把材料交给窗口', '交工本费，当场拿证'],
  where: sourced('全国任何一个车管所'),
  howLong: sourced('当场办好'),
  fee: sourced('10 元工本费'),
  delivery: sourced('当场拿，也可以寄'),
  law: [{ text: '有效期满前九十日内申请换证。', source: '机动车驾驶证申领和使用规定第六十三条' }],
  elsewhere: [{ place: '驻马店', year: 2015, difference: '要先到窗口注册，受理后市内 1 天寄到' }],
  checkedOn: '2026-11-01',
  ...changes,
})

export const office = (number: number, changes: Partial<OfficeRow> = {}): OfficeRow => ({
  officeId: id(number),
  regionCode: '990102',
  name: '安澜市车管所城东分所',
  address: '安澜市城东区滨河东路 88 号',
  phone: '0990-8812123',
  latitude: 37.12,
  longitude: 112.34,
  distance: null,
  hours: '工作日 9:00–12:00，13:30–17:00',
  open: 'now',
  turns: '17:00 关门',
  matterIds: ['licence-renewal', 'licence-lost'],
  queue: { waiting: 12, minutes: 40 },
  ...changes,
})

export const offices = (): OfficeRow[] => [
  office(701),
  office(702, {
    name: '安澜市车管所总所',
    address: '安澜市新城区迎宾路 1 号',
    latitude: 37.2,
    longitude: 112.41,
    open: 'closed',
    turns: '明天 9:00 开门',
    queue: null,
  }),
  office(703, {
    regionCode: '990202',
    name: '云溪市车管所',
    address: '云溪市中山路 9 号',
    latitude: 36.1,
    longitude: 113.9,
    open: 'today',
    turns: '13:30 开门',
    queue: null,
  }),
]

export const classBook = (): ClassBook => ({
  classes: licenceClasses.map(({ includes, ...one }) => ({ ...one, includes: [...includes] })),
  vehicles: vehicleTypeGroups.map((group) => {
    const needs = classesFor(group)
    const [vehicleType, ...alike] = group.types
    return {
      vehicleType,
      alike,
      examples: group.examples,
      plateColours: [...group.plates],
      classes: needs.map(({ code }) => code),
      conditions: needs.flatMap(({ code, only }) => (only ? [{ code, only }] : [])),
    }
  }),
  mistakes: [
    {
      mistakeId: 'points',
      claim: '开错车最多只是罚款',
      answer: '罚款以外还要记 9 分。',
      source: '道路交通安全违法行为记分管理办法第九条',
      changed: { before: '记 12 分', since: '2022-04-01' },
    },
    {
      mistakeId: 'letters',
      claim: '字母靠前的包括后面所有的',
      answer: '字母顺序不是包含的顺序。',
      source: '机动车驾驶证申领和使用规定附件1',
      changed: null,
    },
  ],
  terms: licenceTerms,
})

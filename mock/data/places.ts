import type { Insertable } from 'kysely'
import type { Service } from '../rules/guides/matter'
import type { Tables } from '../store/tables'
import { fixedId } from './identifiers'
import { offices } from './offices'

/** 公安罚没收入 in the state's classification of revenue. */
const FINES_OF_THE_POLICE = '103050101'
/** The police's information line in the whole country. */
const HOTLINE = '12123'

export interface Jurisdiction {
  regionCode: string
  city: string
  /** Province and issuing office on plates. */
  plates: string
  authority: string
  policy: string
  tariff: string
  halls: readonly Hall[]
}

interface Hall {
  name: string
  address: string
  /** No line has a number of zeros only. */
  phone: string
  /** GCJ-02, somewhere in the district: the halls are invented. */
  latitude: number
  longitude: number
  fullService: boolean
  services: readonly Service[]
  windows: readonly string[]
  kiosks: readonly string[]
}

/**
 * The cities of the articles that this product grew from, then two whose tariffs differ most; one traffic-police unit
 * each, districts by their real codes. New ones go to the end: the crowd of a seed follows the order.
 */
export const jurisdictions: readonly Jurisdiction[] = [
  {
    regionCode: '140105',
    city: '太原',
    plates: '晋A',
    authority: '太原市公安局交通警察支队小店大队',
    policy: 'shanxi-2018',
    tariff: 'beijing-2026',
    halls: [
      {
        name: '车辆管理所办事大厅',
        address: '太原市小店区',
        phone: '0351-0000001',
        latitude: 37.7365,
        longitude: 112.5653,
        fullService: true,
        services: ['vehicle', 'licence', 'test', 'record', 'payment'],
        windows: ['1 号窗口', '2 号窗口', '3 号窗口', '4 号窗口'],
        kiosks: ['1 层 1 号机', '1 层 2 号机'],
      },
      {
        name: '违法处理大厅',
        address: '太原市小店区',
        phone: '0351-0000002',
        latitude: 37.8142,
        longitude: 112.5671,
        fullService: false,
        services: ['payment'],
        windows: ['1 号窗口', '2 号窗口'],
        kiosks: [],
      },
    ],
  },
  {
    regionCode: '370202',
    city: '青岛',
    plates: '鲁B',
    authority: '青岛市公安局交通警察支队市南大队',
    policy: 'shandong-2016',
    tariff: 'beijing-2026',
    halls: [violationHall('青岛市市南区', '0532', 36.0754, 120.4124)],
  },
  {
    regionCode: '411702',
    city: '驻马店',
    plates: '豫Q',
    authority: '驻马店市公安局交通警察支队驿城大队',
    policy: 'zhumadian-2015',
    tariff: 'beijing-2026',
    halls: [violationHall('驻马店市驿城区', '0396', 32.9732, 114.0297)],
  },
  {
    regionCode: '450103',
    city: '南宁',
    plates: '桂A',
    authority: '南宁市公安局交通警察支队二大队',
    policy: 'nanning-2019',
    tariff: 'beijing-2026',
    halls: [violationHall('南宁市青秀区', '0771', 22.7859, 108.4949)],
  },
  {
    regionCode: '320102',
    city: '南京',
    plates: '苏A',
    authority: '南京市公安局交通管理局第一大队',
    policy: 'national',
    tariff: 'nanjing-2016',
    halls: [violationHall('南京市玄武区', '025', 32.0487, 118.7977)],
  },
  {
    regionCode: '650102',
    city: '乌鲁木齐',
    plates: '新A',
    authority: '乌鲁木齐市公安局交通警察支队天山区大队',
    policy: 'national',
    tariff: 'xinjiang-2025',
    halls: [violationHall('乌鲁木齐市天山区', '0991', 43.7944, 87.6319)],
  },
]

function violationHall(address: string, areaCode: string, latitude: number, longitude: number): Hall {
  const windows = ['1 号窗口', '2 号窗口', '3 号窗口']
  return {
    name: '违法处理大厅',
    address,
    phone: `${areaCode}-0000002`,
    latitude,
    longitude,
    fullService: true,
    services: ['record', 'payment'],
    windows,
    kiosks: ['1 号机'],
  }
}

export const authorityRows: Insertable<Tables['authority']>[] = jurisdictions.map((place) => ({
  region_code: place.regionCode,
  unit_code: `${place.regionCode}000000`,
  name: place.authority,
  hotline: HOTLINE,
  payee: place.authority,
  item_code: FINES_OF_THE_POLICE,
  policy: place.policy,
  tariff: place.tariff,
  rules_as_of: null,
}))

export const hallRows: Insertable<Tables['hall']>[] = jurisdictions.flatMap((place) => [
  ...place.halls.map(({ windows: _, kiosks: __, fullService, services, ...hall }) => ({
    ...hall,
    region_code: place.regionCode,
    id: hallId(place.regionCode, hall.name),
    full_service: fullService,
    services: [...services],
    schedule: 'office' as const,
  })),
  ...officeRows(place),
])

/** Offices beside the halls: an address and a line of the district's own hall, with the last digit counting on. */
function officeRows({ regionCode, halls }: Jurisdiction): Insertable<Tables['hall']>[] {
  const [hall] = halls
  return (offices[regionCode] ?? []).map(({ services, ...office }, place) => ({
    ...office,
    region_code: regionCode,
    id: hallId(regionCode, office.name),
    address: hall?.address ?? '',
    phone: `${hall?.phone.slice(0, -1)}${place + 4}`,
    full_service: false,
    services: [...services],
  }))
}

export const windowRows: Insertable<Tables['hall_window']>[] = jurisdictions.flatMap((place) =>
  place.halls.flatMap((hall) =>
    hall.windows.map((name) => ({
      region_code: place.regionCode,
      id: windowId(place.regionCode, hall.name, name),
      hall_id: hallId(place.regionCode, hall.name),
      name,
    })),
  ),
)

export const kioskRows: Insertable<Tables['hall_window']>[] = jurisdictions.flatMap((place) =>
  place.halls.flatMap((hall) =>
    hall.kiosks.map((name) => ({
      region_code: place.regionCode,
      id: windowId(place.regionCode, hall.name, name),
      hall_id: hallId(place.regionCode, hall.name),
      name,
      kind: 'kiosk' as const,
    })),
  ),
)

function hallId(regionCode: string, hall: string): string {
  return fixedId(`hall ${regionCode} ${hall}`)
}

function windowId(regionCode: string, hall: string, name: string): string {
  return fixedId(`window ${regionCode} ${hall} ${name}`)
}

/** The window of the workbench and of the tests: number 3 of the vehicle office. */
export const sampleWindow = {
  regionCode: '140105',
  windowId: windowId('140105', '车辆管理所办事大厅', '3 号窗口'),
}

/** The kiosk of the workbench and of the tests: number 2 in the vehicle office. */
export const sampleKiosk = {
  regionCode: '140105',
  windowId: windowId('140105', '车辆管理所办事大厅', '1 层 2 号机'),
}

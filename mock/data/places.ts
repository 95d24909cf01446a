import type { Insertable } from 'kysely'
import type { Tables } from '../store/tables'
import { fixedId } from './identifiers'

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
  halls: readonly { name: string; address: string; windows: readonly string[] }[]
}

/** The cities of the articles that this product grew from; one traffic-police unit each, districts by their real codes. */
export const jurisdictions: readonly Jurisdiction[] = [
  {
    regionCode: '140105',
    city: '太原',
    plates: '晋A',
    authority: '太原市公安局交通警察支队小店大队',
    policy: 'shanxi-2018',
    halls: [
      {
        name: '车辆管理所办事大厅',
        address: '太原市小店区',
        windows: ['1 号窗口', '2 号窗口', '3 号窗口', '4 号窗口'],
      },
      { name: '违法处理大厅', address: '太原市小店区', windows: ['1 号窗口', '2 号窗口'] },
    ],
  },
  {
    regionCode: '370202',
    city: '青岛',
    plates: '鲁B',
    authority: '青岛市公安局交通警察支队市南大队',
    policy: 'shandong-2016',
    halls: [{ name: '违法处理大厅', address: '青岛市市南区', windows: ['1 号窗口', '2 号窗口', '3 号窗口'] }],
  },
  {
    regionCode: '411702',
    city: '驻马店',
    plates: '豫Q',
    authority: '驻马店市公安局交通警察支队驿城大队',
    policy: 'zhumadian-2015',
    halls: [{ name: '违法处理大厅', address: '驻马店市驿城区', windows: ['1 号窗口', '2 号窗口', '3 号窗口'] }],
  },
  {
    regionCode: '450103',
    city: '南宁',
    plates: '桂A',
    authority: '南宁市公安局交通警察支队二大队',
    policy: 'nanning-2019',
    halls: [{ name: '违法处理大厅', address: '南宁市青秀区', windows: ['1 号窗口', '2 号窗口', '3 号窗口'] }],
  },
]

export const authorityRows: Insertable<Tables['authority']>[] = jurisdictions.map((place) => ({
  region_code: place.regionCode,
  unit_code: `${place.regionCode}000000`,
  name: place.authority,
  hotline: HOTLINE,
  payee: place.authority,
  item_code: FINES_OF_THE_POLICE,
  policy: place.policy,
}))

export const hallRows: Insertable<Tables['hall']>[] = jurisdictions.flatMap((place) =>
  place.halls.map(({ name, address }) => ({
    region_code: place.regionCode,
    id: hallId(place.regionCode, name),
    name,
    address,
  })),
)

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

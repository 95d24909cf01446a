/** A place where a camera stands; roads and stations are invented, degrees (GCJ-02) lie in the district. */
export interface Spot {
  /** Short: the road. */
  place: string
  placeInFull: string
  direction: string
  latitude: number
  longitude: number
  device: string
}

const roads: Record<string, { city: string; latitude: number; longitude: number; roads: readonly string[] }> = {
  '140105': {
    city: '太原市小店区',
    latitude: 37.8003,
    longitude: 112.5614,
    roads: ['长治路', '学府街', '体育路', '并州南路', '亲贤街', '平阳路', '龙城大街', '坞城路'],
  },
  '370202': {
    city: '青岛市市南区',
    latitude: 36.0671,
    longitude: 120.3826,
    roads: ['香港中路', '东海西路', '山东路', '南京路', '福州南路'],
  },
  '411702': {
    city: '驻马店市驿城区',
    latitude: 32.9807,
    longitude: 114.0223,
    roads: ['乐山大道', '雪松大道', '文明大道', '置地大道'],
  },
  '450103': {
    city: '南宁市青秀区',
    latitude: 22.8153,
    longitude: 108.3664,
    roads: ['民族大道', '东葛路', '长湖路', '金湖路', '凤岭南路'],
  },
  '320102': {
    city: '南京市玄武区',
    latitude: 32.0561,
    longitude: 118.8012,
    roads: ['珠江路', '北京东路', '龙蟠路', '太平北路'],
  },
  '650102': {
    city: '乌鲁木齐市天山区',
    latitude: 43.7892,
    longitude: 87.6253,
    roads: ['新华南路', '解放南路', '人民路', '红山路'],
  },
}

const DIRECTIONS = ['南向北', '北向南', '东向西', '西向东']

/**
 * One of the district's cameras; the same index is the same place.
 * @throws Error for a district without places
 */
export function spotOf(regionCode: string, index: number): Spot {
  const district = roads[regionCode]
  if (!district) throw new Error(`no places in district ${regionCode}`)
  const road = district.roads[index % district.roads.length] as string
  const next = district.roads[(index + 1) % district.roads.length] as string
  return {
    place: road,
    placeInFull: `${district.city}${road}与${next}路口${index % 3 === 0 ? '' : `以${index % 2 ? '南' : '北'} ${100 * (1 + (index % 4))} 米`}`,
    direction: DIRECTIONS[index % DIRECTIONS.length] as string,
    latitude: degrees(district.latitude, index * 37),
    longitude: degrees(district.longitude, index * 53),
    device: `${regionCode}0000${String(7001 + index).padStart(8, '0')}`,
  }
}

/** Within about two kilometres of the middle of the district. */
const degrees = (middle: number, scatter: number) => Math.round((middle + ((scatter % 41) - 20) / 1000) * 1e6) / 1e6

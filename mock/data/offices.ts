import type { ScheduleName } from '../rules/counter-hours'
import type { Service } from '../rules/guides/matter'

/** An office without windows of ours; invented, like the halls, GCJ-02 somewhere in the district. */
export interface Office {
  name: string
  latitude: number
  longitude: number
  services: readonly Service[]
  schedule: ScheduleName
}

const VEHICLE_OFFICE: readonly Service[] = ['vehicle', 'licence', 'test', 'payment']

const vehicleOffice = (latitude: number, longitude: number): Office => ({
  name: '车辆管理所',
  latitude,
  longitude,
  services: VEHICLE_OFFICE,
  schedule: 'office',
})
const station = (latitude: number, longitude: number): Office => ({
  name: '机动车检测站',
  latitude,
  longitude,
  services: ['inspection'],
  schedule: 'station',
})
const hospital = (latitude: number, longitude: number): Office => ({
  name: '驾驶人体检医院',
  latitude,
  longitude,
  services: ['medical'],
  schedule: 'clinic',
})

/** By district; Taiyuan's vehicle office has windows and stands with the halls. */
export const offices: Readonly<Record<string, readonly Office[]>> = {
  '140105': [station(37.7218, 112.5489), hospital(37.8067, 112.5583)],
  '370202': [vehicleOffice(36.0899, 120.3954), station(36.0983, 120.4187), hospital(36.0688, 120.3821)],
  '411702': [vehicleOffice(32.9641, 114.0452), station(32.9503, 114.0518), hospital(32.9822, 114.0205)],
  '450103': [vehicleOffice(22.8236, 108.4127), station(22.8408, 108.4386), hospital(22.8149, 108.3792)],
  '320102': [vehicleOffice(32.0893, 118.8402), station(32.1034, 118.8611), hospital(32.0521, 118.8049)],
  '650102': [vehicleOffice(43.7712, 87.6484), station(43.7594, 87.6603), hospital(43.7988, 87.6273)],
}

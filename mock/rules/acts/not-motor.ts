import { rowsWith } from './act'

const row = rowsWith(0)
const frame = '道路交通安全法第八十九条'

/** Acts of those without a motor vehicle: never points, never settled with a driving licence. */
export const actsWithoutMotor = [
  row('2007', '非机动车违反交通信号', '骑车闯红灯', '道路交通安全法第三十八条', { by: 'cycle', punishedBy: frame }),
  row('20041', '非机动车逆向行驶', '骑车逆行', '道路交通安全法第三十五条', { by: 'cycle', punishedBy: frame }),
  row('3001', '行人违反交通信号', '走路闯红灯', '道路交通安全法第三十八条', { by: 'pedestrian', punishedBy: frame }),
]

import { rowsWith } from './act'

const row = rowsWith(6)
const serious = '道路交通安全法第九十九条'
const highway = '道路交通安全法实施条例第八十二条'
const expressway = '道路交通安全法实施条例第八十二条、第八十五条'
const speed = '道路交通安全法第四十二条第一款'

export const actsOfSixPoints = [
  row('1625', '违反道路交通信号灯通行', '闯红灯', '道路交通安全法第三十八条'),
  row('16221', '在城市快速路上占用应急车道', '快速路上占了应急车道', expressway),
  row('46081', '在高速公路上占用应急车道', '高速上占了应急车道', highway, { old: ['4008', 6] }),
  row('1649', '在城市快速路上超速 20% 以上不到 50%', '快速路上超速 20% 以上', speed),
  row('4616', '在高速公路上超速 20% 以上不到 50%', '高速上超速 20% 以上', speed),
  row('1650', '小型车超速 50% 以上', '超速 50% 以上', speed, {
    old: ['1603', 12],
    sanction: 'revoke',
    punishedBy: serious,
  }),
  row('1645', '载货汽车超载 50% 以上', '货车超载 50% 以上', '道路交通安全法第四十八条第一款', {
    capture: 'scene',
    punishedBy: '道路交通安全法第九十二条第二款',
  }),
  row('16101', '驾驶证被暂扣期间驾驶机动车', '驾驶证暂扣期间开车', '道路交通安全法实施条例第二十八条', {
    old: ['1704', 6],
    sanction: 'detain',
    capture: 'scene',
    punishedBy: serious,
  }),
  row('1644', '驾驶证被扣留期间驾驶机动车', '驾驶证扣留期间开车', '道路交通安全法实施条例第二十八条', {
    old: ['1015', 0],
    capture: 'scene',
  }),
  row('16431', '造成轻微伤或财产损失后逃逸', '出了事故后离开现场', '道路交通安全法第七十条第一款', {
    old: ['1705', 12],
    capture: 'scene',
    punishedBy: serious,
  }),
]

import { NEW_POINTS_FROM, rowsWith } from './act'

const nine = rowsWith(9)
const twelve = rowsWith(12)
const serious = '道路交通安全法第九十九条'
const highway = '道路交通安全法实施条例第八十二条'
const forgery = '道路交通安全法第九十六条'
const noPlate = '道路交通安全法第九十五条、第九十条'

export const actsOfNineAndTwelve = [
  nine('19012', '驾驶与准驾车型不符的机动车', '开了驾驶证不准开的车型', '道路交通安全法第十九条第四款', {
    old: ['1709', 12],
    sanction: 'detain',
    capture: 'scene',
    punishedBy: serious,
  }),
  nine('1902', '上道路行驶的机动车未悬挂号牌', '没挂号牌上路', '道路交通安全法第十一条第一款', {
    old: [null, 12],
    capture: 'scene',
    punishedBy: noPlate,
  }),
  nine('1903', '故意遮挡机动车号牌', '故意挡住号牌', '道路交通安全法第十一条第二款', {
    old: [null, 12],
    capture: 'scene',
    punishedBy: noPlate,
  }),
  nine('1905', '在城市快速路上违法停车', '在快速路上停车', '道路交通安全法实施条例第八十二条、第八十五条', {
    old: [null, 0],
  }),
  nine('4901', '在高速公路行车道上停车', '在高速行车道上停车', highway, { old: [null, 6] }),
  nine('4902', '在高速公路应急车道上停车', '在高速应急车道上停车', highway, { old: [null, 6] }),
  twelve('17121', '饮酒后驾驶机动车', '喝酒后开车', '道路交通安全法第二十二条第二款', {
    old: ['1604', 12],
    sanction: 'suspend',
    capture: 'scene',
    punishedBy: '道路交通安全法第九十一条',
  }),
  twelve('1733', '在城市快速路上倒车', '在快速路上倒车', '道路交通安全法实施条例第八十二条、第八十五条', {
    old: [null, 0],
  }),
  twelve('47021', '在高速公路上逆行', '在高速上逆行', highway),
  twelve('4714', '小型车在高速公路上超速 50% 以上', '高速上超速 50% 以上', '道路交通安全法第四十二条第一款', {
    sanction: 'revoke',
    punishedBy: serious,
  }),
  twelve('5704', '使用其他机动车号牌', '用了别的车的号牌', '道路交通安全法第十六条第四项', {
    capture: 'scene',
    punishedBy: forgery,
  }),
  twelve('57011', '使用伪造的机动车号牌', '用了假号牌', '道路交通安全法第十六条第三项', {
    sanction: 'detain',
    capture: 'scene',
    punishedBy: forgery,
  }),
  twelve(
    '1740',
    '代替实际机动车驾驶人接受处罚和记分牟取利益',
    '替别人消分收钱',
    '道路交通安全违法行为记分管理办法第三十条',
    {
      old: [null, 0],
      capture: 'scene',
      punishedBy: '道路交通安全违法行为记分管理办法第三十条',
      validFrom: NEW_POINTS_FROM,
    },
  ),
]

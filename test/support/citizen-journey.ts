import type { Citizen } from '../../mock/data/citizens'
import type { Phone } from './bundle-host/phone'
import type { Screen } from './bundle-host/screen'
import type { Journey } from './journey'

/** 核对本人 from wherever the app asks for it: the questions, the message that arrives, the consent, the face. */
export async function becomeKnown(journey: Journey, phone: Phone, screen: Screen, citizen: Citizen): Promise<Screen> {
  await screen.see('您是哪一种情况')
  await screen.tap('本地居民')
  await screen.tap({ text: '可以在手机上核对' })
  await screen.type('您叫什么名字？', citizen.name)
  await screen.tap('下一步')
  await screen.type('身份证号码是多少？', citizen.idNumber)
  await screen.tap('下一步')
  await screen.type('手机号码是多少？', citizen.phone)
  await screen.tap('发短信，下一步')
  await screen.see('短信里的六位数字')
  await screen.type('短信里的六位数字是多少？', await journey.mock.digitsFor(citizen.phone))
  await screen.tap('下一步')
  await screen.tap('我看过了，同意这样使用')
  await screen.tap('提交')
  await screen.see('刷一次脸，核对是不是本人')
  await showFace(phone, screen)
  return screen.see('核对好了，是您本人')
}

/** The consent for the face, and the face. */
export async function showFace(phone: Phone, screen: Screen): Promise<void> {
  phone.citizen.willShowFace('passed')
  await screen.tap('我同意用人脸核对这一次')
  await screen.tap('开始刷脸')
}

export async function bindLicence(screen: Screen, citizen: Citizen): Promise<Screen> {
  await screen.see('档案编号是多少')
  await screen.type('档案编号是多少？', citizen.fileNumber)
  await screen.tap('绑定驾驶证')
  return screen.see('准驾车型')
}

/** @param at which of the citizen's vehicles */
export async function bindVehicle(screen: Screen, citizen: Citizen, at = 0): Promise<Screen> {
  const car = citizen.vehicles[at]
  if (!car) throw new Error(`${citizen.name} has no such vehicle`)
  await screen.see('车牌号码是多少')
  if (car.plateKind !== '02') {
    await screen.tap('号牌种类')
    await screen.tap('绿牌，8 位')
  }
  for (const key of car.plate) await screen.tap({ label: key })
  await screen.tap('下一步')
  await screen.see('车辆识别代号最后 6 位')
  await screen.type('车辆识别代号最后 6 位', car.vinLastSix)
  await screen.tap('添上这辆车')
  return screen.see('添好了')
}

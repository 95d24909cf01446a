import type { Car, Citizen } from '../../mock/data/citizens'
import { type RecordName, recordPlans } from '../../mock/data/sample-records'
import { violation } from '../../mock/rules/violation-codes'
import type { Phone } from './bundle-host/phone'
import type { Screen } from './bundle-host/screen'
import type { MockHost } from './mock-host'

/** From the door before what belongs to a person to the face check: every question of the registration, typed. */
export async function register(phone: Phone, mock: MockHost, who: Citizen): Promise<Screen> {
  const { screen } = phone
  await screen.see('您是哪一种情况？')
  await screen.tap('本地居民')
  await screen.tap('居民身份证')
  await screen.type('您叫什么名字？', who.name)
  await screen.tap('下一步')
  await screen.type('身份证号码是多少？', who.idNumber)
  await screen.tap('下一步')
  await screen.type('手机号码是多少？', who.phone)
  await screen.tap('发短信，下一步')
  await screen.see('短信里的六位数字是多少？')
  await screen.type('短信里的六位数字是多少？', await mock.digits(who.phone))
  await screen.tap('下一步')
  await screen.tap('我看过了，同意这样使用')
  await screen.tap('提交')
  return screen.see('我同意用人脸核对这一次')
}

/** Opens the app and becomes this person, by a face check that passes. Ends where the licence could be bound. */
export async function becomeKnown(phone: Phone, mock: MockHost, who: Citizen): Promise<Screen> {
  phone.citizen.willShowFace('passed')
  const screen = await phone.open()
  await screen.tap('处理违法')
  await screen.see('先核对一下是不是本人')
  await screen.tap('去核对本人')
  await register(phone, mock, who)
  await agreeToFaceCheck(screen)
  return screen.see('核对好了，是您本人')
}

/** Scans a payment code with the wallet and pays; ends where it is said to be paid. */
export async function payByCode(phone: Phone, link: string): Promise<Screen> {
  phone.citizen.willAtCashier('pay')
  const screen = await phone.scanWithWallet(link)
  await screen.see('支付 ¥')
  await screen.tap('支付 ¥')
  return screen.see('付好了')
}

export async function agreeToFaceCheck(screen: Screen): Promise<void> {
  await screen.tap('我同意用人脸核对这一次')
  await screen.tap('开始刷脸')
}

/** From the end of the face check: the licence, by its file number. Its own number is known from the identity card. */
export async function bindLicence(screen: Screen, who: Citizen): Promise<Screen> {
  await screen.tap('接着绑驾驶证')
  await screen.see('档案编号是多少？')
  if (screen.fieldText('驾驶证号是多少？') !== who.idNumber) throw new Error('the number that was typed is asked again')
  await screen.type('档案编号是多少？', who.fileNumber)
  await screen.tap('绑定驾驶证')
  return screen.see('这个记分周期已记')
}

/** On the page 添一辆车: plate on our own keyboard, last six of the VIN. Ends with the car bound. */
export async function bindVehicle(screen: Screen, car: Car): Promise<Screen> {
  await screen.see('车牌号码是多少？')
  await typePlate(screen, car.plate)
  await screen.tap('下一步')
  await screen.type('车辆识别代号最后 6 位', car.vinLastSix)
  await screen.tap('添上这辆车')
  return screen.see('添好了')
}

/** Key by key on the plate keyboard, which offers only what can come next. */
export async function typePlate(screen: Screen, plate: string): Promise<void> {
  for (const key of plate) await screen.tap({ label: key })
}

/** Everything before the first record: known, licence and first car bound. Ends on the overview. */
export async function settleIn(phone: Phone, mock: MockHost, who: Citizen): Promise<Screen> {
  const screen = await becomeKnown(phone, mock, who)
  await bindLicence(screen, who)
  const [car] = who.vehicles
  if (!car) throw new Error('this citizen has no car to bind')
  await screen.tap('接着绑车')
  await bindVehicle(screen, car)
  return openViolations(phone)
}

/** The same for somebody whose car was bound before, with another phone. */
export async function settleInAgain(phone: Phone, mock: MockHost, who: Citizen): Promise<Screen> {
  const screen = await becomeKnown(phone, mock, who)
  await bindLicence(screen, who)
  return openViolations(phone)
}

/** Back to the first tab, whatever is open. */
export async function goHome(phone: Phone): Promise<Screen> {
  await phone.app.stack.switchTab(`/${phone.bundle.config.home}`)
  return phone.screen.settle()
}

/** The overview of what is open, asked for anew. */
export async function openViolations(phone: Phone): Promise<Screen> {
  await goHome(phone)
  await phone.screen.tap('处理违法')
  return phone.screen.see('交警系统的数据到')
}

/** On the page 看清楚再决定: declares to have driven, and confirms the facts. */
export async function confirmFacts(screen: Screen, records = 1): Promise<void> {
  await screen.see('确认事实')
  await screen.tap(records === 1 ? '当时是我本人在开这辆车' : `这 ${records} 次都是我本人在开车`)
  await screen.tap('确认事实')
}

/** Larger type and one thing at a time, switched on where the citizen would. */
export async function switchToElder(phone: Phone): Promise<void> {
  await goHome(phone)
  await phone.screen.tapTab('我的')
  await phone.screen.tap({ label: '长辈版' })
}

/** What a list calls this record. */
export const actOf = (record: RecordName): string => violation(recordPlans[record].code).shortAct

/** A photo of one dot. */
export const PHOTO = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

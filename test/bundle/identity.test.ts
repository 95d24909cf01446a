import { type Citizen, citizens } from '../../mock/data/citizens'
import type { Phone } from '../support/bundle-host/phone'
import type { Screen } from '../support/bundle-host/screen'
import { becomeKnown, bindLicence, bindVehicle, showFace } from '../support/citizen-journey'
import { type Journey, onBothWallets } from '../support/journey'

/** Somebody whom the app knows, at 我的. */
async function known(journey: Journey, citizen: Citizen): Promise<{ phone: Phone; screen: Screen }> {
  const phone = journey.phone()
  const screen = await phone.open()
  await screen.tapTab('我的')
  await screen.see('还没核对是不是本人')
  await screen.tap('还没核对是不是本人')
  await becomeKnown(journey, phone, screen, citizen)
  return { phone, screen }
}

async function backToMe(screen: Screen): Promise<void> {
  while (screen.path !== 'pages/me/index') await screen.back()
}

onBothWallets((journey) => {
  test('somebody new: what belongs to a person leads to the questions, then to the licence and the car', async () => {
    const citizen = citizens.newcomer
    const phone = journey.phone()
    const screen = await phone.open()
    await screen.tap('处理违法')
    await screen.see('先核对一下是不是本人')
    await screen.tap('去核对本人')
    await becomeKnown(journey, phone, screen, citizen)
    await screen.tap('接着绑驾驶证')
    await screen.see('驾驶证号是多少')
    expect(screen.fieldText('驾驶证号是多少？')).toBe(citizen.idNumber)
    await bindLicence(screen, citizen)
    await screen.tap('接着绑车')
    await bindVehicle(screen, citizen)
    const kept = phone.storage.text
    for (const datum of [citizen.name, citizen.idNumber, citizen.phone, citizen.fileNumber, '晋N7A336'])
      expect(kept).not.toContain(datum)
  })

  test('an owner is asked with a code, scans it, agrees, and takes it back', async () => {
    const driver = await known(journey, citizens.yu)
    await driver.screen.tap('接着绑驾驶证')
    await bindLicence(driver.screen, citizens.yu)
    await backToMe(driver.screen)
    await driver.screen.tap('谁能处理我的车')
    await driver.screen.see('没有人在问您')
    await driver.screen.tap('处理别人的车')
    await driver.screen.see('先看清楚')
    for (const key of citizens.lin.vehicles[0]?.plate ?? '') await driver.screen.tap({ label: key })
    await driver.screen.tap('看看能不能问')
    await driver.screen.see('这辆车您为什么在开')
    await driver.screen.tap({ label: '朋友的车，借来开的' })
    await driver.screen.tap({ label: '车主在手机上刷脸，车主在自己的微信或支付宝里点同意' })
    await driver.screen.tap('问车主')
    await driver.screen.see('等车主刷脸同意')

    const owner = await known(journey, citizens.lin)
    await backToMe(owner.screen)
    await owner.screen.see('1 个人在问')
    await owner.screen.tap('谁能处理我的车')
    await owner.screen.see('想处理您的车')
    await owner.screen.tap('看看再说')
    await owner.screen.see('同意了会怎样')
    await owner.screen.tap('刷脸同意')
    await owner.screen.see('确认是车主本人在同意')
    await showFace(owner.phone, owner.screen)
    await owner.screen.see('对方现在能处理这辆车的违法')

    await driver.screen.see('车主同意了')
    await owner.screen.tap('谁能处理我的车')
    await owner.screen.see('收回，不让处理了')
    await owner.screen.tap('收回，不让处理了')
    await owner.screen.answer('收回')
    await owner.screen.see('收回了')
  })
})

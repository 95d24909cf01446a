import { type Car, type Citizen, citizens } from '../../mock/data/citizens'
import { agreeToFaceCheck, becomeKnown, bindLicence, bindVehicle, goHome, typePlate } from '../support/citizen-acts'
import { onBothWallets } from '../support/journey'

const carOf = ({ vehicles }: Citizen) => vehicles[0] as Car

onBothWallets((journey) => {
  test('somebody new: what belongs to a person leads to the questions, then to the licence and the car', async () => {
    const citizen = citizens.newcomer
    const phone = journey.phone()
    const screen = await becomeKnown(phone, journey.mock, citizen)
    await screen.tap('接着绑驾驶证')
    await screen.see('驾驶证号是多少')
    expect(screen.fieldText('驾驶证号是多少？')).toBe(citizen.idNumber)
    await screen.type('档案编号是多少？', citizen.fileNumber)
    await screen.tap('绑定驾驶证')
    await screen.see('这个记分周期已记')
    await screen.tap('接着绑车')
    await bindVehicle(screen, carOf(citizen))
    const kept = phone.storage.text
    for (const datum of [citizen.name, citizen.idNumber, citizen.phone, citizen.fileNumber, carOf(citizen).plate])
      expect(kept).not.toContain(datum)
  })

  test('an owner is asked, sees who and what for, agrees with the face, and takes it back', async () => {
    const driver = journey.phone()
    const asking = await becomeKnown(driver, journey.mock, citizens.yu)
    await bindLicence(asking, citizens.yu)
    await goHome(driver)
    await asking.tapTab('我的')
    await asking.tap('谁能处理我的车')
    await asking.see('没有人在问您')
    await asking.tap('处理别人的车')
    await asking.see('先看清楚')
    await typePlate(asking, carOf(citizens.lin).plate)
    await asking.tap('看看能不能问')
    await asking.see('这辆车您为什么在开')
    await asking.tap({ label: '朋友的车，借来开的' })
    await asking.tap({ label: '车主在手机上刷脸，车主在自己的微信或支付宝里点同意' })
    await asking.tap('问车主')
    await asking.see('等车主刷脸同意')

    const owner = journey.phone()
    const answering = await becomeKnown(owner, journey.mock, citizens.lin)
    await goHome(owner)
    await answering.tapTab('我的')
    await answering.see('1 个人在问')
    await answering.tap('谁能处理我的车')
    await answering.see('想处理您的车')
    await answering.tap('看看再说')
    await answering.see('同意了会怎样')
    await answering.tap('刷脸同意')
    await answering.see('确认是车主本人在同意')
    owner.citizen.willShowFace('passed')
    await agreeToFaceCheck(answering)
    await answering.see('对方现在能处理这辆车的违法')

    await asking.see('车主同意了')
    await answering.tap('谁能处理我的车')
    await answering.see('收回，不让处理了')
    await answering.tap('收回，不让处理了')
    await answering.answer('收回')
    await answering.see('收回了')
  })
})

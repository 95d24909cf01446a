import { type Citizen, citizen } from '../../mock/data/citizens'
import { violation } from '../../mock/rules/violation-codes'
import type { Phone } from '../support/bundle-host/phone'
import type { Screen } from '../support/bundle-host/screen'
import {
  agreeToFaceCheck,
  becomeKnown,
  bindLicence,
  confirmFacts,
  goHome,
  openViolations,
  typePlate,
} from '../support/citizen-acts'
import { type Journey, onBothWallets } from '../support/journey'

const PARKING = '10393'
const WRONG_LANE = '6095'
const act = (code: string) => violation(code).shortAct

onBothWallets((journey) => {
  test('ask, the owner agrees with the face, settle, the owner withdraws', async () => {
    const owner = citizen('stranger')
    const drivers = journey.phone()
    const screen = await askable(journey, drivers, citizen('newcomer'))
    // The limits stand before anything is typed.
    for (const limit of ['先看清楚', '最多处理 3 辆别人的车', '只能处理车主同意以后拍到的违法'])
      expect(screen.has(limit)).toBe(true)
    await ask(screen, owner, '车主在手机上刷脸')
    await screen.see('问了，等车主刷脸同意')

    const owners = journey.phone()
    await becomeKnown(owners, journey.mock, owner)
    await goHome(owners)
    await owners.screen.see('1 个人想处理您的车')
    await owners.screen.tap('1 个人想处理您的车')
    await owners.screen.see('看看再说')
    await owners.screen.tap('看看再说')
    await owners.screen.see('随时可以收回')
    owners.citizen.willShowFace('passed')
    await owners.screen.tap('刷脸同意')
    await owners.screen.see('我同意用人脸核对这一次')
    await agreeToFaceCheck(owners.screen)
    await owners.screen.see('对方现在能处理这辆车的违法')

    // What was there before cannot be settled, what is caught from now on can.
    await screen.see('看它的违法')
    await screen.tap('看它的违法')
    await screen.see('要去窗口')
    for (const code of [PARKING, WRONG_LANE]) await caught(journey, owner, code)
    await openViolations(drivers)
    await settle(screen, act(WRONG_LANE))

    await openViolations(drivers)
    await screen.see('处理这 1 条')
    await screen.tap('处理这 1 条')
    await screen.see('确认后')
    // The owner's phone has aged with the world, too.
    await owners.app.clock.advance(60_000)
    await goHome(owners)
    await owners.screen.tap('借车授权')
    await owners.screen.see('处理过 1 条违法')
    await owners.screen.tap('收回，不让处理了')
    await owners.screen.answer('收回')
    await owners.screen.see('收回了')

    await confirmFacts(screen)
    await screen.see('现在不能在这里处理')
    expect(screen.has('车主收回了同意')).toBe(true)
    await openViolations(drivers)
    await screen.see('还没有绑定车')
  })

  test('the owner scans the code of a driver who stands beside', async () => {
    const drivers = journey.phone()
    const screen = await askable(journey, drivers, citizen('wei'))
    await ask(screen, citizen('lin'), '车主扫我的码')
    await screen.see('请车主扫这个码')
    await screen.tap('抄下链接发给车主')
    const link = copied(drivers)

    const owners = journey.phone()
    await becomeKnown(owners, journey.mock, citizen('lin'))
    await owners.leave()
    await owners.scanWithWallet(link)
    await owners.screen.see('谁在问')
    await owners.screen.tap('同意')
    await owners.screen.see('对方现在能处理这辆车的违法')
    await screen.see('看它的违法')
    await screen.tap('看它的违法')
    await screen.see('这辆车的违法')
  })

  test('the owner says the digits of a message', async () => {
    const owner = citizen('busy')
    const drivers = journey.phone()
    const screen = await askable(journey, drivers, citizen('yu'))
    await ask(screen, owner, '短信六位数字')
    await screen.see('短信发给车主了')
    const digits = await journey.mock.digits(owner.phone)
    await screen.type('短信里的六位数字是多少？', digits === '000000' ? '000001' : '000000')
    await screen.tap('填好了')
    await screen.see('六位数字不对')
    await screen.type('短信里的六位数字是多少？', digits)
    await screen.tap('填好了')
    await screen.see('车主同意了')
  })
})

/** Known, with a licence, and on the page where an owner can be asked. */
async function askable({ mock }: Journey, phone: Phone, who: Citizen): Promise<Screen> {
  const screen = await becomeKnown(phone, mock, who)
  await bindLicence(screen, who)
  await goHome(phone)
  await screen.tap('借车授权')
  await screen.see('处理别人的车')
  await screen.tap('处理别人的车')
  return screen.see('车牌号码是多少？')
}

async function ask(screen: Screen, owner: Citizen, how: string): Promise<void> {
  await typePlate(screen, owner.vehicles[0]?.plate ?? '')
  await screen.tap('看看能不能问')
  await screen.see('这辆车您为什么在开？')
  await screen.tap('家里人的车')
  await screen.tap(how)
  await screen.tap('问车主')
}

/** A camera catches the owner's car now; the police notify, and their feed has told us. */
async function caught({ mock }: Journey, { vehicles: [car] }: Citizen, code: string): Promise<void> {
  await mock.police('records', { plate: car?.plate, plateKind: car?.plateKind, regionCode: '140105', code })
  await mock.advance(600)
}

async function settle(screen: Screen, words: string): Promise<void> {
  await screen.see(words)
  await screen.tap(words)
  await screen.see('处理这条')
  await screen.tap('处理这条')
  await confirmFacts(screen)
  await screen.see('决定书送到了')
}

function copied(phone: Phone): string {
  const call = phone.app.calls.find(({ name }) => name === 'setClipboardData' || name === 'setClipboard')
  const { data, text } = (call?.options ?? {}) as { data?: string; text?: string }
  return data ?? text ?? ''
}

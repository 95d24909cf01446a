import { routes } from '@/platform/routes'
import { citizen } from '../../mock/data/citizens'
import { type RecordName, sampleRecord } from '../../mock/data/sample-records'
import { textOf } from '../support/read-paper'
import { look } from './support/gallery'
import { Resident } from './support/resident'
import { describeInChromium } from './support/scene'

const idOf = (name: RecordName) => sampleRecord(name).recordId

describeInChromium('Records and decisions', (scene) => {
  test('forty-five records: the first at a glance, twenty a page, and filters that find nothing', async () => {
    const busy = await new Resident(scene, 'busy').become('with-vehicles')
    const phone = await busy.phone(routes.violations)
    await phone.sees('看全部 45 条')
    await look(phone, '09-violations-many')
    await phone.tap('看全部 45 条')
    await phone.sees('待处理 45')
    await phone.tap('再看更早的')
    await phone.front().locator('.rec').nth(39).waitFor()
    await phone.tap('暂停中 0')
    await phone.sees('没有暂停的')
    await look(phone, '54-vehicle-none-on-hold')
  })

  test('records that are not simply open, each with its own words', async () => {
    const states = await new Resident(scene, 'states').become('with-vehicles')
    const phone = await states.phone(routes.vehicleRecords(await states.vehicleId('晋N8B703')))
    await phone.sees('待处理')
    await look(phone, '54-vehicle-states')
    await phone.tap(/^已办完/)
    await phone.sees('在别处办了')

    await phone.goTo(routes.record(idOf('photosMissing')))
    await phone.sees('照片现在看不到')
    await look(phone, '10-record-without-photos')
    await phone.tap('申请查看照片')
    await phone.sees(/申请过了/)
    await look(phone, '10-record-photos-asked')
    for (const [record, words] of [
      ['handledAtWindow', '这条在别处办好了'],
      ['late', '过了'],
    ] as const) {
      await phone.goTo(routes.record(idOf(record)))
      await phone.sees(new RegExp(words))
      await look(phone, `10-record-${record}`)
    }
    await phone.goTo(routes.record(idOf('linSolidLine')))
    await phone.sees('这条现在看不到了')
    await look(phone, '10-record-gone')
  })

  test('why not here: points that would be full, a vehicle of work', async () => {
    const full = await new Resident(scene, 'nearlyFull').become('with-vehicles')
    const phone = await full.phone(routes.conditions(idOf('fullByOne')))
    await phone.sees('加上这条，记分会到 12 分')
    await look(phone, '11-not-here-full')
    await phone.goTo(routes.violations)
    await phone.sees('已记 11 分')
  })

  test('several together, the sheet of rights, the police not answering, and a sum that changed', async () => {
    const lin = await new Resident(scene, 'lin').become('with-vehicles')
    const phone = await lin.phone(routes.confirm([idOf('linSolidLine'), idOf('linPedestrian'), idOf('zhouSpeeding')]))
    await phone.sees('确认后：罚 ¥300.00，记 4 分')
    await phone.sees('有 1 条不在里面')
    await look(phone, '12-confirm-several')
    await phone.tap('看全部权利和怎么申请')
    await phone.front().getByRole('dialog', { name: '您的全部权利' }).waitFor()
    await look(phone, '12-confirm-rights')
    await phone.tap('知道了')

    await phone.tap('这 2 次都是我本人在开车')
    await scene.mock.setFaults({ policeRegister: { mode: 'not-answering', times: 'until-reset' } })
    await phone.tap('确认事实')
    await phone.sees('交警的系统没有回话')
    await look(phone, '12-confirm-police-silent')
    await scene.mock.clearFaults()
    await phone.tap('确认事实')
    await phone.sees('2 张决定书送到了')
    await look(phone, '41-served-several')
    await phone.tap('现在付')
    await phone.sees('2 张决定书，一共 ¥300.00')
    await look(phone, '42-dues-several')
  })

  test('more time to come, a decision, and one that a window was faster with', async () => {
    const lin = await new Resident(scene, 'lin').become('with-vehicles')
    const phone = await lin.phone(routes.record(idOf('linPedestrian')))
    await phone.tap(/申请延长/)
    await phone.front().getByRole('dialog', { name: '申请延长处理期限' }).waitFor()
    await look(phone, '10-record-extend')

    const [decisionId = ''] = await lin.settle(idOf('linSolidLine'))
    await phone.goTo(routes.servedDecision(decisionId))
    await phone.sees('处罚决定书')
    await look(phone, '55-decision')
    const paper = await phone.downloads(() => phone.tap('打开 PDF'))
    expect(paper.name).toMatch(/^处罚决定书-\d{16}\.pdf$/)
    expect(textOf(paper.bytes)).toContain(citizen('lin').name)

    await phone.goTo(routes.confirm([idOf('linPedestrian')]))
    await phone.tap('当时是我本人在开这辆车')
    const { regionCode, number } = sampleRecord('linPedestrian')
    await scene.mock.police(`records/${regionCode}/${number}/handle`, { licenceNumber: citizen('lin').idNumber })
    await phone.tap('确认事实')
    await phone.sees('现在不能在这里处理')
    await look(phone, '12-confirm-refused')
  })

  test('a first time that is only warned of: nothing to pay', async () => {
    const first = await new Resident(scene, 'first').become('with-vehicles')
    const phone = await first.phone(routes.confirm([idOf('firstParking')]))
    await phone.sees('确认后：只警告，不罚款，不记分')
    await phone.photosAreThere()
    await look(phone, '12-confirm-warning')
    await phone.tap('当时是我本人在开这辆车')
    await phone.tap('确认事实')
    await phone.sees('办好了，这次只警告')
    await look(phone, '41-served-warning')
  })

  test('where a record counts as settled only when paid: minutes to pay, then it falls back', async () => {
    await scene.mock.playRulesOf('370202', '2016-06-01')
    const sun = await new Resident(scene, 'sun').become('with-vehicles')
    const phone = await sun.phone(routes.confirm([idOf('qingdaoParking')]))
    await phone.sees(/分钟内付款才算数/)
    await phone.photosAreThere()
    await look(phone, '12-confirm-pay-first')
    await phone.tap('当时是我本人在开这辆车')
    await phone.tap('确认事实')
    await phone.sees(/以前付款才算数/)
    await look(phone, '41-served-provisional')
    await phone.tap('现在付')
    await phone.sees(/可以付/)
    await look(phone, '42-dues-minutes')
    await scene.pass(16 * 60)
    await phone.goTo(routes.record(idOf('qingdaoParking')))
    await phone.sees('可以在这里处理')
    await phone.button('处理这条').waitFor()
  })
})

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { screenFolders } from '../support/build-screens'
import { MockHost } from '../support/mock-host'
import { lookAtScreen } from './support/gallery'
import { Hall } from './support/hall'
import { describeInChromium, STORY_START } from './support/scene'

const dataFolder = mkdtempSync(join(tmpdir(), 'mashang-reconnect-'))
afterAll(() => rmSync(dataFolder, { recursive: true, force: true }))

describeInChromium(
  "A window's screens when the line is cut",
  (scene) => {
    test('they say so, keep and date what they know, never show green from memory, and are live again by themselves', async () => {
      const hall = await Hall.open(scene)
      const phone = await scene.phone()
      await phone.openedByWallet(await hall.codeFor('onTime'))
      await phone.tap('支付 ¥200.00')
      await phone.tap('付款成功')
      await phone.sees(/付好了/)
      await hall.visitor.getByText('已缴清').waitFor()
      await hall.officer.getByRole('heading', { name: '已支付，请叫下一位' }).waitFor()

      const port = Number(new URL(scene.mock.url).port)
      await scene.mock.kill()
      await hall.visitor.getByText('断线，正在重连').waitFor()
      await hall.visitor.getByRole('heading', { name: '正在重新连接' }).waitFor()
      expect(await hall.visitor.getByText('已缴清').count()).toBe(0)
      await hall.officer.getByText('断线，正在重连').waitFor()
      await hall.officer.getByRole('heading', { name: '断线前是已支付' }).waitFor()
      await lookAtScreen(hall.visitor, 'web-visitor-lost')
      await lookAtScreen(hall.officer, 'web-window-lost')

      const again = await MockHost.start({ clockStart: STORY_START, screens: screenFolders, dataFolder, port })
      try {
        await hall.officer.getByText('断线，正在重连').waitFor({ state: 'detached' })
        await hall.officer.getByRole('heading', { name: '已支付，请叫下一位' }).waitFor()
        await hall.visitor.getByText('断线，正在重连').waitFor({ state: 'detached' })
      } finally {
        await again.close()
      }
    })
  },
  { dataFolder },
)

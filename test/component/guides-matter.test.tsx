import { fireEvent, screen } from '@testing-library/react'
import type { MatterView } from '@/contract/guides'
import { MatterPage } from '@/features/guides/matter/matter-page'
import { type FakeCloud, fakeCloud, Refused } from '../support/fake-cloud'
import { matter, matterRow, office, offices } from '../support/guide-samples'
import { pass, renderScreen, setElder } from '../support/render-screen'
import { phone, resetPhone } from '../support/taro/taro'

let cloud: FakeCloud

beforeEach(() => {
  jest.useFakeTimers({ now: Date.parse('2026-11-20T02:38:00.000Z') })
  resetPhone()
  setElder(false)
})
afterEach(() => jest.useRealTimers())

async function open(changes: Partial<MatterView> = {}): Promise<void> {
  cloud = fakeCloud({ 'guides.matter': () => matter(changes), 'guides.offices': () => ({ offices: offices() }) })
  renderScreen(<MatterPage matterId="licence-renewal" />)
  // The guide first, then its offices.
  await pass()
  await pass()
}

const tick = (name: RegExp) => fireEvent.click(screen.getByRole('checkbox', { name }))
const ticked = (name: RegExp) => screen.getByRole('checkbox', { name }).getAttribute('aria-checked')

describe('the checklist', () => {
  it('counts what is ready, and keeps it under ids alone', async () => {
    await open()
    expect(screen.getByText('0/3 件备齐')).toBeTruthy()
    tick(/身份证，原件/)
    tick(/一寸白底照片/)
    expect(screen.getByText('2/3 件备齐')).toBeTruthy()
    expect(phone.storage.get('guides-ticks:licence-renewal')).toBe('id-card,photo')
    tick(/身份证，原件/)
    expect(phone.storage.get('guides-ticks:licence-renewal')).toBe('photo')
  })

  it('is as it was left', async () => {
    phone.storage.set('guides-ticks:licence-renewal', 'photo,medical,no-more')
    await open()
    expect([ticked(/身份证，原件/), ticked(/一寸/), ticked(/身体条件/)]).toEqual(['false', 'true', 'true'])
    expect(screen.getByText('2/3 件备齐')).toBeTruthy()
  })

  it('counts things of a special case once one of them is ticked', async () => {
    await open()
    expect(screen.getByText('别人代办，还要带')).toBeTruthy()
    tick(/代办人身份证/)
    expect(screen.getByText('1/4 件备齐')).toBeTruthy()
  })

  it('says when everything is ready, and can be cleared', async () => {
    await open()
    for (const name of [/身份证，原件/, /一寸/, /身体条件/]) tick(name)
    expect(screen.getByText('都备齐了，可以去办了')).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: '把勾都去掉' }))
    expect(screen.getByText('0/3 件备齐')).toBeTruthy()
    expect(phone.storage.has('guides-ticks:licence-renewal')).toBe(false)
  })

  it('says that nothing is needed where nothing is', async () => {
    await open({ materials: [] })
    expect(screen.getByText('什么都不用带')).toBeTruthy()
    expect(screen.queryByText(/件备齐/)).toBeNull()
  })
})

describe('the guide', () => {
  it('tells the five things that everybody asks', async () => {
    await open()
    for (const words of ['期满换证', '谁能办', '要多久', '当场办好', '多少钱', '10 元工本费', '怎么拿到', '在哪里办'])
      expect(screen.getByText(words)).toBeTruthy()
    expect(screen.getByText('2026年11月1日对照现行规定核对过')).toBeTruthy()
  })

  it('keeps law and former practice folded', async () => {
    await open()
    expect(screen.queryByText('有效期满前九十日内申请换证。')).toBeNull()
    fireEvent.click(screen.getByRole('button', { name: '依据哪些规定' }))
    expect(screen.getByText('有效期满前九十日内申请换证。')).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: '以前、别处怎么办' }))
    expect(screen.getByText('驻马店，2015 年')).toBeTruthy()
  })

  it('leads to an office that is open now, and to all of them', async () => {
    await open()
    fireEvent.click(screen.getByRole('button', { name: /安澜市车管所城东分所 ?开着/ }))
    fireEvent.click(screen.getByRole('button', { name: /看全部 3 个办事点/ }))
    await pass()
    expect(phone.journey).toEqual([
      `navigateTo /packages/guides/office/index?officeId=${office(701).officeId}&matterId=licence-renewal`,
      'navigateTo /packages/guides/offices/index?matterId=licence-renewal',
    ])
  })

  it('that can be followed here leads there', async () => {
    await open({ ...matterRow({ here: 'violations' }) })
    expect(cloud.count('guides.offices')).toBe(0)
    fireEvent.click(screen.getByRole('button', { name: '去处理违法' }))
    await pass()
    expect(phone.journey).toEqual(['navigateTo /packages/violations/overview/index'])
  })

  it('is copied as plain lines for the family', async () => {
    await open()
    fireEvent.click(screen.getByRole('button', { name: '抄给家人' }))
    await pass()
    const copied = phone.calls.find((call) => call.startsWith('copy '))
    expect(copied).toContain('【期满换证】要带什么、怎么办\n要带：\n· 身份证：原件\n')
    expect(copied).toContain('· （别人代办）代办人身份证\n怎么办：\n1. 取号排队\n')
    expect(phone.calls).toContain('toast 抄好了，可以发给家人了')
  })

  it('is remembered as used last, with three others at most', async () => {
    phone.storage.set('guides-recent', 'a1,b2,licence-renewal,c3,d4')
    await open()
    expect(phone.storage.get('guides-recent')).toBe('licence-renewal,a1,b2,c3')
  })

  it('that is no more says so, is not remembered, and leads to the list', async () => {
    cloud = fakeCloud({
      'guides.matter': () => {
        throw new Refused('NOT_FOUND')
      },
    })
    renderScreen(<MatterPage matterId="no-more" />)
    await pass()
    expect(screen.getByText('这件事不在清单里了')).toBeTruthy()
    expect(phone.storage.has('guides-recent')).toBe(false)
    fireEvent.click(screen.getByRole('button', { name: '看办事清单' }))
    await pass()
    expect(phone.journey).toEqual(['switchTab /pages/matters/index'])
  })
})

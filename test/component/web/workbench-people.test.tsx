import { act, fireEvent, render, screen, within } from '@testing-library/react'
import { App } from 'antd'
import { CitizensTable } from '../../../mock/web/workbench/citizens-table'
import { MessagesTable } from '../../../mock/web/workbench/messages-table'
import type { MockCitizen, MockRecord } from '../../../mock/web/workbench/mock-api'
import { PoliceTable } from '../../../mock/web/workbench/police-table'
import { RulesTable } from '../../../mock/web/workbench/rules-table'
import { words } from '../../../mock/web/workbench/words'
import { installLayout } from './fake-host'

const lin: MockCitizen = {
  key: 'lin',
  name: '林晓岚',
  idNumber: '990101199005160022',
  fileNumber: '990126000017',
  phone: '13900000001',
  goodFor: '两条能在这里处理',
  vehicles: [{ plate: '晋N6K283', plateKind: '02', vinLastSix: 'N40111', engineLastSix: 'E70233' }],
}
const record: MockRecord = {
  regionCode: '140105',
  number: '1401057900381926',
  act: '闯红灯',
  plate: '晋N6K283',
  happenedAt: '2026-11-12T10:26:41.000Z',
  device: '140105000000007037',
  handlingStatus: 0,
  cameraRevoked: false,
}

interface Sent {
  path: string
  method: string
  body: unknown
}

/** Plays `/mock/*`: each path has its answer; `null` = the host refuses. */
function answerMock(answers: Record<string, unknown>): Sent[] {
  const sent: Sent[] = []
  globalThis.fetch = (async (path: string, { method = 'GET', body }: RequestInit) => {
    if (method !== 'GET') sent.push({ path, method, body: JSON.parse(String(body)) })
    const answer = path in answers ? answers[path] : { done: true }
    return { ok: answer !== null, status: answer === null ? 409 : 200, json: async () => answer }
  }) as unknown as typeof fetch
  return sent
}

const show = (table: React.ReactElement) =>
  act(async () => {
    render(<App component={false}>{table}</App>)
  })
const press = (name: string) =>
  act(async () => {
    fireEvent.click(screen.getByRole('button', { name }))
  })

beforeEach(installLayout)

describe('the cast on the workbench', () => {
  it('shows every number that registration and binding ask for, each to copy', async () => {
    const copied: string[] = []
    Object.assign(navigator, { clipboard: { writeText: async (text: string) => copied.push(text) } })
    await show(<CitizensTable citizens={[lin]} />)
    const { goodFor, vehicles: _, key: __, ...papers } = lin
    const numbers = [...Object.values(papers), '晋N6K283', 'N40111', 'E70233']
    await act(async () => {
      for (const button of document.querySelectorAll('button')) fireEvent.click(button)
    })
    expect(copied).toEqual(numbers)
    expect(document.body.textContent).toContain(goodFor)
  })

  it('shows what a phone received, and the six digits to type', async () => {
    const messages = [{ at: '2026-11-20T08:10:00.000Z', text: '480193 是您的验证码，5 分钟内有效。' }]
    answerMock({ '/mock/messages?phone=13900000001': { messages } })
    await show(<MessagesTable citizens={[lin]} />)
    expect(await screen.findByText('480193')).toBeTruthy()
    expect(screen.getByText('11-20 16:10:00')).toBeTruthy()
  })
})

describe('what the police do without us', () => {
  const path = '/mock/police/records?citizen=lin'
  const start = async (answers: Record<string, unknown> = {}) => {
    const sent = answerMock({ [path]: { records: [record] }, ...answers })
    await show(<PoliceTable citizens={[lin]} regionCode="990102" />)
    await screen.findByText(record.number)
    return sent
  }
  const { changes, changeFor } = words.police

  it.each([
    [changes.handle, `/mock/police/records/140105/${record.number}/handle`, { licenceNumber: lin.idNumber }],
    [changes.delete, `/mock/police/records/140105/${record.number}/delete`, {}],
    [changes.revoke, `/mock/police/cameras/${record.device}/revoke`, {}],
  ])('%s', async (what, to, body) => {
    const sent = await start()
    await press(changeFor(what, record.number))
    expect(sent).toEqual([{ path: to, method: 'POST', body }])
    expect(await screen.findByText(words.police.done)).toBeTruthy()
  })

  it('gives points elsewhere, and catches the vehicle where its records are', async () => {
    const sent = await start()
    await press(words.police.points(3))
    await press(words.police.caught('闯红灯', '晋N6K283'))
    expect(sent.map(({ body }) => body)).toEqual([
      { licenceNumber: lin.idNumber, points: 3 },
      { plate: '晋N6K283', plateKind: '02', regionCode: '140105', code: '1625' },
    ])
  })

  it('says when the platform refuses', async () => {
    await start({ [`/mock/police/records/140105/${record.number}/handle`]: null })
    await press(changeFor(changes.handle, record.number))
    expect(await screen.findByText(words.refused)).toBeTruthy()
  })
})

describe('rules of an earlier day', () => {
  it('are set and taken back per authority', async () => {
    const sent = answerMock({})
    const changed = jest.fn()
    const name = '太原市公安局交通警察支队小店大队'
    await show(
      <RulesTable authorities={[{ regionCode: '140105', name, rulesAsOf: '2016-12-01' }]} onChanged={changed} />,
    )
    const row = within(screen.getByRole('table'))
    expect(row.getByText(words.rules.asOf('2016-12-01'))).toBeTruthy()
    await press(words.rules.changeFor('2019-06-01', name))
    await press(words.rules.changeFor(words.rules.today, name))
    await act(async () => {
      fireEvent.change(screen.getByLabelText(words.rules.dayFor(name)), { target: { value: '2015-12-31' } })
    })
    expect(sent.map(({ path, method, body }) => [path, method, body])).toEqual(
      ['2019-06-01', null, '2015-12-31'].map((rulesAsOf) => ['/mock/authorities/140105', 'PUT', { rulesAsOf }]),
    )
    expect(changed).toHaveBeenCalledTimes(3)
  })
})

import { fireEvent, screen, within } from '@testing-library/react'
import { words } from '../../../mock/web/desk/words'
import { clerk } from '../../support/desk-story/cast'
import { difference } from '../../support/desk-story/differences'
import { overview } from '../../support/desk-story/overview'
import { story } from '../../support/desk-story/story'
import { answerDesk, atTheDesk, open, pass, press, text, type } from './desk-scene'
import { refusal } from './fake-host'

jest.mock('../../../mock/web/desk/overview/chart', () => ({ Chart: () => null }))
atTheDesk()

const stranger = () => refusal('UNAUTHENTICATED')
const signIn = words.signIn

describe('signing in', () => {
  it('shows nothing of the desk before it is known who sits here, and says what is missing or wrong', async () => {
    let answer: () => unknown = () => refusal('FORBIDDEN')
    const calls = answerDesk({ me: stranger, signIn: () => answer() })
    await open()
    expect(calls.map(({ action }) => action)).toEqual(['me'])
    await press(signIn.act)
    expect(screen.getByRole('alert').textContent).toBe(signIn.noLogin)
    await type(signIn.login, 'heping')
    await press(signIn.act)
    expect(screen.getByRole('alert').textContent).toBe(signIn.noPassword)
    await type(signIn.password, 'wrong')
    await press(signIn.act)
    expect(screen.getByRole('alert').textContent).toBe(signIn.wrong)
    expect((screen.getByLabelText(signIn.password) as HTMLInputElement).value).toBe('')
    answer = () => refusal('TOO_MANY_TRIES')
    await type(signIn.password, 'wrong again')
    await press(signIn.act)
    expect(screen.getByRole('alert').textContent).toBe(signIn.locked)
    answer = () => clerk
    await type(signIn.password, 'right')
    await press(signIn.act)
    expect(calls.filter(({ action }) => action === 'signIn').at(-1)?.input).toEqual({
      login: 'heping',
      password: 'right',
    })
    expect(text()).toContain('林*清')
    expect(text()).toContain('612,385.00')
  })

  it('one that has ended covers the page; what was typed is there again for the same person', async () => {
    let ended = false
    answerDesk({
      overview: () => (ended ? stranger() : overview),
      difference: () => difference({ proposals: [] }),
    })
    await open('differences')
    await type('写给复核的人', '查过支付宝')
    ended = true
    await pass(16_000)
    expect(text()).toContain(signIn.ended)
    const page = document.querySelector('.dk-under') as HTMLElement
    expect(page.hidden).toBe(true)
    ended = false
    await type(signIn.login, 'heping')
    await type(signIn.password, 'right')
    await press(signIn.act)
    expect(page.hidden).toBe(false)
    expect((screen.getByLabelText('写给复核的人') as HTMLTextAreaElement).value).toBe('查过支付宝')
    expect(window.location.hash).toMatch(/^#\/differences\//)
  })

  it('another person finds nothing of what was there', async () => {
    let ended = false
    answerDesk({ overview: () => (ended ? stranger() : overview), signIn: () => clerk })
    await open()
    ended = true
    await pass(16_000)
    const before = document.querySelector('.dk-under')
    ended = false
    await type(signIn.login, 'linqing')
    await type(signIn.password, 'right')
    await press(signIn.act)
    expect(document.querySelector('.dk-under')).not.toBe(before)
    expect(text()).toContain('林*清')
  })

  it('says that the host cannot be reached, and asks again', async () => {
    let there = false
    answerDesk({ me: () => (there ? clerk : null) })
    await open()
    expect(screen.getByRole('alert').textContent).toContain(signIn.unreachable)
    there = true
    await press(words.retry)
    expect(text()).toContain('林*清')
  })

  it('ends with the sign-in page', async () => {
    const calls = answerDesk()
    await open()
    await press(words.signOut)
    expect(calls.find(({ action }) => action === 'signOut')?.idempotencyKey).toMatch(/^[0-9a-f]{32}$/)
    expect(screen.getByLabelText(signIn.password)).toBeTruthy()
    expect(text()).not.toContain('612,385.00')
  })
})

describe('the shell', () => {
  it('leads to nine pages and tells how many differences are open', async () => {
    answerDesk()
    await open()
    const links = within(screen.getByRole('navigation', { name: words.pagesLabel })).getAllByRole('link')
    expect(links.map((link) => link.getAttribute('href'))).toEqual([
      '#/overview',
      '#/differences',
      '#/bills',
      '#/sweeps',
      '#/money',
      '#/refunds',
      '#/receipts',
      '#/units',
      '#/log',
    ])
    expect(links[1]?.textContent).toContain('5')
    expect(links[0]?.getAttribute('aria-current')).toBe('page')
  })

  it('keeps and dates what it last knew while the line is lost, and nothing of it is green', async () => {
    let lost = false
    answerDesk({ overview: () => (lost ? null : overview) })
    await open()
    lost = true
    await pass(16_000)
    expect(text()).toContain('断线，正在重连·下面是 16:10:00 的情况')
    expect(text()).toContain('612,385.00')
    expect(document.querySelector('.dk')?.className).toContain('lost')
    expect(text()).not.toContain('实时')
    lost = false
    await pass(16_000)
    expect(text()).not.toContain('断线')
    expect(text()).toContain('实时')
  })

  it.each(['bills', 'sweeps', 'receipts', 'units', 'log', 'refunds', 'differences'])(
    'the page %s says when it cannot be read, and tries again',
    async (page) => {
      let broken = true
      answerDesk({ [page]: (input: never) => (broken ? refusal('INTERNAL') : answerOf(page, input)) })
      await open(page)
      expect(screen.getAllByRole('alert')[0]?.textContent).toContain(words.notRead)
      broken = false
      fireEvent.click(screen.getAllByRole('button', { name: words.retry })[0] as HTMLElement)
      await pass(10)
      expect(screen.queryByRole('button', { name: words.retry })).toBeNull()
    },
  )
})

const answerOf = (page: string, input: never) => (story as Record<string, (input: never) => unknown>)[page]?.(input)

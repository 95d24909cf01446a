import { fireEvent, render, screen } from '@testing-library/react'
import { fen } from '@/domain/money'
import { PayDock } from '@/features/pay/parts/pay-dock'
import { cardWords } from '@/locales/zh-cn/card'
import { openCardPage } from '@/platform/card-page'
import { setElder } from '../support/render-screen'

const cashier = { kind: 'card' as const, url: '/simulators/card/front', fields: { orderId: 'J1', signature: 'x' } }

describe('bank cards in a browser', () => {
  it('are offered beside the wallet only where they are taken', () => {
    const onCard = jest.fn()
    const { rerender } = render(<PayDock totalFen={fen(20000)} paying={false} onPay={() => {}} onCard={onCard} />)
    fireEvent.click(screen.getByText(cardWords.pay))
    expect(onCard).toHaveBeenCalledTimes(1)
    for (const offered of [{ paying: true, onCard }, { paying: false }]) {
      rerender(<PayDock totalFen={fen(20000)} onPay={() => {}} {...offered} />)
      expect(screen.queryByText(cardWords.pay)).toBeNull()
    }
  })

  it('open the acquirer’s page in a frame with the signed form; closed by hand it is left, and the cloud asks', async () => {
    const posted: Record<string, string>[] = []
    jest.spyOn(HTMLFormElement.prototype, 'submit').mockImplementation(function (this: HTMLFormElement) {
      posted.push(Object.fromEntries(new FormData(this) as unknown as Iterable<[string, string]>))
    })
    const outcome = openCardPage(cashier)
    expect(screen.getByRole('dialog').getAttribute('aria-label')).toBe(cardWords.title)
    expect(posted).toEqual([cashier.fields])
    fireEvent.click(screen.getByText(cardWords.leave))
    expect(await outcome).toBe('cancelled')
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(document.querySelectorAll('form')).toHaveLength(0)
  })

  it('are as large as the rest of the app in 长辈版', async () => {
    jest.spyOn(HTMLFormElement.prototype, 'submit').mockImplementation(() => {})
    setElder(true)
    const outcome = openCardPage(cashier)
    expect(screen.getByRole('dialog').className).toContain('elder')
    fireEvent.click(screen.getByText(cardWords.leave))
    await outcome
    setElder(false)
  })

  it.each([
    ['done', 'done'],
    ['left', 'cancelled'],
    ['unsure', 'unknown'],
    ['what', 'unknown'],
  ])('coming back with %s is %s', async (result, end) => {
    jest.spyOn(HTMLFormElement.prototype, 'submit').mockImplementation(() => {})
    const outcome = openCardPage(cashier)
    const frame = document.querySelector('iframe') as HTMLIFrameElement
    const location = { pathname: '/card-return', search: `?result=${result}` }
    Object.defineProperty(frame, 'contentWindow', { value: { location } })
    fireEvent.load(frame)
    expect(await outcome).toBe(end)
  })
})

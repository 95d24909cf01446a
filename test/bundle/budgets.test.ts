import { clientBudgets, judgeBudgets, measurePayment, measureRecords } from '../support/client-budgets'
import { onBothWallets } from '../support/journey'

onBothWallets((journey) => {
  test('a payment and a car full of records stay within every budget of the phone', async () => {
    const { link } = await journey.window.issue()
    const cost = {
      ...(await measurePayment(journey.phone(), link, () => journey.mock.advance(60))),
      ...(await measureRecords(journey.phone(), journey.mock)),
    }
    const results = judgeBudgets(cost)
    expect(results).toHaveLength(clientBudgets.length)
    expect(results.filter(({ kept }) => !kept)).toEqual([])
  })
})

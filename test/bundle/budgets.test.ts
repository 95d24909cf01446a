import { clientBudgets, judgeBudgets, measureClient } from '../support/client-budgets'
import { onBothWallets } from '../support/journey'

onBothWallets((journey) => {
  test('a payment stays within every budget of the phone', async () => {
    const { link } = await journey.window.issue()
    const cost = await measureClient(journey.phone(), link, () => journey.mock.advance(60))
    const results = judgeBudgets(cost)
    expect(results).toHaveLength(clientBudgets.length)
    expect(results.filter(({ kept }) => !kept)).toEqual([])
  })
})

import {
  clientBudgets,
  judgeBudgets,
  measureDocument,
  measureGuides,
  measurePayment,
  measureRecords,
} from '../support/client-budgets'
import { onBothWallets } from '../support/journey'

onBothWallets((journey) => {
  test('a payment, a car full of records, a document that is shown and a guide stay within every budget of the phone', async () => {
    const { link } = await journey.window.issue()
    const cost = {
      ...(await measurePayment(journey.phone(), link, () => journey.mock.advance(60))),
      ...(await measureRecords(journey.phone(), journey.mock)),
      ...(await measureDocument(journey.phone(), journey.mock)),
      ...(await measureGuides(journey.phone())),
    }
    const results = judgeBudgets(cost)
    expect(results).toHaveLength(clientBudgets.length)
    expect(results.filter(({ kept }) => !kept)).toEqual([])
  })
})

import type { CollectableDecision, WindowBill } from '@/contract/hall'
import { formatDecisionNumber } from '@/domain/decision-number'
import { sumFen } from '@/domain/money'
import { groupedYuan } from '../common/money'
import { words } from './words'

/** What the bill collects. Sums per decision are those that were seen when it was issued here. */
export function BillDecisions({ bill, known }: { bill: WindowBill; known: ReadonlyMap<string, CollectableDecision> }) {
  const rows = bill.decisionNumbers.map((number) => ({ number, decision: known.get(number) }))
  const detailed = rows.every(({ decision }) => decision)
  return (
    <table className="plain-table">
      <thead>
        <tr>
          <th scope="col">{words.columns.number}</th>
          {detailed && (
            <>
              <th scope="col">{words.columns.act}</th>
              <th scope="col">{words.columns.fine}</th>
              <th scope="col">{words.columns.surcharge}</th>
              <th scope="col">{words.columns.total}</th>
            </>
          )}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ number, decision }) => (
          <tr key={number}>
            <td className="num nowrap">{formatDecisionNumber(number)}</td>
            {detailed && decision && (
              <>
                <td>{decision.act}</td>
                <td>{groupedYuan(decision.fineFen)}</td>
                <td>{groupedYuan(decision.surchargeFen)}</td>
                <td>
                  <b>{groupedYuan(sumFen([decision.fineFen, decision.surchargeFen]))}</b>
                </td>
              </>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

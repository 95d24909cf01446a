import type { SweepWait } from '@/contract/finance-rows'
import { groupedYuan } from '../../common/money'
import { useDesk } from '../desk-context'
import { ChannelMark } from '../parts/money-cell'
import { Scroll } from '../parts/scroll'
import { TableHead } from '../parts/table-head'
import { words } from './words'

const text = words.waiting

/** What is at the bank and in no batch, by the reason for it. */
export function WaitingMoney({ waiting }: { waiting: readonly SweepWait[] }) {
  const { units } = useDesk()
  const { columns } = text
  const unitOf = (regionCode: string) => units.find((unit) => unit.regionCode === regionCode)?.name ?? regionCode
  return (
    <section className="card sw-waiting" aria-labelledby="sw-waiting">
      <div className="c-h">
        <h2 id="sw-waiting">{text.title}</h2>
        <span className="muted dk-small">{text.detail}</span>
      </div>
      <Scroll>
        <table className="ov-table">
          <TableHead
            columns={[columns.unit, columns.channel, columns.why, { n: columns.items }, { n: columns.amount }]}
          />
          <tbody>
            {waiting.map((one) => (
              <tr key={`${one.regionCode} ${one.itemCode} ${one.channel} ${one.because}`}>
                <td>{unitOf(one.regionCode)}</td>
                <td>
                  <ChannelMark channel={one.channel} named />
                </td>
                <td className={one.because === 'not-enough' ? 'bad-text' : ''}>{text.reasons[one.because]}</td>
                <td className="n">{one.items.toLocaleString('en-US')}</td>
                <td className="n">{groupedYuan(one.amountFen)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </section>
  )
}

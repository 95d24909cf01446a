import type { FenLifeView } from '@/contract/finance-fen-life'
import { formatInstant } from '@/domain/dates'
import { fen } from '@/domain/money'
import { Icon } from '../../common/icons'
import { groupedYuan } from '../../common/money'
import { signedYuan } from '../parts/money-cell'
import { Scroll } from '../parts/scroll'
import { TableHead } from '../parts/table-head'
import { channelNames } from '../words'
import { words } from './words'

const text = words.entries
type Entry = FenLifeView['entries'][number]
type Side = Entry['debits'][number]

const sumOf = (sides: readonly Side[]) => sides.reduce((sum, side) => sum + side.amountFen, 0)

/** Double entry: what was debited and what was credited, with the chain's marks; both sums are the same. */
export function Entries({ life }: { life: FenLifeView }) {
  const debit = life.entries.reduce((sum, entry) => sum + sumOf(entry.debits), 0)
  const credit = life.entries.reduce((sum, entry) => sum + sumOf(entry.credits), 0)
  return (
    <section className="card dk-fill" aria-labelledby="ml-entries">
      <div className="c-h">
        <h2 id="ml-entries">{text.title}</h2>
        <span className="muted dk-small">{text.detail}</span>
        <span className={`tag end ${life.chainHolds ? 'good' : 'bad'}`}>
          <Icon name={life.chainHolds ? 'link' : 'alert'} size={14} />
          {life.chainHolds ? text.holds : text.broken}
        </span>
      </div>
      {life.entries.length === 0 ? (
        <p className="ml-none muted">{text.none}</p>
      ) : (
        <Scroll>
          <table>
            <TableHead
              columns={[
                text.columns.at,
                text.columns.kind,
                text.columns.debit,
                text.columns.credit,
                { n: text.columns.amount },
                text.columns.hash,
              ]}
            />
            <tbody>
              {life.entries.map((entry) => (
                <tr key={entry.businessKey}>
                  <td className="num nowrap">{formatInstant(entry.at, 'MM-DD HH:mm:ss')}</td>
                  <td className="b nowrap">{text.kinds[entry.kind] ?? entry.kind}</td>
                  <td>
                    <Sides sides={entry.debits} />
                  </td>
                  <td>
                    <Sides sides={entry.credits} />
                  </td>
                  <td className="n">{groupedYuan(fen(sumOf(entry.debits)))}</td>
                  <td className="mono muted dk-small">{entry.hash.slice(0, 6)}</td>
                </tr>
              ))}
            </tbody>
            <tfoot>
              <tr>
                <td colSpan={2}>{text.total}</td>
                <td className="num">{groupedYuan(fen(debit))}</td>
                <td className="num">{groupedYuan(fen(credit))}</td>
                <td className={`n ${debit === credit ? 'good-text' : 'bad-text'}`}>
                  {text.difference(signedYuan(debit - credit))}
                </td>
                <td />
              </tr>
            </tfoot>
          </table>
        </Scroll>
      )}
    </section>
  )
}

/** Accounts of one side; where there are several, each with its sum. */
function Sides({ sides }: { sides: readonly Side[] }) {
  return sides.map((side) => (
    <span key={`${side.account} ${side.channel} ${side.item}`} className="ml-side">
      {sideName(side)}
      {sides.length > 1 && <small className="num">{groupedYuan(side.amountFen)}</small>}
    </span>
  ))
}

/** 在途资金，微信; 国库，103050101; 应收罚款，交警支队. */
function sideName({ account, channel, item, unitName }: Side): string {
  const of = account === 'treasury' ? item : account === 'fine-receivable' ? unitName : channel && channelNames[channel]
  return [text.accounts[account] ?? account, account === 'collection' ? null : of].filter(Boolean).join('，')
}

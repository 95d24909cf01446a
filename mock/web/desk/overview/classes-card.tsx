import type { OverviewView } from '@/contract/finance-views'
import type { ChinaDate } from '@/domain/dates'
import { Icon } from '../../common/icons'
import { groupedYuan } from '../../common/money'
import { State } from '../parts/state'
import { TableHead } from '../parts/table-head'
import { hrefOf } from '../route'
import { classWords } from '../words'
import { words } from './words'

const text = words.classes
type Row = OverviewView['classes'][number]

/** Each class with what to do about it; what ended by a rule is grey. */
export function ClassesCard({ classes, name }: { classes: OverviewView['classes']; day: ChinaDate; name: string }) {
  const rows = classes.filter((row) => row.found + row.byRule + row.open > 0)
  return (
    <section className="card dk-fill" aria-labelledby="ov-classes">
      <div className="c-h">
        <h2 id="ov-classes">{text.title}</h2>
        <span className="muted dk-small">{text.detail(name)}</span>
        <a className="link end" href={hrefOf('differences')}>
          {text.all} <Icon name="right" size={14} />
        </a>
      </div>
      {rows.length === 0 ? (
        <State icon="check-circle" title={text.none} detail={text.noneDetail} />
      ) : (
        <div className="dk-scroll">
          <table className="ov-table">
            <TableHead
              columns={[
                text.columns.class,
                { n: text.columns.found(name) },
                { n: text.columns.byRule },
                { n: text.columns.open },
                { n: text.columns.openFen },
                text.columns.todo,
              ]}
            />
            <tbody>
              {rows.map((row) => (
                <tr key={row.class}>
                  <td>
                    <a className="ov-class" href={hrefOf('differences', [], { class: row.class })}>
                      {classWords[row.class]}
                    </a>
                  </td>
                  <td className="n">{row.found}</td>
                  <td className="n">{row.byRule}</td>
                  <td className={`n ${row.open > 0 ? 'b' : ''}`}>{row.open}</td>
                  <td className="n">{groupedYuan(row.openFen)}</td>
                  <td className={row.open > 0 ? '' : 'muted'}>{todoOf(row)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  )
}

function todoOf(row: Row): string {
  if (row.open > 0) return text.todo[row.class]
  if (row.byRule === 0) return text.over
  const sum = groupedYuan(row.byRuleFen)
  return text.solved(sum)[row.class] ?? text.solvedOther(sum)
}

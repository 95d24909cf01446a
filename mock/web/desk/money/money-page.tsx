import { formatInstant } from '@/domain/dates'
import { Money } from '../../common/money'
import { FindMoney } from '../parts/find-money'
import { DeskPage } from '../parts/head'
import { ChannelMark } from '../parts/money-cell'
import { ReadState, StaleNote, State } from '../parts/state'
import { TableHead } from '../parts/table-head'
import { hrefOf, useRoute } from '../route'
import { useRead } from '../use-read'
import { words as shared } from '../words'
import { BillLine } from './bill-line'
import { Entries } from './entries'
import { Lanes } from './lanes'
import { MoneyHead } from './money-head'
import { Stations } from './stations'
import { words } from './words'

/** One order's money from the bill at the window to the treasury: where it was, how it was booked, what the bill says. */
export function MoneyPage() {
  const { opened, query } = useRoute()
  const [orderNo] = opened
  return (
    <DeskPage
      title={words.title}
      tools={
        <>
          <FindMoney wide start={orderNo ?? query.find ?? ''} />
          <span className="muted dk-small">{shared.search.full}</span>
        </>
      }
    >
      {orderNo ? <Life orderNo={orderNo} /> : query.find ? <Several text={query.find} /> : <Ask />}
    </DeskPage>
  )
}

function Ask() {
  return (
    <section className="card dk-fill">
      <State icon="search" {...words.ask} />
    </section>
  )
}

/** A decision that was paid several times, or a number that stands in several orders. */
function Several({ text }: { text: string }) {
  const read = useRead('search', { text })
  if (!read.data)
    return (
      <section className="card dk-fill">
        <ReadState read={read} />
      </section>
    )
  if (read.data.orders.length === 0)
    return (
      <section className="card dk-fill">
        <State icon="search" {...words.notFound} />
      </section>
    )
  return (
    <section className="card dk-fill" aria-labelledby="ml-several">
      <div className="c-h">
        <h2 id="ml-several">{words.several(text)}</h2>
      </div>
      <div className="dk-scroll">
        <table>
          <TableHead
            columns={[words.columns.order, words.columns.payer, { n: words.columns.amount }, words.columns.paidAt]}
          />
          <tbody>
            {read.data.orders.map((order) => (
              <tr key={order.orderNo}>
                <td className="num">
                  <span className="ch">
                    <ChannelMark channel={order.channel} size={18} />
                    <a className="link" href={hrefOf('money', [order.orderNo])}>
                      {order.orderNo}
                    </a>
                  </span>
                </td>
                <td>{order.payerMasked}</td>
                <td className="n">
                  <Money amount={order.amountFen} />
                </td>
                <td className="num">{order.paidAt ? formatInstant(order.paidAt, 'MM-DD HH:mm:ss') : words.notPaid}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

function Life({ orderNo }: { orderNo: string }) {
  const read = useRead('fenLife', { orderNo })
  const life = read.data
  if (!life && (read.failure?.code === 'NOT_FOUND' || read.failure?.code === 'BAD_INPUT'))
    return (
      <section className="card dk-fill">
        <State icon="search" {...words.notFound} />
      </section>
    )
  if (!life) return <ReadState read={read} skeleton={<Skeleton />} />
  return (
    <>
      <StaleNote read={read} />
      <MoneyHead life={life} />
      <section className="card ml-way" aria-label={words.where}>
        <Stations life={life} />
        <Lanes life={life} />
      </section>
      <div className="ml-row">
        <Entries life={life} />
        <BillLine life={life} />
      </div>
    </>
  )
}

function Skeleton() {
  return (
    <div className="ov-skeleton">
      {[74, 336].map((height) => (
        <div key={height} className="card dk-bones" style={{ height }}>
          <span className="bone grow" />
        </div>
      ))}
      <div className="ml-row">
        {[1, 2].map((card) => (
          <div key={card} className="card dk-bones" style={{ height: 360 }}>
            <span className="bone" style={{ width: 160, height: 22 }} />
            <span className="bone grow" />
          </div>
        ))}
      </div>
    </div>
  )
}

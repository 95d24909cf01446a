import { channelField } from '@/contract/fields'
import type { ChannelBillView } from '@/contract/finance-rows'
import { addDays } from '@/domain/dates'
import { groupedYuan } from '../../common/money'
import { useDesk } from '../desk-context'
import { DeskPage } from '../parts/head'
import { ChannelMark, NOTHING, signedYuan } from '../parts/money-cell'
import { DayChoice } from '../parts/pickers'
import { ReadState, StaleNote, State } from '../parts/state'
import { TableHead } from '../parts/table-head'
import { useQuery } from '../parts/use-query'
import { hrefOf, useRoute } from '../route'
import { useRead } from '../use-read'
import { channelNames, dayOf, words as shared } from '../words'
import { BillRows } from './bill-rows'
import { BillState } from './bill-state'
import { ReconcileNow } from './reconcile-now'
import { words } from './words'

/** Each channel's bill of each day: whether it came, was read whole or refused whole, and agrees. */
export function BillsPage() {
  const { opened } = useRoute()
  const [channelName, merchantId, day] = opened
  const channel = channelField.options.find((option) => option === channelName)
  return channel && merchantId && day ? <BillRows channel={channel} merchantId={merchantId} day={day} /> : <BillsList />
}

function BillsList() {
  const { today, glance } = useDesk()
  const { query, set } = useQuery()
  const until = query.day ?? (today && addDays(today, -1))
  if (!until)
    return (
      <DeskPage title={words.title}>
        <section className="card dk-fill">
          <ReadState read={glance} lines={8} />
        </section>
      </DeskPage>
    )
  return <BillsUntil until={until} today={today} onDay={(day) => set({ day })} />
}

interface BillsUntilProps {
  until: string
  today: string | null
  onDay: (day: string) => void
}

function BillsUntil({ until, today, onDay }: BillsUntilProps) {
  const read = useRead('bills', { from: addDays(until, -13), until })
  const { columns } = words
  return (
    <DeskPage title={words.title} tools={<DayChoice label={words.week} day={until} until={today} onChange={onDay} />}>
      <StaleNote read={read} />
      <section className="card dk-fill" aria-labelledby="bl-title">
        <div className="c-h">
          <h2 id="bl-title">{words.days}</h2>
        </div>
        {!read.data ? (
          <ReadState read={read} lines={8} />
        ) : read.data.bills.length === 0 ? (
          <State icon="doc" {...words.none} />
        ) : (
          <div className="dk-scroll">
            <table className="two-lines">
              <TableHead
                columns={[
                  columns.day,
                  columns.channel,
                  columns.state,
                  { n: columns.payments },
                  { n: columns.refunds },
                  { n: columns.fee },
                  { n: columns.matched },
                  columns.act,
                ]}
              />
              <tbody>
                {read.data.bills.map((bill) => (
                  <Row key={`${bill.day} ${bill.channel} ${bill.merchantId}`} bill={bill} onDone={read.refresh} />
                ))}
              </tbody>
            </table>
          </div>
        )}
      </section>
    </DeskPage>
  )
}

function Row({ bill, onDone }: { bill: ChannelBillView; onDone: () => Promise<void> }) {
  const sums = (count: number | null, fen: ChannelBillView['paymentFen']) =>
    count === null || fen === null ? NOTHING : <CountAndSum count={count} sum={groupedYuan(fen)} />
  const rows = (bill.payments ?? 0) + (bill.refunds ?? 0)
  const readable = bill.state === 'loaded' || bill.state === 'reconciled'
  return (
    <tr>
      <td className="num nowrap">
        {readable ? (
          <a
            className="link"
            href={hrefOf('bills', [bill.channel, bill.merchantId, bill.day])}
            aria-label={words.open(dayOf(bill.day), channelNames[bill.channel])}
          >
            {dayOf(bill.day)}
          </a>
        ) : (
          dayOf(bill.day)
        )}
      </td>
      <td>
        <ChannelMark channel={bill.channel} named />
        <small className="num">{bill.merchantId}</small>
      </td>
      <td>
        <BillState bill={bill} />
      </td>
      <td className="n">{sums(bill.payments, bill.paymentFen)}</td>
      <td className="n">{sums(bill.refunds, bill.refundFen)}</td>
      <td className="n">{bill.feeFen === null ? NOTHING : signedYuan(bill.feeFen)}</td>
      <td className="n">
        {bill.state === 'reconciled' ? (
          <span className={bill.matched === rows ? '' : 'b'}>
            {bill.matched.toLocaleString('en-US')} / {rows.toLocaleString('en-US')}
          </span>
        ) : (
          NOTHING
        )}
      </td>
      <td>
        <ReconcileNow bill={bill} onDone={onDone} />
      </td>
    </tr>
  )
}

function CountAndSum({ count, sum }: { count: number; sum: string }) {
  return (
    <>
      {sum}
      <small>{shared.count(count)}</small>
    </>
  )
}

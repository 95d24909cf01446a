import type { FenLifeView } from '@/contract/finance-fen-life'
import { formatInstant } from '@/domain/dates'
import { Icon } from '../../common/icons'
import { groupedYuan } from '../../common/money'
import { useDownload } from '../parts/download'
import { Scroll } from '../parts/scroll'
import { State } from '../parts/state'
import { channelNames } from '../words'
import { markCompared } from './raw-line'
import { words } from './words'

const text = words.bill

/** The provider's own line with what was compared marked in it, and how each field compares. */
export function BillLine({ life }: { life: FenLifeView }) {
  const { bill, channel } = life
  const { download, busy } = useDownload()
  return (
    <section className="card dk-fill" aria-labelledby="ml-bill">
      <div className="c-h">
        <h2 id="ml-bill">{text.title}</h2>
        {bill && (
          <>
            <span className="muted dk-small">
              {text.detail(channelNames[channel], bill.day, bill.line.toLocaleString('en-US'))}
            </span>
            <button
              type="button"
              className="link end"
              aria-busy={busy}
              onClick={() => void download({ what: 'bill', format: 'csv', day: bill.day, channel })}
            >
              <Icon name="download" size={16} />
              {text.file}
            </button>
          </>
        )}
      </div>
      {bill ? (
        <Scroll className="ml-bill">
          <p className="ml-raw mono">
            {markCompared(
              bill.raw,
              bill.compared.map(({ theirs }) => theirs),
            ).map((stretch, place) =>
              stretch.marked ? (
                // biome-ignore lint/suspicious/noArrayIndexKey: stretches of one text keep their places
                <mark key={place}>{stretch.text}</mark>
              ) : (
                stretch.text
              ),
            )}
          </p>
          <ul className="ml-fields">
            {bill.compared.map(({ field, ours, theirs, agrees }) => (
              <Compared
                key={field}
                agrees={agrees}
                name={nameOf(field, theirs)}
                told={agrees ? toldOf(field, life.amountFen) : text.differs(ours)}
              />
            ))}
            {life.batch && (
              <Compared
                agrees={life.batch.state !== 'refused'}
                name={text.batch(groupedYuan(life.batch.netFen))}
                told={text.inBatch(groupedYuan(life.amountFen))}
              />
            )}
            <Papers life={life} />
          </ul>
        </Scroll>
      ) : (
        <State icon="doc" {...text.none}>
          <ul className="ml-fields">
            <Papers life={life} />
          </ul>
        </State>
      )}
    </section>
  )
}

/** Long numbers stand in the line above; the rest is written out. */
function nameOf(field: string, theirs: string): string {
  const name = text.fields[field] ?? field
  if (field === 'orderNo' || field === 'tradeNo') return name
  return `${name} ${field === 'status' ? (text.statuses[theirs] ?? theirs) : theirs}`
}

function toldOf(field: string, amountFen: number): string {
  if (field === 'amount') return text.inFen(amountFen)
  return field === 'fee' ? text.bears : text.same
}

function Compared({ agrees, name, told }: { agrees: boolean; name: string; told: string }) {
  return (
    <li>
      <Icon name={agrees ? 'check-circle' : 'x-circle'} className={agrees ? 'good-text' : 'bad-text'} />
      <span>{name}</span>
      <span className={`n ${agrees ? '' : 'b'}`}>{told}</span>
    </li>
  )
}

/** Refunds and fiscal receipts of the same money. */
function Papers({ life }: { life: FenLifeView }) {
  return (
    <>
      {life.refunds.map((refund) => (
        <li key={refund.refundNo}>
          <Icon name="undo" />
          <span className="num">
            {words.refunds.title} {words.refunds.row(refund.refundNo, formatInstant(refund.at, 'MM-DD HH:mm'))}
          </span>
          <span className="n">−{groupedYuan(refund.amountFen)}</span>
        </li>
      ))}
      {life.receipts.map((receipt) => (
        <li key={receipt.number}>
          <Icon name="receipt" />
          <span className="num">
            {receipt.red
              ? words.receipts.red(receipt.code, receipt.number)
              : words.receipts.blue(receipt.code, receipt.number)}
          </span>
          <span className="n">{groupedYuan(receipt.totalFen)}</span>
        </li>
      ))}
    </>
  )
}

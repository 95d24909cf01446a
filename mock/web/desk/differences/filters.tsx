import { channelField } from '@/contract/fields'
import { differenceClassField } from '@/contract/finance-views'
import type { FinanceInput } from '../desk-cloud'
import { Downloads } from '../parts/download'
import { Choice, UnitChoice } from '../parts/pickers'
import { useQuery } from '../parts/use-query'
import { channelNames, classWords, words as shared } from '../words'
import { words } from './words'

type Input = FinanceInput<'differences'>
const tabs = ['open', 'by-persons', 'by-rule'] as const
const orders = ['mine-first', 'oldest-first', 'largest-first'] as const

/** What the address asks for; what it does not know is left out. */
export function inputOf(query: Readonly<Record<string, string>>): Input {
  const one = <Value extends string>(options: readonly Value[], value: string | undefined) =>
    options.find((option) => option === value)
  const kind = one(differenceClassField.options, query.class)
  const channel = one(channelField.options, query.channel)
  const order = one(orders, query.order)
  return {
    tab: one(tabs, query.tab) ?? 'open',
    ...(kind ? { class: kind } : {}),
    ...(channel ? { channel } : {}),
    ...(order ? { order } : {}),
    ...(query.unit ? { regionCode: query.unit } : {}),
  }
}

/** Which of them, in which order, and all of them as a file. */
export function Filters() {
  const { query, set } = useQuery()
  const { filters } = words
  return (
    <div className="df-filters">
      <Choice
        label={filters.class}
        value={query.class ?? ''}
        options={[
          { value: '', name: filters.allClasses },
          ...differenceClassField.options.map((kind) => ({ value: kind, name: classWords[kind] })),
        ]}
        onChange={(value) => set({ class: value })}
      />
      <Choice
        label={shared.channelLabel}
        value={query.channel ?? ''}
        options={[
          { value: '', name: shared.allChannels },
          ...channelField.options.map((channel) => ({ value: channel, name: channelNames[channel] })),
        ]}
        onChange={(channel) => set({ channel })}
      />
      <Choice
        label={filters.order}
        value={query.order ?? 'mine-first'}
        options={orders.map((order) => ({ value: order, name: filters.orders[order] }))}
        onChange={(order) => set({ order })}
      />
      <UnitChoice value={query.unit ?? ''} onChange={(unit) => set({ unit })} />
      <span className="grow" />
      <Downloads what={{ what: 'differences', ...(query.unit ? { regionCode: query.unit } : {}) }} formats={['xlsx']} />
    </div>
  )
}

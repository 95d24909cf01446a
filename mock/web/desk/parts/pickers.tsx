import type { ChinaDate } from '@/domain/dates'
import { formatDate } from '@/domain/dates'
import { Icon } from '../../common/icons'
import { useDesk } from '../desk-context'
import { weekdayOf, words } from '../words'

interface ChoiceProps {
  label: string
  value: string
  options: readonly { value: string; name: string }[]
  onChange: (value: string) => void
}

/** One of a few: the browser's own list, so that keys and screen readers know it. */
export function Choice({ label, value, options, onChange }: ChoiceProps) {
  return (
    <span className="sel">
      <select aria-label={label} value={value} onChange={(event) => onChange(event.target.value)}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.name}
          </option>
        ))}
      </select>
      <Icon name="down" size={14} />
    </span>
  )
}

/** Of which authority; shown only to whoever sees several. */
export function UnitChoice({ value, onChange }: { value: string; onChange: (regionCode: string) => void }) {
  const { units } = useDesk()
  if (units.length < 2) return null
  const options = [
    { value: '', name: words.allUnits },
    ...units.map(({ regionCode, name }) => ({ value: regionCode, name })),
  ]
  return <Choice label={words.unitLabel} value={value} options={options} onChange={onChange} />
}

interface DayChoiceProps {
  label?: string
  day: ChinaDate
  /** The last one that can be chosen. */
  until: ChinaDate | null
  onChange: (day: ChinaDate) => void
}

/** 2026-11-19 周四: the browser's calendar behind our own writing of the day. */
export function DayChoice({ label = words.dayLabel, day, until, onChange }: DayChoiceProps) {
  return (
    <span className="sel">
      <Icon name="calendar" />
      <span aria-hidden="true">{`${formatDate(day, 'YYYY-MM-DD')} ${weekdayOf(day)}`}</span>
      <Icon name="down" size={14} />
      <input
        type="date"
        aria-label={label}
        value={day}
        max={until ?? undefined}
        onClick={(event) => event.currentTarget.showPicker?.()}
        onChange={(event) => event.target.value !== '' && onChange(event.target.value)}
      />
    </span>
  )
}

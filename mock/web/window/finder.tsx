import { Input, type InputRef } from 'antd'
import { type RefObject, useState } from 'react'
import { Icon } from '../common/icons'
import { masked, recognise } from './recognise'
import { words } from './words'

interface FinderProps {
  field: RefObject<InputRef>
  query: string
  billShown: boolean
  onChange: (query: string) => void
  onFind: () => void
  onClear: () => void
}

/** The one field: says what it recognises while it is typed in. */
export function Finder({ field, query, billShown, onChange, onFind, onClear }: FinderProps) {
  const [typing, setTyping] = useState(false)
  const kind = recognise(query)
  return (
    <form
      className="card finder"
      onSubmit={(event) => {
        event.preventDefault()
        onFind()
      }}
    >
      <Input
        ref={field}
        size="large"
        autoFocus
        autoComplete="off"
        aria-label={words.field}
        aria-describedby="recognised"
        maxLength={40}
        value={typing ? query : masked(query)}
        placeholder={billShown ? words.nextPlaceholder : words.placeholder}
        prefix={<Icon name="search" size={24} />}
        suffix={
          <span id="recognised" role="status">
            {kind && <RecognisedTag kind={kind} />}
          </span>
        }
        onFocus={() => setTyping(true)}
        onBlur={() => setTyping(false)}
        onChange={(event) => onChange(event.target.value)}
      />
      <button type="submit" className="btn">
        {words.find} <kbd>F2</kbd>
      </button>
      {query !== '' && (
        <button type="button" className="btn" onClick={onClear}>
          {words.clear} <kbd>Esc</kbd>
        </button>
      )}
    </form>
  )
}

function RecognisedTag({ kind }: { kind: keyof typeof words.recognised }) {
  const good = kind === 'decision-number' || kind === 'plate' || kind === 'licence-number'
  const tone = good ? 'blue' : kind === 'incomplete' ? '' : 'warn'
  return (
    <span className={`tag ${tone}`}>
      <Icon name={good ? 'idcard' : 'info'} size={14} />
      {words.recognised[kind]}
    </span>
  )
}

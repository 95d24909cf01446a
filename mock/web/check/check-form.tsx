import { Segmented } from 'antd'
import { useCallback, useRef, useState } from 'react'
import {
  type CheckedPaperKind,
  type NumberFaults,
  type NumberField,
  numberFields,
  readTypedNumbers,
  type TypedNumbers,
} from '@/domain/checked-numbers'
import { checkWords } from '@/locales/zh-cn/checks'
import { CodeCamera } from '../common/code-camera'
import { Icon } from '../common/icons'
import { CheckField } from './check-field'
import { words } from './words'

const text = words.form
const KINDS = ['receipt', 'decision', 'certificate', 'code'] as const
type Kind = (typeof KINDS)[number]

interface CheckFormProps {
  busy: boolean
  onNumbers: (numbers: TypedNumbers) => void
  /** A text from the camera or pasted. */
  onText: (text: string) => void
}

/** What to check, and what stands on the paper. Read when it is sent; what was typed stays, also behind another tab. */
export function CheckForm({ busy, onNumbers, onText }: CheckFormProps) {
  const [kind, choose] = useState<Kind>('receipt')
  return (
    <section className="card ck-form" aria-labelledby="ck-form">
      <h2 id="ck-form">{text.title}</h2>
      <Segmented<Kind>
        block
        aria-label={text.title}
        value={kind}
        options={KINDS.map((value) => ({ value, label: text.kinds[value] }))}
        onChange={choose}
      />
      {KINDS.map((one) => (
        <div key={one} hidden={one !== kind}>
          {one === 'code' ? (
            <CodeForm shown={kind === 'code'} busy={busy} onText={onText} />
          ) : (
            <NumbersForm paper={one} busy={busy} onNumbers={onNumbers} />
          )}
        </div>
      ))}
    </section>
  )
}

interface NumbersFormProps {
  paper: CheckedPaperKind
  busy: boolean
  onNumbers: (numbers: TypedNumbers) => void
}

function NumbersForm({ paper, busy, onNumbers }: NumbersFormProps) {
  const [texts, setTexts] = useState<Partial<Record<NumberField, string>>>({})
  const [faults, setFaults] = useState<NumberFaults>({})
  const inputs = useRef<Partial<Record<NumberField, HTMLInputElement | null>>>({})
  const fields: readonly NumberField[] = numberFields[paper]
  const faultOf = (field: NumberField) => {
    const fault = faults[field]
    return fault ? checkWords.fault(checkWords.fieldOf(paper, field).label, fault) : null
  }
  const wrong = fields.filter((field) => faults[field])
  const submit = () => {
    if (busy) return
    const reading = readTypedNumbers(paper, texts)
    setFaults(reading.faults ?? {})
    if (reading.numbers) onNumbers(reading.numbers)
  }
  const type = (field: NumberField, value: string) => {
    setTexts((before) => ({ ...before, [field]: value }))
    setFaults(({ [field]: _mended, ...others }) => others)
  }
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      {wrong[0] && (
        <div role="alert">
          <button type="button" className="ck-summary" onClick={() => wrong[0] && inputs.current[wrong[0]]?.focus()}>
            <b>{text.summary(wrong.length)}</b>
            {faultOf(wrong[0])}
          </button>
        </div>
      )}
      {fields.map((field) => (
        <CheckField
          key={field}
          ref={(input) => {
            inputs.current[field] = input
          }}
          {...checkWords.fieldOf(paper, field)}
          id={`${paper}-${field}`}
          value={texts[field] ?? ''}
          fault={faultOf(field)}
          onChange={(value) => type(field, value)}
        />
      ))}
      <Submit busy={busy} act={text.submit[paper]} />
      <p className="ck-hint">{text.forgiving}</p>
    </form>
  )
}

function CodeForm({ shown, busy, onText }: { shown: boolean; busy: boolean; onText: (text: string) => void }) {
  const [link, setLink] = useState('')
  const [empty, setEmpty] = useState(false)
  const [camera, setCamera] = useState(false)
  const latest = useRef(onText)
  latest.current = onText
  const seen = useCallback((found: string) => {
    setCamera(false)
    latest.current(found)
  }, [])
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        setEmpty(link.trim() === '')
        if (!busy && link.trim() !== '') onText(link)
      }}
    >
      <button type="button" className="btn ck-wide" onClick={() => setCamera(!camera)}>
        <Icon name="scan" size={20} />
        {camera ? text.cameraOff : text.camera}
      </button>
      {shown && camera && (
        <CodeCamera
          words={{ starting: text.cameraStarting, aim: text.cameraAim, failed: text.cameraFailed }}
          onText={seen}
        />
      )}
      <CheckField
        {...text.link}
        id="code-link"
        value={link}
        fault={empty ? text.linkEmpty : null}
        onChange={(value) => {
          setLink(value)
          setEmpty(false)
        }}
      />
      <Submit busy={busy} act={text.submit.code} />
    </form>
  )
}

function Submit({ busy, act }: { busy: boolean; act: string }) {
  return (
    <button type="submit" className="btn primary ck-wide" aria-busy={busy}>
      <Icon name="shield" size={20} />
      {busy ? text.asking : act}
    </button>
  )
}

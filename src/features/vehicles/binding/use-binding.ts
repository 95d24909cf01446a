import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { VehicleView } from '@/contract/vehicles'
import { plainNumber } from '@/domain/plain-text'
import { type LastSixReading, readEngineLastSix, readVinLastSix } from '@/domain/vehicle-number'
import { vehicleWords } from '@/locales/zh-cn/vehicles'
import { asCloudFailure, type CloudFailure } from '@/platform/cloud/cloud-failure'
import { bindVehicle, refreshAll, type VehicleAnswer } from '../api/vehicles'
import { plateFault } from '../plate/plate-entry'
import { bindingDraft } from './binding-draft'

const words = vehicleWords.binding
type Wrong = Extract<VehicleAnswer, { kind: 'wrong' }>['fields'][number]

/** At which field, in which words. `ask`: the way on is to ask the owner. */
export interface BindingFault {
  field: 'plate' | 'lastSix'
  words: string
  ask: boolean
}

/** Two questions: which vehicle, and a number that only its papers tell. */
export function useBinding() {
  const queries = useQueryClient()
  const running = useRef(false)
  const [step, setStep] = useState<'plate' | 'proof'>('plate')
  const [busy, setBusy] = useState(false)
  const [fault, setFault] = useState<BindingFault | null>(null)
  const [failure, setFailure] = useState<CloudFailure | null>(null)
  const [bound, setBound] = useState<VehicleView | null>(null)

  const next = () => {
    const { kind, plate } = bindingDraft.now()
    const wrong = plateFault(kind, plate)
    setFault(wrong === null ? null : { field: 'plate', words: wrong, ask: false })
    if (wrong === null) setStep('proof')
  }

  const submit = async () => {
    const { kind, plate, proof } = bindingDraft.now()
    const reading = lastSixOf(proof, bindingDraft.now()[proof])
    if (typeof reading === 'object') return setFault(reading)
    if (running.current) return
    running.current = true
    setBusy(true)
    setFault(null)
    setFailure(null)
    try {
      const answer = await bindVehicle({ plateKind: kind, plate, proof: { kind: proof, lastSix: reading } })
      if (answer.kind === 'wrong') mend(answer.fields)
      else {
        bindingDraft.forget()
        setBound(answer.vehicle)
        void refreshAll(queries)
      }
    } catch (thrown) {
      setFailure(asCloudFailure(thrown))
    }
    running.current = false
    setBusy(false)
  }

  const mend = (fields: readonly Wrong[]) => {
    const [first] = fields
    if (!first) return
    const field = first.field === 'lastSix' ? 'lastSix' : 'plate'
    setFault({ field, words: words.problems[first.problem], ask: first.problem === 'not-yours' })
    setStep(field === 'plate' ? 'plate' : 'proof')
  }

  return {
    step,
    busy,
    fault,
    failure,
    bound,
    next,
    submit: () => void submit(),
    back: () => setStep('plate'),
    again: () => {
      setBound(null)
      setStep('plate')
    },
    clearFault: () => setFault(null),
  }
}

/** The six characters, or what is wrong with them. */
function lastSixOf(proof: 'vin' | 'engine', text: string): string | BindingFault {
  const reading: LastSixReading = proof === 'vin' ? readVinLastSix(text) : readEngineLastSix(text)
  if (reading.kind === 'last-six') return reading.lastSix
  return { field: 'lastSix', words: lastSixWords(reading.problem, plainNumber(text).length), ask: false }
}

function lastSixWords(problem: Extract<LastSixReading, { kind: 'wrong' }>['problem'], length: number): string {
  switch (problem) {
    case 'empty':
      return words.errors.lastSixEmpty
    case 'too-short':
    case 'length':
      return words.errors.lastSixLength(length)
    case 'letter-i-o-q':
      return words.errors.lastSixLetters
    case 'check-digit':
      return words.errors.vinMistyped
    default:
      return words.errors.lastSixShape
  }
}

import { useRef } from 'react'
import { common } from '@/locales/zh-cn/common'
import { vehicleWords } from '@/locales/zh-cn/vehicles'
import { openPage, replacePage, routes } from '@/platform/navigation'
import { Answered } from '@/ui/answered/answered'
import { Button } from '@/ui/button/button'
import { Dock } from '@/ui/dock/dock'
import { ErrorState } from '@/ui/error-state/error-state'
import { ErrorSummary } from '@/ui/error-summary/error-summary'
import type { FieldHandle } from '@/ui/field/field'
import { Page } from '@/ui/page/page'
import { Verdict } from '@/ui/verdict/verdict'
import { useVehicles } from '../api/vehicles'
import { KindPicker } from '../plate/kind-picker'
import { fitted } from '../plate/plate-entry'
import { PlateField } from '../plate/plate-field'
import { bindingDraft, useBindingDraft } from './binding-draft'
import { ProofFields } from './proof-fields'
import { useBinding } from './use-binding'

const words = vehicleWords.binding

const BOXES = [[40, 80], [90]]

/** 添一辆车: which one, then a number from its licence. Whoever is nobody yet is told before typing. */
export function BindVehiclePage() {
  const answer = useVehicles()
  return (
    <Answered answer={answer} title={words.title} boxes={BOXES} words={vehicleWords.loading}>
      {() => <Binding />}
    </Answered>
  )
}

function Binding() {
  const flow = useBinding()
  const { kind, plate } = useBindingDraft()
  const field = useRef<FieldHandle>(null)
  if (flow.bound)
    return (
      <Page
        title={words.title}
        dock={
          <Dock>
            <Button kind="outline" onPress={flow.again}>
              {words.bound.more}
            </Button>
            <Button onPress={() => void replacePage(routes.vehicleRecords(flow.bound?.vehicleId ?? ''))}>
              {words.bound.see}
            </Button>
          </Dock>
        }
      >
        <Verdict tone="good" icon="check" solid title={words.bound.title} note={words.bound.note} />
      </Page>
    )
  const proving = flow.step === 'proof'
  return (
    <Page
      title={words.title}
      dock={
        <Dock>
          {proving && (
            <Button kind="outline" onPress={flow.back}>
              {vehicleWords.before}
            </Button>
          )}
          <Button onPress={proving ? flow.submit : flow.next} busy={flow.busy && words.submitting}>
            {proving ? words.submit : vehicleWords.next}
          </Button>
        </Dock>
      }
    >
      {flow.fault && (
        <ErrorSummary
          title={vehicleWords.summary(1)}
          message={flow.fault.words}
          onPress={() => field.current?.focus()}
        />
      )}
      {flow.fault?.ask && (
        <Button kind="outline" onPress={() => void openPage(routes.askOwner)}>
          {words.askOwner}
        </Button>
      )}
      {proving ? (
        <ProofFields ref={field} fault={flow.fault} onChange={flow.clearFault} onDone={flow.submit} />
      ) : (
        <>
          <KindPicker
            kind={kind}
            allowed={null}
            onChange={(next) => {
              bindingDraft.change({ kind: next, plate: fitted(next, plate) })
              flow.clearFault()
            }}
          />
          <PlateField
            label={words.plate}
            hint={words.plateHint}
            kind={kind}
            plate={plate}
            error={flow.fault?.field === 'plate' ? flow.fault.words : null}
            onChange={(next) => {
              bindingDraft.change({ plate: next })
              flow.clearFault()
            }}
          />
        </>
      )}
      {flow.failure && (
        <ErrorState error={flow.failure} retry={{ words: common.retry, act: flow.submit, busy: flow.busy }} />
      )}
    </Page>
  )
}

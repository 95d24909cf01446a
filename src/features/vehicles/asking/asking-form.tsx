import { askingWords as words } from '@/locales/zh-cn/asking'
import { common } from '@/locales/zh-cn/common'
import { vehicleWords } from '@/locales/zh-cn/vehicles'
import { Button } from '@/ui/button/button'
import { Dock } from '@/ui/dock/dock'
import { ErrorState } from '@/ui/error-state/error-state'
import { ErrorSummary } from '@/ui/error-summary/error-summary'
import { Page } from '@/ui/page/page'
import { Strip } from '@/ui/strip/strip'
import type { AskingRules } from '../api/consents'
import { KindPicker } from '../plate/kind-picker'
import { fitted } from '../plate/plate-entry'
import { PlateField } from '../plate/plate-field'
import { AskingLimits } from './asking-limits'
import { Refusals } from './refusals'
import { useAsking, useAskingDraft } from './use-asking'
import { WhyAndHow } from './why-and-how'

/** Which vehicle, then why and how; a refusal stands as soon as the plate is known, before the rest is asked. */
export function AskingForm({ rules }: { rules: AskingRules }) {
  const flow = useAsking()
  const { kind, plate } = useAskingDraft()
  const why = flow.step === 'why'
  return (
    <Page
      title={words.title}
      dock={
        <Dock>
          {why && (
            <Button kind="outline" onPress={flow.back}>
              {vehicleWords.before}
            </Button>
          )}
          {why ? (
            <Button onPress={flow.submit} busy={flow.busy && words.submitting}>
              {words.submit}
            </Button>
          ) : (
            <Button onPress={flow.check} busy={flow.busy && words.checking}>
              {words.check}
            </Button>
          )}
        </Dock>
      }
    >
      {flow.fault && <ErrorSummary title={words.summary} message={flow.fault} onPress={() => undefined} />}
      {flow.refusals.length > 0 && (
        <>
          <Strip tone="warn" icon="warn" live>
            {words.cannotThis}
          </Strip>
          <Refusals refusals={flow.refusals} />
        </>
      )}
      {flow.failure && (
        <ErrorState
          error={flow.failure}
          retry={{ words: common.retry, act: why ? flow.submit : flow.check, busy: flow.busy }}
        />
      )}
      {why ? (
        <WhyAndHow methods={rules.methods} kind={kind} plate={plate} onChange={flow.change} />
      ) : (
        <>
          <AskingLimits rules={rules} />
          <KindPicker
            kind={kind}
            allowed={rules.plateKinds}
            onChange={(next) => flow.change({ kind: next, plate: fitted(next, plate) })}
          />
          <PlateField
            label={words.plate}
            hint={words.plateHint}
            kind={kind}
            plate={plate}
            error={flow.fault}
            onChange={(next) => flow.change({ plate: next })}
          />
        </>
      )}
    </Page>
  )
}

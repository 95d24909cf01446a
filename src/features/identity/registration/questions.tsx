import { View } from '@tarojs/components'
import { useRef } from 'react'
import { type DocumentKind, type PersonGroup, personGroups } from '@/contract/identity'
import { common } from '@/locales/zh-cn/common'
import { registrationWords as words } from '@/locales/zh-cn/registration'
import { Button } from '@/ui/button/button'
import { Dock } from '@/ui/dock/dock'
import { ErrorState } from '@/ui/error-state/error-state'
import { ErrorSummary } from '@/ui/error-summary/error-summary'
import type { FieldHandle } from '@/ui/field/field'
import { Page } from '@/ui/page/page'
import { PaperHint } from '@/ui/paper-hint/paper-hint'
import { ChoiceStep } from './choice-step'
import { ConsentStep } from './consent-step'
import { draft, useDraft } from './draft'
import { SendAgain } from './send-again'
import { atCounterOnly, papersOf, steps } from './steps'
import { TextStep } from './text-step'
import type { RegistrationFlow } from './use-registration'

/** One question at a time; what is wrong stands at the top and at the field in the same words. */
export function Questions({ flow }: { flow: RegistrationFlow }) {
  const answers = useDraft()
  const field = useRef<FieldHandle>(null)
  const { step } = answers
  const choosing = step === 'who' || step === 'paper'
  return (
    <Page title={words.title} dock={<QuestionDock flow={flow} choosing={choosing} first={step === 'who'} />}>
      <View className="question__count">{words.step(steps.indexOf(step) + 1, steps.length)}</View>
      {flow.error && <ErrorSummary title={words.summary} message={flow.error} onPress={() => field.current?.focus()} />}
      {step === 'who' && (
        <ChoiceStep
          {...words.who}
          choices={personGroups}
          words={words.groups}
          onChoose={(group) => chooseGroup(flow, group)}
        />
      )}
      {step === 'paper' && answers.group && (
        <ChoiceStep
          {...words.paper}
          choices={papersOf(answers.group)}
          words={words.papers}
          onChoose={(paper) => choosePaper(flow, paper)}
        />
      )}
      {!choosing && step !== 'consent' && (
        <TextStep
          ref={field}
          field={step}
          hint={step === 'phoneCode' ? words.phoneCode.hint(answers.sent?.phoneMasked ?? '') : words[step].hint}
          error={flow.error}
          onType={flow.clearError}
          onDone={flow.next}
        />
      )}
      {step === 'documentNumber' && <PaperHint paper="resident-id" />}
      {step === 'phoneCode' && answers.sent && (
        <SendAgain key={answers.sent.againAt} againAt={answers.sent.againAt} onSend={flow.sendAgain} />
      )}
      {step === 'consent' && <ConsentStep bad={flow.error !== null} onTick={flow.clearError} />}
      {flow.failure && (
        <ErrorState error={flow.failure} retry={{ words: common.retry, act: flow.retry, busy: flow.busy }} />
      )}
    </Page>
  )
}

function chooseGroup(flow: RegistrationFlow, group: PersonGroup): void {
  draft.change({ group, paper: null })
  if (papersOf(group).length === 0) flow.toCounter()
  else flow.go('paper')
}

function choosePaper(flow: RegistrationFlow, paper: DocumentKind): void {
  draft.change({ paper })
  if (atCounterOnly(paper)) flow.toCounter()
  else flow.go('name')
}

interface QuestionDockProps {
  flow: RegistrationFlow
  choosing: boolean
  first: boolean
}

function QuestionDock({ flow, choosing, first }: QuestionDockProps) {
  const step = useDraft((state) => state.step)
  if (first) return null
  const [act, busy] =
    step === 'consent'
      ? [words.consent.submit, words.consent.submitting]
      : step === 'phone'
        ? [words.phone.send, words.phone.sending]
        : [words.next, common.asking]
  return (
    <Dock>
      <Button kind="outline" onPress={flow.back}>
        {words.before}
      </Button>
      {!choosing && (
        <Button onPress={flow.next} busy={flow.busy && busy}>
          {act}
        </Button>
      )}
    </Dock>
  )
}

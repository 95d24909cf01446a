import { View } from '@tarojs/components'
import { useEffect, useRef } from 'react'
import { formatDecisionNumber, normaliseNumber } from '@/domain/decision-number'
import { payWords } from '@/locales/zh-cn/pay'
import { codeWords } from '@/locales/zh-cn/pay-code'
import { tell } from '@/platform/contact'
import { scanner } from '@/platform/scanner'
import { Button } from '@/ui/button/button'
import { Dock } from '@/ui/dock/dock'
import { ErrorSummary } from '@/ui/error-summary/error-summary'
import { Field, type FieldHandle } from '@/ui/field/field'
import { Icon } from '@/ui/icon/icon'
import { Page } from '@/ui/page/page'
import { Touch } from '@/ui/touch/touch'
import { numberDraft } from '../decision/chosen-decision'
import { LookUpAnswers } from './look-up-answers'
import { NumberHint } from './number-hint'
import { useLookUp } from './use-look-up'
import './look-up-page.scss'

const words = payWords.lookUp

/** Shown 6 + 10 as it is printed, unless it holds something that is no digit. */
const grouped = (text: string) => {
  const digits = normaliseNumber(text)
  return /^\d+$/.test(digits) ? formatDecisionNumber(digits) : text
}

/** One question. The text is checked when it is submitted, and stays whatever happens. */
export function LookUpPage() {
  const field = useRef<FieldHandle>(null)
  const { busy, result, submit, open, clear } = useLookUp()
  const send = () => {
    const text = field.current?.text() ?? numberDraft.text()
    field.current?.setText(grouped(text))
    void submit(text)
  }
  const scan = async () => {
    const outcome = await scanner.scan()
    if (outcome.kind === 'failed') tell(`${codeWords.cameraFailed.title}，${codeWords.cameraFailed.text}`)
    if (outcome.kind !== 'text') return
    field.current?.setText(grouped(outcome.text))
    void submit(outcome.text)
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: a scanned number is sent once, when the page opens
  useEffect(() => {
    if (numberDraft.takeSubmission()) void submit(numberDraft.text())
  }, [])
  const error = result?.kind === 'wrong' ? result.message : null
  return (
    <Page
      title={words.title}
      dock={
        <Dock>
          <Button onPress={send} busy={busy && words.busy}>
            {words.submit}
          </Button>
        </Dock>
      }
    >
      {error && <ErrorSummary title={words.summaryTitle} message={error} onPress={() => field.current?.focus()} />}
      <View className="look-up__question">
        <Field
          ref={field}
          label={words.question}
          hint={words.hint}
          error={error}
          initial={grouped(numberDraft.text())}
          keyboard="idcard"
          maxLength={40}
          onChange={numberDraft.keep}
          onDone={send}
          trailing={
            <Touch className="look-up__scan" onPress={() => void scan()} label={words.scanLabel}>
              <Icon name="scan" size={24} tone="blue" />
            </Touch>
          }
        />
      </View>
      {result && result.kind !== 'wrong' ? (
        <LookUpAnswers
          result={result}
          onPick={open}
          onRetry={send}
          onChange={() => {
            clear()
            field.current?.focus()
          }}
        />
      ) : (
        <>
          <NumberHint />
          <View className="look-up__others">
            <Icon name="users" size={20} />
            <View className="look-up__others-text">{words.others}</View>
          </View>
        </>
      )}
    </Page>
  )
}

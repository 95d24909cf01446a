import { useRef, useState } from 'react'
import { common } from '@/locales/zh-cn/common'
import { vehicleWords } from '@/locales/zh-cn/vehicles'
import { Button } from '@/ui/button/button'
import { Dock } from '@/ui/dock/dock'
import { ErrorState } from '@/ui/error-state/error-state'
import { ErrorSummary } from '@/ui/error-summary/error-summary'
import { Field, type FieldHandle } from '@/ui/field/field'
import { Page } from '@/ui/page/page'
import { PaperHint } from '@/ui/paper-hint/paper-hint'
import { Verdict } from '@/ui/verdict/verdict'
import { type LicenceField, licenceDraft, useLicence } from './use-licence'

const words = vehicleWords.licence

/** Binds the licence: its number, which is that of the identity card, and the file number from the second page. */
export function LicenceForm({ knownNumber }: { knownNumber: string }) {
  const form = useLicence()
  const fields = { licenceNumber: useRef<FieldHandle>(null), fileNumber: useRef<FieldHandle>(null) }
  useState(() => {
    if (licenceDraft.text('licenceNumber') === '') licenceDraft.keep('licenceNumber', knownNumber)
  })
  const wrong = (Object.keys(fields) as LicenceField[]).filter((field) => form.faults[field])
  const type = (field: LicenceField) => (text: string) => {
    licenceDraft.keep(field, text)
    form.mended(field)
  }
  return (
    <Page
      title={words.title}
      dock={
        <Dock>
          <Button onPress={form.submit} busy={form.busy && words.submitting}>
            {words.submit}
          </Button>
        </Dock>
      }
    >
      {wrong[0] && (
        <ErrorSummary
          title={vehicleWords.summary(wrong.length)}
          message={form.faults[wrong[0]] ?? ''}
          onPress={() => wrong[0] && fields[wrong[0]].current?.focus()}
        />
      )}
      <Verdict tone="blue" icon="wheel" title={words.question} note={words.hint} />
      <Field
        ref={fields.licenceNumber}
        label={words.number}
        hint={words.numberHint}
        error={form.faults.licenceNumber}
        initial={licenceDraft.text('licenceNumber')}
        keyboard="idcard"
        maxLength={30}
        onChange={type('licenceNumber')}
      />
      <Field
        ref={fields.fileNumber}
        label={words.file}
        hint={words.fileHint}
        error={form.faults.fileNumber}
        initial={licenceDraft.text('fileNumber')}
        keyboard="idcard"
        maxLength={20}
        onChange={type('fileNumber')}
        onDone={form.submit}
      />
      <PaperHint paper="file-number" />
      {form.failure && (
        <ErrorState error={form.failure} retry={{ words: common.retry, act: form.submit, busy: form.busy }} />
      )}
    </Page>
  )
}

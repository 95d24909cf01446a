import { View } from '@tarojs/components'
import { useEffect, useRef } from 'react'
import { type CheckedPaperKind, type NumberField, numberFields } from '@/domain/checked-numbers'
import { checkWords as words } from '@/locales/zh-cn/checks'
import type { Paper } from '@/locales/zh-cn/papers'
import { aria } from '@/platform/aria'
import { Button } from '@/ui/button/button'
import { Chip } from '@/ui/chip/chip'
import { Dock } from '@/ui/dock/dock'
import { ErrorSummary } from '@/ui/error-summary/error-summary'
import type { FieldHandle } from '@/ui/field/field'
import { Icon } from '@/ui/icon/icon'
import { Page } from '@/ui/page/page'
import { PaperHint } from '@/ui/paper-hint/paper-hint'
import { SectionLabel } from '@/ui/section-label/section-label'
import { keptKeys } from '../api/kept-keys'
import { scanToCheck } from '../scan-to-check'
import { PaperField } from './paper-field'
import { useCheckForm } from './use-check-form'
import './check-page.scss'

const PAPERS = ['receipt', 'decision', 'certificate'] as const
const HINTS: Record<CheckedPaperKind, Paper> = {
  receipt: 'receipt-numbers',
  decision: 'decision-number',
  certificate: 'certificate-numbers',
}

/** 查真伪: scan the code, or type what stands on the paper. Without a sign-in. */
export function CheckPage() {
  const { paper, faultOf, choose, type, submit } = useCheckForm()
  const handles = useRef<Partial<Record<NumberField, FieldHandle | null>>>({})
  useEffect(() => void keptKeys.refresh(), [])
  const fields: readonly NumberField[] = numberFields[paper]
  const wrong = fields.filter((field) => faultOf(field) !== null)
  const [first] = wrong
  return (
    <Page
      title={words.title}
      dock={
        <Dock>
          <Button onPress={submit}>{words.submit[paper]}</Button>
        </Dock>
      }
    >
      {first && (
        <ErrorSummary
          title={words.summary(wrong.length)}
          message={faultOf(first) ?? ''}
          onPress={() => handles.current[first]?.focus()}
        />
      )}
      <Button kind="outline" icon="scan" onPress={() => void scanToCheck()}>
        {words.scan}
      </Button>
      <View className="check-page__note">{words.scanNote}</View>
      <SectionLabel>{words.byNumber}</SectionLabel>
      <View className="check-page__tabs" {...aria({ role: 'group', label: words.tabsLabel })}>
        {PAPERS.map((one) => (
          <Chip key={one} chosen={one === paper} onPress={() => choose(one)}>
            {words.tabs[one]}
          </Chip>
        ))}
      </View>
      {fields.map((field, index) => (
        <PaperField
          key={`${paper} ${field}`}
          ref={(handle) => {
            handles.current[field] = handle
          }}
          paper={paper}
          field={field}
          error={faultOf(field)}
          onChange={type(field)}
          onDone={index === fields.length - 1 ? submit : undefined}
        />
      ))}
      <View className="check-page__note">{words.forgiving}</View>
      <PaperHint paper={HINTS[paper]} />
      <View className="check-page__privacy">
        <Icon name="users" size={20} />
        <View className="check-page__privacy-text">{words.privacy}</View>
      </View>
    </Page>
  )
}

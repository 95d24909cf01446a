import { Image, View } from '@tarojs/components'
import { type ReactNode, useEffect, useState } from 'react'
import type { DocumentField, OpenedDocument } from '@/contract/document-views'
import { documentCardWords as words } from '@/locales/zh-cn/document-card'
import { documentFieldWords } from '@/locales/zh-cn/document-fields'
import { aria, drawnAria } from '@/platform/aria'
import { classes } from '@/ui/classes'
import { ListRow } from '@/ui/list-row/list-row'
import '../parts/paper-ground.scss'
import './paper.scss'

/** Uncovered, it covers itself again: the phone may be handed over. */
const UNCOVERED_MS = 30_000
/** Where the end of the document stands. */
const ENDS: readonly string[] = ['valid-period', 'inspection-until']

interface PaperProps {
  document: OpenedDocument
  /** Between the pages and what can be done with them. */
  children?: ReactNode
}

/** The paper itself: main page, and its back where it has one. Whatever is personal stays covered until it is touched. */
export function Paper({ document, children }: PaperProps) {
  const { kind, fields, backFields, portrait } = document
  const [uncovered, setUncovered] = useState(false)
  const [turned, setTurned] = useState(false)
  useEffect(() => {
    if (!uncovered) return
    const timer = setTimeout(() => setUncovered(false), UNCOVERED_MS)
    return () => clearTimeout(timer)
  }, [uncovered])
  const coverable = [...fields, ...(turned ? backFields : [])].some(({ covered }) => covered !== null)
  return (
    <>
      <View className={classes('paper-page', 'paper-ground', `paper-ground--${kind}`)}>
        <View className="paper-page__title" {...aria({ role: 'heading', level: 2 })}>
          {words.papers[kind]}
        </View>
        {portrait && (
          <Image
            className="paper-page__portrait"
            src={`data:image/png;base64,${portrait}`}
            mode="aspectFill"
            {...drawnAria({ role: 'img', label: words.portraits[kind] })}
          />
        )}
        <Fields fields={fields} uncovered={uncovered} document={document} />
      </View>
      {turned && (
        <View className={classes('paper-page', 'paper-page--back', 'paper-ground', `paper-ground--${kind}`)}>
          <View className="paper-page__title" {...aria({ role: 'heading', level: 2 })}>
            {words.back}
          </View>
          <Fields fields={backFields} uncovered={uncovered} document={document} />
        </View>
      )}
      {children}
      {coverable && (
        <ListRow
          icon="eye"
          title={uncovered ? words.cover : words.uncover[kind]}
          note={uncovered ? words.coversItself : undefined}
          strong={false}
          onPress={() => setUncovered(!uncovered)}
        />
      )}
      {backFields.length > 0 && (
        <ListRow icon="cards" title={turned ? words.turnBack : words.turn[kind]} onPress={() => setTurned(!turned)} />
      )}
    </>
  )
}

interface FieldsProps {
  fields: readonly DocumentField[]
  uncovered: boolean
  document: OpenedDocument
}

function Fields({ fields, uncovered, document }: FieldsProps) {
  const over = document.daysLeft !== null && document.daysLeft < 0
  return (
    <View className="paper-page__fields">
      {fields.map(({ name, value, covered }) => (
        <View key={name} className="paper-page__field">
          <View className="paper-page__name">{documentFieldWords[name] ?? name}</View>
          <View className={classes('paper-page__value', over && ENDS.includes(name) && 'paper-page__value--over')}>
            {covered !== null && !uncovered ? covered : value}
          </View>
        </View>
      ))}
    </View>
  )
}

import { View } from '@tarojs/components'
import type { DocumentCard } from '@/contract/document-views'
import { formatDate } from '@/domain/dates'
import { documentKinds } from '@/locales/zh-cn/document-kinds'
import { documentsWords as words } from '@/locales/zh-cn/documents'
import { aria } from '@/platform/aria'
import { openPage, routes } from '@/platform/navigation'
import { classes } from '@/ui/classes'
import { Icon } from '@/ui/icon/icon'
import { Tag } from '@/ui/tag/tag'
import { Touch } from '@/ui/touch/touch'
import { documentIcons, stateLook } from '../parts/document-looks'
import { FirstCard } from './first-card'
import '../parts/paper-ground.scss'
import './stack.scss'

/** Cards that look like the papers: the first one open, the others tucked under it. */
export function Stack({ documents }: { documents: readonly DocumentCard[] }) {
  const [first, ...others] = documents
  if (!first) return null
  return (
    <View className="stack">
      <Card document={first} open />
      {others.map((document) => (
        <Card key={document.documentId} document={document} />
      ))}
    </View>
  )
}

function Card({ document, open }: { document: DocumentCard; open?: boolean }) {
  const { documentId, kind } = document
  const title = documentKinds[kind]
  const state = stateLook(document)
  return (
    <Touch
      className={classes('stack__card', open && 'stack__card--open', 'paper-ground', `paper-ground--${kind}`)}
      onPress={() => void openPage(routes.document(documentId))}
    >
      {open ? (
        <FirstCard document={document} title={title} />
      ) : (
        <View className="stack__strip">
          <KindDisc kind={kind} />
          <View className="stack__text">
            <View className="stack__title">{title}</View>
            <View className="stack__note">
              {noteOf(document).map((part) => (
                <View key={part} className="stack__part">
                  {part}
                </View>
              ))}
            </View>
          </View>
          <Tag tone={state.tone} icon={state.icon}>
            {state.words}
          </Tag>
        </View>
      )}
    </Touch>
  )
}

/** The inspection mark is known by its green round and its character. */
function KindDisc({ kind }: { kind: DocumentCard['kind'] }) {
  return (
    <View className={classes('stack__disc', `stack__disc--${kind}`)} {...aria({ hidden: true })}>
      {kind === 'inspection-mark' ? words.markCharacter : <Icon name={documentIcons[kind]} size={24} />}
    </View>
  )
}

/** In parts that are not broken. */
function noteOf({ kind, vehicle, classes: licenceClasses, validUntil }: DocumentCard): readonly string[] {
  const until = validUntil === null ? words.longTerm : words.until(formatDate(validUntil, 'YYYY-MM-DD'))
  if (kind === 'driving-licence') return [`${words.classes} ${licenceClasses?.join(' ') ?? ''}`]
  if (!vehicle) return [until]
  if (kind === 'vehicle-licence') return words.vehicleNote(vehicle.plate, vehicle.vehicleType)
  return words.vehicleUntil(vehicle.plate, validUntil ?? words.longTerm)
}

import { View } from '@tarojs/components'
import type { OpenedDocument } from '@/contract/document-views'
import { formatDate, formatInstant } from '@/domain/dates'
import { documentCardWords as words } from '@/locales/zh-cn/document-card'
import { documentReasonWords } from '@/locales/zh-cn/document-reasons'
import { aria } from '@/platform/aria'
import { classes } from '@/ui/classes'
import { Icon } from '@/ui/icon/icon'
import { useNow } from './use-now'
import './band.scss'

/** The state as colour, icon and word, and a clock that runs: a picture of the screen stands still. */
export function Band({ document }: { document: OpenedDocument }) {
  const usable = document.stand === 'usable'
  return (
    <View className={classes('band', !usable && 'band--bad')}>
      <Icon name={usable ? 'check-circle' : 'x-circle'} size={48} />
      <View className="band__state">
        <View className="band__word" {...aria({ role: 'heading', level: 1 })}>
          {usable ? words.usable : words.notUsable}
        </View>
        <View className="band__note">{noteOf(document)}</View>
      </View>
      <RunningClock generatedAt={document.generatedAt} />
    </View>
  )
}

function RunningClock({ generatedAt }: { generatedAt: string }) {
  const now = useNow()
  return (
    <View className="band__clock" {...aria({ role: 'text', label: words.generatedLabel(generated(generatedAt)) })}>
      <View className="band__time">{formatInstant(now, 'HH:mm:ss')}</View>
      <View className="band__note">{formatInstant(now, 'YYYY-MM-DD')}</View>
      <View className="band__note">{words.generated(generated(generatedAt))}</View>
    </View>
  )
}

const generated = (at: string) => formatInstant(at, 'HH:mm:ss')

function noteOf({ stand, reasons, deferred, notes }: OpenedDocument): string {
  const reason = reasons[0]
  if (stand === 'not-usable') return reason ? documentReasonWords[reason.code].short : ''
  if (deferred)
    return words.deferred[deferred.what](deferred.until === null ? null : formatDate(deferred.until, 'M月D日'))
  return notes.length === 0 ? words.normal : notes.map((note) => words.notes[note]).join('，')
}

import { View } from '@tarojs/components'
import type { OpenedDocument } from '@/contract/document-views'
import { type Instant, secondsBetween } from '@/domain/dates'
import { documentCardWords as words } from '@/locales/zh-cn/document-card'
import { documentReasonWords } from '@/locales/zh-cn/document-reasons'
import { aria } from '@/platform/aria'
import { useOnline } from '@/platform/network'
import { Button } from '@/ui/button/button'
import { classes } from '@/ui/classes'
import { CodePicture } from '@/ui/code-picture/code-picture'
import { Icon } from '@/ui/icon/icon'
import { CountdownRing } from './countdown-ring'
import { secondsLeft, useMinuteCode } from './minute-code'
import { useNow } from './use-now'
import { useRenewal } from './use-renewal'
import './code-panel.scss'

interface CodePanelProps {
  document: OpenedDocument
  failed: boolean
}

/** The code of this minute and how long it lives. Without a network: the codes that were fetched ahead, then none. */
export function CodePanel({ document, failed }: CodePanelProps) {
  const { documentId, codes, stand, reasons } = document
  const now = useNow()
  const online = useOnline()
  const code = useMinuteCode(codes, now)
  const renewal = useRenewal(documentId, code)
  const cutOff = !online || failed || renewal.state === 'failed'
  const usable = stand === 'usable'
  if (!code)
    return (
      <View className="code-panel code-panel--empty">
        <View className="code-panel__gone" {...aria({ role: 'status', live: 'polite' })}>
          <Icon name={cutOff ? 'offline' : 'refresh'} size={36} />
          <View>{cutOff ? words.code.gone : words.code.coming}</View>
        </View>
        {cutOff && (
          <Button kind="outline" onPress={renewal.renew} busy={renewal.state === 'asking' && words.code.coming}>
            {words.code.again}
          </Button>
        )}
      </View>
    )
  const reason = reasons[0]
  return (
    <View className={classes('code-panel', !usable && 'code-panel--bad')}>
      <View className="code-panel__picture">
        <CodePicture
          text={code.link}
          tone={usable ? 'ink' : 'bad'}
          label={usable ? words.code.label : words.code.badLabel}
        />
      </View>
      <View className="code-panel__words">
        {!usable && (
          <>
            <View className="code-panel__bad">
              <Icon name="x-circle" size={20} />
              <View>{words.code.bad}</View>
            </View>
            {reason && <View>{words.code.badNote(documentReasonWords[reason.code].short)}</View>}
          </>
        )}
        <View className="code-panel__life" {...aria({ hidden: true })}>
          <CountdownRing key={code.link} secondsLeft={secondsUntil(code.until, now)} bad={!usable} />
          <View>{words.code.renews(secondsUntil(code.until, now), usable)}</View>
        </View>
        {cutOff && (
          <View className="code-panel__cut-off" {...aria({ role: 'status', live: 'polite' })}>
            {words.code.cutOff(minutes(secondsLeft(codes, now)))}
          </View>
        )}
      </View>
    </View>
  )
}

const secondsUntil = (until: Instant, now: Instant) => Math.max(0, Math.ceil(secondsBetween(now, until)))

/** Whole minutes while there is one: a line that is read aloud changes once a minute. */
const minutes = (seconds: number) => Math.floor(seconds / 60)

import { View } from '@tarojs/components'
import { common } from '@/locales/zh-cn/common'
import { errorWords } from '@/locales/zh-cn/errors'
import { asCloudFailure } from '@/platform/cloud/cloud-failure'
import { callPhone } from '@/platform/contact'
import { Button } from '../button/button'
import { Card } from '../card/card'
import { ListRow } from '../list-row/list-row'
import { Verdict } from '../verdict/verdict'
import './error-state.scss'

interface ErrorStateProps {
  /** What was thrown; anything but a CloudFailure counts as an unreadable answer. */
  error: unknown
  /** Named by its act, e.g. 再查一次; without it the page offers the way on in its dock. */
  retry?: { words: string; act: () => void; busy?: boolean }
  hotline?: string
}

/** What happened in plain words, the way on, and a short number for the hotline. */
export function ErrorState({ error, retry, hotline = common.hotline }: ErrorStateProps) {
  const failure = asCloudFailure(error)
  const words = errorWords[failure.code]
  const offline = failure.code === 'OFFLINE'
  return (
    <View className="error-state">
      <Verdict tone="warn" icon={offline ? 'offline' : 'warn'} title={words.title} note={words.note} />
      <Card flush>
        <ListRow
          icon="headset"
          title={common.stillStuck(hotline)}
          note={failure.reportNumber ? common.reportNumber(failure.reportNumber) : common.hotlineHours}
          trailing={
            <Button kind="tint" size="small" onPress={() => callPhone(hotline)} label={common.callLabel(hotline)}>
              {common.call}
            </Button>
          }
        />
      </Card>
      {retry && (
        <Button onPress={retry.act} busy={retry.busy && common.asking}>
          {retry.words}
        </Button>
      )}
    </View>
  )
}

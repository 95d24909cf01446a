import { View } from '@tarojs/components'
import type { MatterRow } from '@/contract/guides'
import { guidesWords as words } from '@/locales/zh-cn/guides'
import { screen } from '@/platform/screen'
import { SectionLabel } from '@/ui/section-label/section-label'
import { Touch } from '@/ui/touch/touch'
import { recent } from '../recent'
import { MatterRows } from './matter-rows'
import './recent-matters.scss'

/** 最近看过: first, because most who come back come for the same; cleared by a touch. */
export function RecentMatters({ matters, onClear }: { matters: readonly MatterRow[]; onClear: () => void }) {
  const clear = () => {
    recent.clear()
    screen.announce(words.recentCleared)
    onClear()
  }
  return (
    <>
      <View className="recent-matters">
        <SectionLabel>{words.recent}</SectionLabel>
        <Touch className="recent-matters__clear" onPress={clear} label={words.clearRecentLabel}>
          {words.clearRecent}
        </Touch>
      </View>
      <MatterRows matters={matters} />
    </>
  )
}

import { View } from '@tarojs/components'
import { type ReactNode, useEffect, useState } from 'react'
import { common } from '@/locales/zh-cn/common'
import { useAnnouncement } from '@/platform/announcement'
import { aria } from '@/platform/aria'
import { useElder } from '@/platform/elder-mode'
import { entryLink } from '@/platform/entry-link'
import { useOnline } from '@/platform/network'
import { classes } from '../classes'
import { Strip } from '../strip/strip'
import './page.scss'

interface PageProps {
  children: ReactNode
  /** As in the host's title bar, which cannot grow: 长辈版 repeats it large. Without it nothing is repeated. */
  title?: string
  /** A `Dock` at the foot. */
  dock?: ReactNode
  /** The host's tab bar is below: no room for the home bar is needed. */
  tabbed?: boolean
  /** Since when the content is held, for the offline strip: 10:12. */
  loadedAt?: string
  /** Sheets and other things above the page. */
  overlay?: ReactNode
}

/** The root of every screen: mode, gutter, offline strip, dock, and the region that is read out. */
export function Page({ children, title, dock, tabbed, loadedAt, overlay }: PageProps) {
  const elder = useElder()
  const online = useOnline()
  useEffect(entryLink.deliver, [])
  return (
    <View className={classes('page', elder && 'elder', dock ? 'page--docked' : null, tabbed && 'page--tabbed')}>
      <View className="page__content">
        {elder && title && (
          <View className="page__title" {...aria({ role: 'heading', level: 1 })}>
            {title}
          </View>
        )}
        {!online && (
          <Strip tone="warn" icon="offline" note={loadedAt ? common.offlineSince(loadedAt) : common.offlineNote} live>
            {common.offline}
          </Strip>
        )}
        {children}
      </View>
      {dock}
      {overlay}
      <Announcer />
    </View>
  )
}

/** What was said before this page came is not said here again. */
function Announcer() {
  const latest = useAnnouncement()
  const [earlier] = useState(latest)
  const words = latest === earlier ? '' : latest.words
  return (
    <View className="page__announcer" {...aria({ role: 'status', live: 'polite' })}>
      {words}
    </View>
  )
}

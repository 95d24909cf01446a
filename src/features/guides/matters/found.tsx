import { View } from '@tarojs/components'
import type { MatterRow } from '@/contract/guides'
import { common } from '@/locales/zh-cn/common'
import { guidesWords as words } from '@/locales/zh-cn/guides'
import { aria } from '@/platform/aria'
import { callPhone } from '@/platform/contact'
import { Card } from '@/ui/card/card'
import { Icon } from '@/ui/icon/icon'
import { ListRow } from '@/ui/list-row/list-row'
import { SectionLabel } from '@/ui/section-label/section-label'
import { Skeleton } from '@/ui/skeleton/skeleton'
import { Strip } from '@/ui/strip/strip'
import type { MatterList } from '../api/list-matters'
import { useSearch } from '../api/search-matters'
import { findHere } from './find-here'
import { MatterRows } from './matter-rows'

/** What was found: at once in the list that is there, then what the cloud, which forgives more, makes of it. */
export function Found({ list, typed }: { list: MatterList; typed: string }) {
  const { hits, failed } = useSearch(typed)
  const here = findHere(list.matters, typed)
  const matters = hits
    ? pick(
        list.matters,
        hits.hits.map(({ matterId }) => matterId),
      )
    : here
  if (matters.length === 0 && !hits && !failed) return <Skeleton cards={[[50, 80, 50, 80]]} words={words.finding} />
  return (
    <>
      {failed && (
        <Strip tone="warn" icon="offline" note={words.foundHereNote}>
          {words.foundHere}
        </Strip>
      )}
      {matters.length === 0 ? (
        <Nothing list={list} typed={typed} />
      ) : (
        <>
          <View {...aria({ role: 'status', live: 'polite' })}>
            <SectionLabel aside={hits?.understood ? words.understood(hits.understood) : undefined}>
              {words.found(matters.length)}
            </SectionLabel>
          </View>
          <MatterRows matters={matters} />
        </>
      )}
    </>
  )
}

function Nothing({ list, typed }: { list: MatterList; typed: string }) {
  return (
    <>
      <Strip tone="blue" icon="info" note={words.nothing.note} live>
        {words.nothing.title(typed)}
      </Strip>
      <Card flush>
        <ListRow
          icon="headset"
          title={words.ask.title}
          note={words.ask.note}
          trailing={<Icon name="phone" size={24} tone="blue" />}
          onPress={() => void callPhone(common.hotline)}
        />
      </Card>
      <SectionLabel>{words.popular}</SectionLabel>
      <MatterRows matters={pick(list.matters, list.popular)} />
    </>
  )
}

/** In the order of the ids; one that the list does not have any more is left out. */
export function pick(matters: readonly MatterRow[], ids: readonly string[]): MatterRow[] {
  return ids.flatMap((id) => matters.filter(({ matterId }) => matterId === id))
}

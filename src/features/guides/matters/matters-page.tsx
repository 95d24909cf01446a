import { useDidShow } from '@tarojs/taro'
import { useState } from 'react'
import { matterGroups } from '@/contract/guides'
import { common } from '@/locales/zh-cn/common'
import { guidesWords as words } from '@/locales/zh-cn/guides'
import { openPage, routes } from '@/platform/navigation'
import { loadedAt } from '@/ui/answered/answered'
import { Card } from '@/ui/card/card'
import { ErrorState } from '@/ui/error-state/error-state'
import { ListRow } from '@/ui/list-row/list-row'
import { Page } from '@/ui/page/page'
import { SectionLabel } from '@/ui/section-label/section-label'
import { Skeleton } from '@/ui/skeleton/skeleton'
import { type MatterList, useMatters } from '../api/list-matters'
import { recent } from '../recent'
import { Found, pick } from './found'
import { MatterRows } from './matter-rows'
import { RecentMatters } from './recent-matters'
import { SearchBox } from './search-box'

const BOXES = [
  [60, 80, 60, 80],
  [50, 80, 50, 80, 50, 80],
]

/** 办事: what somebody came for, found by their own words, and where it is done. */
export function MattersPage() {
  const answer = useMatters()
  const [typed, setTyped] = useState('')
  const wanted = typed.trim()
  const list = answer.data
  return (
    <Page title={words.title} tabbed loadedAt={loadedAt(answer)}>
      <SearchBox typed={typed} onType={setTyped} />
      {list && (wanted === '' ? <Everything list={list} /> : <Found list={list} typed={wanted} />)}
      {!list && answer.isError && (
        <ErrorState
          error={answer.error}
          retry={{ words: common.retry, act: () => void answer.refetch(), busy: answer.isFetching }}
        />
      )}
      {!list && !answer.isError && <Skeleton cards={BOXES} words={words.looking} />}
    </Page>
  )
}

/** What was opened last, or, before anything was, what most people come for; then everything by its group. */
function Everything({ list }: { list: MatterList }) {
  const [ids, setIds] = useState(recent.read)
  useDidShow(() => setIds(recent.read()))
  const used = pick(list.matters, ids)
  return (
    <>
      {used.length > 0 && <RecentMatters matters={used} onClear={() => setIds([])} />}
      <Card flush>
        <ListRow icon="hall" title={words.offices.title} note={words.offices.note} onPress={open(routes.offices)} />
        <ListRow icon="wheel" title={words.classes.title} note={words.classes.note} onPress={open(routes.classes)} />
      </Card>
      {used.length === 0 && (
        <>
          <SectionLabel>{words.popular}</SectionLabel>
          <MatterRows matters={pick(list.matters, list.popular)} />
        </>
      )}
      {matterGroups.map((group) => (
        <Group key={group} list={list} group={group} />
      ))}
    </>
  )
}

function Group({ list, group }: { list: MatterList; group: (typeof matterGroups)[number] }) {
  const matters = list.matters.filter((matter) => matter.group === group)
  if (matters.length === 0) return null
  return (
    <>
      <SectionLabel>{words.groups[group]}</SectionLabel>
      <MatterRows matters={matters} />
    </>
  )
}

const open = (route: string) => () => void openPage(route)

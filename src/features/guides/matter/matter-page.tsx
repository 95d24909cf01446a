import { View } from '@tarojs/components'
import { useEffect } from 'react'
import type { MatterView } from '@/contract/guides'
import { formatDate } from '@/domain/dates'
import { common } from '@/locales/zh-cn/common'
import { matterWords as words } from '@/locales/zh-cn/guides-matter'
import { aria } from '@/platform/aria'
import { copyText, tell } from '@/platform/contact'
import { openPage, replacePage, routes } from '@/platform/navigation'
import { Answered, loadedAt } from '@/ui/answered/answered'
import { Button } from '@/ui/button/button'
import { Dock } from '@/ui/dock/dock'
import { Empty } from '@/ui/empty/empty'
import { Page } from '@/ui/page/page'
import { useMatter } from '../api/get-matter'
import { recent } from '../recent'
import { Checklist } from './checklist'
import { Elsewhere, Law } from './foldings'
import { MatterFacts, MatterHead } from './glance'
import { hereWays } from './here-ways'
import { MatterSteps } from './matter-steps'
import { NearestOffice } from './nearest-office'
import { shareText } from './share-text'
import './matter-page.scss'

const BOXES = [
  [60, 90, 50],
  [40, 80, 80, 80],
  [30, 70, 70],
]

/** 办事指南: one matter, from who may ask for it to where it is done. */
export function MatterPage({ matterId }: { matterId: string }) {
  const answer = useMatter(matterId)
  const known = answer.data !== undefined
  useEffect(() => {
    if (known) recent.add(matterId)
  }, [known, matterId])
  return (
    <Answered
      answer={answer}
      title={words.title}
      boxes={BOXES}
      words={words.fetching}
      failed={(code) => (code === 'NOT_FOUND' || code === 'BAD_INPUT' ? <Gone /> : null)}
    >
      {(matter) => (
        <Page title={words.title} loadedAt={loadedAt(answer)} dock={<MatterDock matter={matter} />}>
          <MatterHead matter={matter} />
          <Checklist matterId={matter.matterId} materials={matter.materials} />
          <MatterSteps steps={matter.steps} />
          <MatterFacts matter={matter} />
          {!matter.here && <NearestOffice matterId={matter.matterId} />}
          <Elsewhere elsewhere={matter.elsewhere} />
          <Law matter={matter} />
          <View className="matter-page__checked">{words.checkedOn(formatDate(matter.checkedOn, 'YYYY年M月D日'))}</View>
        </Page>
      )}
    </Answered>
  )
}

function MatterDock({ matter }: { matter: MatterView }) {
  const copy = async () => tell((await copyText(shareText(matter))) ? words.copied : common.copyFailed)
  const { here } = matter
  return (
    <Dock>
      <Button kind="outline" icon="share" onPress={() => void copy()}>
        {words.copyAct}
      </Button>
      {here ? (
        <Button onPress={() => void openPage(hereWays[here])}>{words.hereAct[here]}</Button>
      ) : (
        <Button onPress={() => void openPage(routes.officesFor(matter.matterId))}>{words.whereAct}</Button>
      )}
    </Dock>
  )
}

function Gone() {
  return (
    <Page
      title={words.title}
      dock={
        <Dock>
          <Button onPress={() => void replacePage(routes.matters)}>{words.gone.act}</Button>
        </Dock>
      }
    >
      <View {...aria({ role: 'status' })}>
        <Empty tone="blue" icon="info" title={words.gone.title} note={words.gone.note} />
      </View>
    </Page>
  )
}

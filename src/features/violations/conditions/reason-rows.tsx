import { View } from '@tarojs/components'
import { useState } from 'react'
import type { ConditionView, WayOut } from '@/contract/records'
import { common } from '@/locales/zh-cn/common'
import { conditionsWords, conditionWords, wayOutWords } from '@/locales/zh-cn/conditions'
import { aria } from '@/platform/aria'
import { callPhone } from '@/platform/contact'
import { openPage, routes } from '@/platform/navigation'
import { Card } from '@/ui/card/card'
import { Icon } from '@/ui/icon/icon'
import { Touch } from '@/ui/touch/touch'
import { conditionIcons } from './condition-icons'
import './reason-rows.scss'

const WAYS: Partial<Record<WayOut, () => void>> = {
  owner: () => void openPage(routes.askOwner),
  'verify-face': () => void openPage(routes.register),
  'bind-licence': () => void openPage(routes.bindLicence),
  'bind-vehicle': () => void openPage(routes.bindVehicle),
  hotline: () => void callPhone(common.hotline),
}

/** One row per reason, each with its way out; where two officers sit together, with the rights there. */
export function ReasonRows({ unmet, onRights }: { unmet: readonly ConditionView[]; onRights?: () => void }) {
  return (
    <Card flush>
      {unmet.map((condition) => (
        <Reason key={condition.code} condition={condition} onRights={onRights} />
      ))}
    </Card>
  )
}

function Reason({
  condition: { code, facts, source, wayOut },
  onRights,
}: {
  condition: ConditionView
  onRights?: () => void
}) {
  const words = conditionWords[code]
  const inPerson = code === 'general-procedure' || code === 'licence-at-stake'
  const way = WAYS[wayOut]
  return (
    <View className="reason">
      <Icon name={conditionIcons[code]} size={24} tone="warn" />
      <View className="reason__words">
        <View className="reason__title">{words.title(facts)}</View>
        <View className="reason__note">{words.note(facts)}</View>
        <View className="reason__source">{source}</View>
        {inPerson && onRights && <Way words={conditionsWords.rights} onPress={onRights} />}
        {way && wayOutWords[wayOut] && <Way words={wayOutWords[wayOut]} onPress={way} />}
      </View>
    </View>
  )
}

function Way({ words, onPress }: { words: string; onPress: () => void }) {
  return (
    <Touch className="reason__way" role="link" onPress={onPress}>
      {words}
      <Icon name="right" size={16} />
    </Touch>
  )
}

/** The conditions that are met: a line, unfolded at a touch. */
export function MetConditions({ met }: { met: readonly ConditionView[] }) {
  const [unfolded, setUnfolded] = useState(false)
  if (met.length === 0) return null
  return (
    <>
      <Touch className="met-head" onPress={() => setUnfolded(!unfolded)} expanded={unfolded}>
        <Icon name="check-circle" size={18} tone="good" />
        <View className="met-head__words">{conditionsWords.otherMet(met.length)}</View>
        <View className="met-head__act">{unfolded ? conditionsWords.fold : conditionsWords.look}</View>
      </Touch>
      {unfolded && <MetCard met={met} />}
    </>
  )
}

export function MetCard({ met }: { met: readonly ConditionView[] }) {
  return (
    <Card>
      <View {...aria({ role: 'list' })}>
        {met.map(({ code }) => (
          <View key={code} className="met" {...aria({ role: 'listitem' })}>
            <Icon name="check" size={18} tone="good" />
            <View>{conditionWords[code].met}</View>
          </View>
        ))}
      </View>
    </Card>
  )
}

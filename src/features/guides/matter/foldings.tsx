import { View } from '@tarojs/components'
import type { MatterView } from '@/contract/guides'
import { matterWords as words } from '@/locales/zh-cn/guides-matter'
import { Folded } from './folded'
import { FACTS } from './glance'
import './foldings.scss'

/** What was published elsewhere and earlier, for those who remember it so; today's rule stands above. */
export function Elsewhere({ elsewhere }: Pick<MatterView, 'elsewhere'>) {
  if (elsewhere.length === 0) return null
  return (
    <Folded title={words.elsewhere.title}>
      <View className="foldings__quiet">{words.elsewhere.note}</View>
      {elsewhere.map(({ place, year, difference }) => (
        <View key={`${place}${year}${difference}`} className="foldings__piece">
          <View className="foldings__name">{words.elsewhere.from(place, year)}</View>
          <View>{difference}</View>
        </View>
      ))}
    </Folded>
  )
}

/** The law of the matter itself, then where each fact comes from. */
export function Law({ matter }: { matter: MatterView }) {
  const facts = FACTS.map((fact) => ({
    name: words.glance[fact],
    sources: [...new Set(matter[fact].map(({ source }) => source))],
  }))
  return (
    <Folded title={words.law}>
      {matter.law.map(({ text, source }) => (
        <View key={source + text} className="foldings__piece">
          <View className="foldings__name">{source}</View>
          <View>{text}</View>
        </View>
      ))}
      {facts.map(
        ({ name, sources }) =>
          sources.length > 0 && (
            <View key={name} className="foldings__piece">
              <View className="foldings__name">{name}</View>
              <View className="foldings__quiet">{sources.join('；')}</View>
            </View>
          ),
      )}
    </Folded>
  )
}
